/** A theme by a stranger who tries everything, before a server that must hear nothing. */
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Built, pdfArtifact, vademecum } from './support/build.js'
import { TEMPLATES, testFolder, writeFiles } from './support/folders.js'
import { listen } from './support/listener.js'
import { question, settings } from './support/made-up.js'

const folder = testFolder()
const server = await listen()
const { origin } = server
const SECRET = 'the-secret-outside-of-the-theme'
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text x="9" y="20">OWN</text></svg>'

beforeAll(() => {
  writeFiles(folder, { 'secret.txt': SECRET, 'secret.svg': PICTURE.replace('OWN', SECRET) })
})

const guide = {
  'themed/guide.yaml': settings(),
  'themed/01-part/category.md': '# Part\n',
  'themed/01-part/01-only.md': question('Dressed how?', 'As the theme says.'),
}
const template = readFileSync(join(TEMPLATES, 'classic/handbook.html'), 'utf8')
const css = readFileSync(join(TEMPLATES, 'classic/handbook.css'), 'utf8')
const theme = (name: string, files: Record<string, string>): string => {
  const entries = Object.entries(files).map(([path, text]) => [`${name}/${path}`, text])
  writeFiles(folder, { ...guide, ...Object.fromEntries(entries) })
  return name
}
const build = (name: string): Promise<Built> =>
  vademecum(folder, ['build', 'themed', '--theme', name, '--edition', 'handbook', '--out', `out/${name}`])

const wildPage = template
  .replace(
    '</head>',
    `<script>fetch('${origin}/script')</script><script src="${origin}/file.js"></script><base href="${origin}/"></head>`,
  )
  .replace(
    '</main>',
    `<iframe src="${origin}/iframe"></iframe><img src="${origin}/picture.png" alt=""><p class="made" onclick="fetch('${origin}/click')">Made </p><object data="${origin}/object"></object></main>`,
  )
const wildStyle = `@import url(${origin}/import.css);\n${css}
  .cover { background: url(${origin}/background.png), url(own.svg) }
  .colophon p { display: list-item; list-style: url(file:///etc/hostname) }`

test.each([
  [
    'page',
    { 'handbook.html': wildPage },
    ['<script>', '<base>', '<iframe>', `${origin}/picture.png`, 'onclick', '<object>'],
  ],
  [
    'style',
    { 'handbook.css': wildStyle, 'own.svg': PICTURE },
    ['@import', `${origin}/import.css`, `${origin}/background.png`, 'file:///etc/hostname'],
  ],
])('a %s that would run or fetch is refused, with every place of it', async (name, files, told) => {
  const built = await build(theme(name, files))
  expect([built.status, built.artifacts]).toEqual([1, []])
  const said = built.messages.filter(({ rule }) => rule === 'theme-unsafe')
  for (const text of told) expect(said.map(({ message }) => message).join('\n')).toContain(text)
  for (const { file, line } of said)
    expect([`${name}/${Object.keys(files)[0]}`, (line ?? 0) > 0]).toEqual([file, true])
  expect(server.heard).toEqual([])
})

test('its own files are used', async () => {
  const built = await build(
    theme('own', {
      'own.svg': PICTURE,
      'more.css': 'p.made::after { content: "by more.css" }',
      'handbook.css': `${css} .cover { background: url(own.svg) } {% render 'more.css' %}`,
      'handbook.html': template.replace(
        '</main>',
        '<img src="theme/own.svg" alt="own"><p class="made">Made </p></main>',
      ),
    }),
  )
  expect([built.status, built.messages.filter(({ severity }) => severity !== 'info')]).toEqual([0, []])
  const pdf = await pdfArtifact(folder, 'own/handbook.pdf')
  const text = pdf.pages.map(page => page.text).join(' ')
  expect(text).toContain('OWN')
  expect(text).toContain('by more.css')
})

test('a font from elsewhere is an error', async () => {
  const far = `@font-face { font-family: Far; src: url(${origin}/far.woff2) } h1 { font-family: Far }`
  const built = await build(theme('far', { 'handbook.css': css + far }))
  expect([built.status, built.artifacts]).toEqual([1, []])
  expect(built.messages.map(({ message }) => message).join()).toContain(`${origin}/far.woff2`)
  expect(server.heard).toEqual([])
})

test.each([
  ['a template that includes a file outside', "{% include '../../secret.txt' %}"],
  ['a template that renders an absolute path', `{% render '${folder}/secret.txt' %}`],
])('%s is an error', async (_, tag) => {
  const built = await build(
    theme('reaching', { 'handbook.html': template.replace('<main>', `${tag}<main>`) }),
  )
  expect([built.status, built.artifacts]).toEqual([1, []])
  expect(built.messages[0]?.file).toBe('reaching/handbook.html')
  expect(JSON.stringify(built)).not.toContain(SECRET)
})

test.skipIf(process.platform === 'win32')('a link out of its folder is an error', async () => {
  theme('linking', { 'handbook.html': template })
  symlinkSync(join(folder, 'secret.svg'), join(folder, 'linking/own.svg'))
  const built = await build('linking')
  expect([built.status, built.artifacts]).toEqual([1, []])
  expect(built.messages[0]).toMatchObject({
    file: 'linking/own.svg',
    message: "The theme's own.svg is a link that leads out of the theme",
  })
})
