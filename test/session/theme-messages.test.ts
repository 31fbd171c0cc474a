/** What somebody who dresses a guide is told: which theme, which file and line, what is wrong there, and how to write it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../src/session/check.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')
let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'vademecum-theme-messages-'))
  write('content/guide.yaml', 'title: Dressed\n')
  write('content/01-part/category.md', '# Part\n')
  write(
    'content/01-part/01-only.md',
    '---\nlevel: mid\ntags: [a]\nsummary: It says.\n---\n\n# Dressed how?\n\nAs the theme says.\n',
  )
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

/** What is told of a theme of these files beside the guide: `file:line:column message`, and the hint. */
async function told(files: Record<string, string | Uint8Array>): Promise<string[]> {
  empty()
  for (const [path, text] of Object.entries(files)) write(`looks/mine/${path}`, text)
  return look()
}

function empty(): void {
  rmSync(join(cwd, 'looks/mine'), { recursive: true, force: true })
  mkdirSync(join(cwd, 'looks/mine'), { recursive: true })
}

async function look(): Promise<string[]> {
  const { messages } = await check({ cwd, theme: './looks/mine' })
  return messages.flatMap(({ file, line, column, message, hint }) => [
    `${file}:${line}:${column} ${message}`,
    ...(hint === null ? [] : [hint]),
  ])
}

const classic = (file: string, from: string, to: string): string => {
  const source = readFileSync(join(CLASSIC, file), 'utf8')
  expect(source).toContain(from)
  return source.replace(from, to)
}

const LOGO = { 'img/logo.png': 'x' }

test.each([
  [
    'an escape of half a character',
    { 'handbook.css': '.a { color: red }\n.b { background: url("img/%E0%A4%A.png") }' },
    '2:22 `img/%E0%A4%A.png` holds `%E0%A4%A`, which stands for no character',
    '`img/%25E0%25A4%25A.png`',
  ],
  [
    'a percent sign that is none',
    { 'handbook.css': '.b { background: url("100%.png") }' },
    '1:22 `100%.png` holds `%`, which stands for no character',
    '`100%25.png`',
  ],
  [
    'a file in another folder',
    { ...LOGO, 'handbook.css': '.b {\n  background: url(logo.png) }' },
    '2:15 `logo.png` names a file that is not there',
    'Did you mean `img/logo.png`?',
  ],
  [
    'a name in other letters',
    { ...LOGO, 'handbook.css': '.b { background: url(img/Logo.PNG) }' },
    '1:18 `img/Logo.PNG` names a file that is not there',
    'Did you mean `img/logo.png`?',
  ],
  [
    'a kind of file that no theme has',
    { 'logo.gif': 'x', 'handbook.css': '.b { background: url(logo.gif) }' },
    '1:18 `logo.gif` names a file that is not there',
    'No file `.gif` is taken from a theme, only `.svg`, `.png`',
  ],
  [
    'a remote file',
    { 'web.css': '.b { background: url(https://example.org/a.png) }' },
    '1:18 `https://example.org/a.png` leads out of the theme',
    'Put the file into the folder of the theme',
  ],
  [
    'a misspelt value',
    { 'handbook.css': '.a {}\n.b { width: {{ pape.width }}mm }' },
    '2:16 There is no value `pape` here',
    'Did you mean `paper`?',
  ],
  [
    'a misspelt filter',
    { 'epub.css': '.b { content: "{{ direction | upcas }}" }' },
    '1:16 There is no filter `upcas`',
    'Did you mean `upcase`?',
  ],
  [
    'a misspelt tag',
    { 'web.css': '{% iff true %}{% endif %}' },
    '1:1 There is no tag `iff`',
    'Did you mean `if`?',
  ],
  [
    'a loop without end',
    { 'web.css': '.a {}\n{% for a in b %}\n' },
    '2:1 `{% for a in b %}` is not closed',
    'Write `{% endfor %}` where it ends.',
  ],
  ['an end of nothing', { 'web.css': '.a {}\n{% endfor %}' }, '2:1 `{% endfor %}` ends nothing', 'Remove it'],
  [
    'braces without end',
    { 'web.css': '.a { width: {{ x }' },
    '1:13 `{{ x }` has no end',
    'Write `}}` behind it.',
  ],
])('a stylesheet: %s', async (_, files, text, hint) => {
  const [first, second, ...others] = await told(files)
  const file = Object.keys(files).find(name => name.endsWith('.css'))
  expect(first).toContain(`looks/mine/${file}:${text}`)
  expect(second).toContain(hint)
  expect(others).toEqual([])
})

