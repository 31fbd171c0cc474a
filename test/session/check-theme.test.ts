/** What `check` finds out about a theme of the guide's own, without a browser. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../src/session/check.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')
let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'vademecum-check-theme-'))
  const guide = join(cwd, 'content')
  mkdirSync(join(guide, '01-part'), { recursive: true })
  writeFileSync(join(guide, 'guide.yaml'), 'title: Themed\ntheme: own\n')
  writeFileSync(join(guide, '01-part/category.md'), '# Part\n')
  writeFileSync(
    join(guide, '01-part/01-only.md'),
    '---\nlevel: mid\ntags: [a]\nsummary: It says.\n---\n\n# Dressed how?\n\nAs the theme says.\n',
  )
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** What is told once a file of the classic theme is written otherwise. */
async function told(file: string, from: string | null, to: string) {
  const theme = join(cwd, 'content/own')
  rmSync(theme, { recursive: true, force: true })
  cpSync(CLASSIC, theme, { recursive: true })
  const source = from === null ? '' : readFileSync(join(CLASSIC, file), 'utf8')
  expect(source).toContain(from ?? '')
  writeFileSync(join(theme, file), from === null ? to : source.replaceAll(from, to))
  return (await check({ cwd })).messages
}

test('nothing is wrong with a copy of the classic theme', async () => {
  expect(await told('theme.yaml', 'Classic', 'Mine')).toEqual([])
})

const UNSAFE = 'theme-unsafe'
const BROKEN = 'theme-broken'
test.each([
  [UNSAFE, 'handbook.html', '</main>', '<script>1</script></main>', '`<script>` may not stand'],
  [UNSAFE, 'handbook.css', '.cover {', '@import "x.css"; .cover {', '`@import` may not stand'],
  [
    UNSAFE,
    'cheat-sheet.css',
    '#sheet {',
    '#sheet { background: url(https://example.org/x);',
    'leads out of the theme',
  ],
  [UNSAFE, 'epub-chapter.html', '</body>', '<p>open</body>', 'p'],
  [UNSAFE, 'epub-cover.html', '</body>', '<iframe></iframe></body>', '`<iframe>`'],
  [UNSAFE, 'epub-cover-picture.html', '</body>', '<form></form></body>', '`<form>`'],
  [UNSAFE, 'epub-introduction.html', '</body>', '<object></object></body>', '`<object>`'],
  [UNSAFE, 'web.html', '</body>', '<p onclick="x">x</p></body>', '`onclick`'],
  [BROKEN, 'handbook.html', '{%- for chapter', '{%- form chapter', 'handbook.html'],
  [BROKEN, 'cheat-sheet.html', 'group.titleHtml', 'group.titelHtml', 'titelHtml'],
  [BROKEN, 'epub-title.html', '<body', '{% render "nowhere.html" %}<body', 'nowhere.html'],
  [BROKEN, 'web.css', 'body {', '{{ color }} body {', 'color'],
  [BROKEN, 'theme.yaml', 'layouts:', 'layout:', 'theme.yaml'],
  [BROKEN, 'theme.yaml', null, 'fonts: [', 'theme.yaml'],
  [BROKEN, 'handbook.html', '<h2 id="{{ question.id }}"', '<h2', 'no element the id `only`'],
  [BROKEN, 'cheat-sheet.html', 'id="sheet"', 'id="leaf"', 'no element the id `sheet`'],
  [BROKEN, 'cheat-sheet.html', 'id="{{ line.id }}"', '', 'no element the id `line-only`'],
  [BROKEN, 'epub-chapter.html', ' id="{{ question.id }}"', '', 'no element the id `only`'],
  [BROKEN, 'web.html', 'id="page_search"', 'id="find"', 'no element the id `page_search`'],
  [BROKEN, 'web.html', '{{ footHtml | raw }}', '', 'no element the id `page_data`'],
  [
    'theme-incomplete',
    'handbook.html',
    '{{ question.answerHtml | raw }}',
    '',
    'leaves out the answer of a question',
  ],
  [
    'theme-incomplete',
    'epub-introduction.html',
    '{{ openingXhtml | raw }}',
    '',
    'leaves out the introduction of the guide',
  ],
  ['theme-incomplete', 'cheat-sheet.html', '{{ line.summaryHtml | raw }}', '', 'leaves out the summary'],
  ['theme-incomplete', 'web.html', '{{ headHtml | raw }}', '', '`headHtml`'],
])('%s: %s, where %s is %s', async (rule, file, from, to, text) => {
  const messages = await told(file, from, to)
  expect(messages.map(message => message.rule)).toContain(rule)
  expect(messages.map(({ file, message }) => `${file} ${message}`).join('\n')).toContain(text)
  expect(messages.map(({ file: told }) => told)).toContain(`content/own/${file}`)
})

test('what is wrong with the guide is told beside what is wrong with the theme', async () => {
  writeFileSync(
    join(cwd, 'content/01-part/02-second.md'),
    '---\nlevel: mid\ntags: [a]\nsummary: It says.\n---\n\n# Dead?\n\n[link](nowhere)\n',
  )
  const messages = await told('theme.yaml', null, 'fonts: [')
  rmSync(join(cwd, 'content/01-part/02-second.md'))
  expect(messages.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['link-dead', BROKEN]))
})