test('a template: what it shows, what it includes, what is no XML', async () => {
  const picture = classic('handbook.html', '</main>', '\n<img src="pics/logo.png" alt=""></main>')
  const line = picture.slice(0, picture.indexOf('<img src="pics')).split('\n').length
  expect(await told({ ...LOGO, 'handbook.html': picture })).toEqual([
    `looks/mine/handbook.html:${line}:11 \`pics/logo.png\` names a file that is not there`,
    'Did you mean `theme/img/logo.png`?',
  ])
  const part = { 'web.html': classic('web.html', '<body', '{% render "heads.html" %}<body'), 'head.html': '' }
  expect(await told(part)).toEqual([
    expect.stringMatching(/^looks\/mine\/web\.html:\d+:1 It includes `heads\.html`, and there is no such/),
    'Did you mean `head.html`?',
  ])
  const open = classic('epub-title.html', '</body>', '\n  <p>open\n</body>')
  const place = open.slice(0, open.indexOf('</body>')).split('\n').length
  const [first] = await told({ 'epub-title.html': open })
  expect(first).toMatch(new RegExp(`^looks/mine/epub-title\\.html:${place}:1 It is no XML`))
})

test('theme.yaml: every mistake at its line, in the words of its author', async () => {
  const source = classic('theme.yaml', 'measure:', 'mesure:').replace(/inner: [\d.]+/, 'inner: 3000')
  expect(await told({ 'theme.yaml': source })).toEqual([
    expect.stringMatching(/^looks\/mine\/theme\.yaml:\d+:\d+ Unexpected inner `3000`, expected 5 to 100$/),
    expect.stringMatching(/^looks\/mine\/theme\.yaml:\d+:\d+ Unknown key `mesure`$/),
    'Did you mean `measure`?',
  ])
  expect((await told({ 'theme.yaml': 'name: Mine\nfaces: [\n' })).join('\n')).toContain(
    'looks/mine/theme.yaml:2:8 The list is never closed',
  )
})

test('files that cannot be read', async () => {
  empty()
  symlinkSync('gone.css', join(cwd, 'looks/mine/web.css'))
  expect(await look()).toEqual([
    "looks/mine/web.css:1:1 The theme's web.css is a link that leads to no file",
    'Put the file itself into the theme.',
  ])
  expect(await told({ 'handbook.css/x.css': '' })).toEqual([
    "looks/mine/handbook.css:1:1 The theme's handbook.css is no plain file",
    'Put a plain file in its place, or give it another name.',
  ])
  expect(await told({ 'web.css': Buffer.from('.a {}\n.b { content: "\xe9" }', 'latin1') })).toEqual([
    "looks/mine/web.css:2:1 The theme's web.css is not in UTF-8",
    'Save it as UTF-8.',
  ])
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`p${index}.css`, '']))
  expect((await told(many)).join('\n')).toContain('looks/mine holds too much to be a theme: 201 files')
})

test('of a file of the classic theme, its own path', async () => {
  // The classic template lacks a value that this one takes from it.
  const part = classic('web.html', '<body', '{% render "epub-title.html" %}<body')
  const [first] = await told({ 'web.html': part })
  expect(first).toMatch(/templates\/classic\/epub-title\.html:\d+:\d+ There is no value/)
})
