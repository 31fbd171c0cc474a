/** A guide by a stranger whose pictures and links lead where they must not. */
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEpub } from '../support/epub.js'
import { artifact, vademecum } from './support/build.js'
import { testFolder, writeFiles } from './support/folders.js'
import { listen } from './support/listener.js'
import { question, settings } from './support/made-up.js'
import { placeOf, saidPlaces } from './support/places.js'

const folder = testFolder()
const server = await listen()
const { origin } = server
const SECRET = 'the-secret-outside-of-the-guide'
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='
const svg = (inside = '', attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30" ${attributes}><rect width="90" height="30" fill="#ddd"/>${inside}</svg>`

const path = 'refused/01-part/01-pictures.md'
const bad = [
  ['![remote](ORIGIN/x.png)', 'image-remote'],
  ['![no scheme](//127.0.0.1/x.png)', 'image-remote'],
  ['![file](file:///etc/passwd)', 'image-outside'],
  ['![absolute](/etc/passwd)', 'image-outside'],
  ['![above](../../secret.svg)', 'image-outside'],
  ['![sly](figures/../../../secret.svg)', 'image-outside'],
  ['![encoded](..%2f..%2fsecret.svg)', 'image-outside'],
  ['![linked](linked.svg)', 'image-outside'],
  ['![in a linked folder](elsewhere/secret.svg)', 'image-outside'],
  ['![script](script.svg)', 'image-unsafe'],
  ['![handler](handler.svg)', 'image-unsafe'],
  ['![external](external.svg)', 'image-unsafe'],
  ['![sheet](sheet.svg)', 'image-unsafe'],
  ['![entity](entity.svg)', 'image-unsafe'],
  ['<img src="ORIGIN/html.png" alt="by HTML">', 'image-remote'],
  ['<picture><source srcset="ORIGIN/set.png"><img src="fine.svg" alt="set"></picture>', null],
].map(([text = '', rule = null]) => ({ text: text?.replace('ORIGIN', origin) ?? '', rule }))
const good = '![a benign twin](fine.svg) and ![a dot](data:image/png;base64,PIXEL)'.replace('PIXEL', PIXEL)
const source = question('Pictures?', [...bad.map(({ text }) => text), good].join('\n\n'))
const pictures = {
  'fine.svg': svg(),
  'script.svg': svg(`<script>fetch('${origin}/svg')</script>`),
  'handler.svg': svg('', `onload="fetch('${origin}/onload')"`),
  'external.svg': svg(`<image href="${origin}/svg.png" width="9" height="9"/>`),
  'sheet.svg': svg(`<style>@import url(${origin}/svg.css);</style>`),
  'entity.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&amp;x;</text>')}`,
}

test.skipIf(process.platform === 'win32')(
  'each problem is an error at its place, nothing is written',
  async () => {
    const files = Object.entries(pictures).map(([name, text]) => [`refused/01-part/${name}`, text])
    writeFiles(folder, {
      'secret.txt': SECRET,
      'secret.svg': svg(`<text y="20">${SECRET}</text>`),
      'refused/guide.yaml': settings({ fonts: '[{ file: ../secret.txt, use: fallback }]' }),
      'refused/01-part/category.md': '# Part\n',
      [path]: source,
      ...Object.fromEntries(files),
    })
    symlinkSync(join(folder, 'secret.svg'), join(folder, 'refused/01-part/linked.svg'))
    symlinkSync(folder, join(folder, 'refused/01-part/elsewhere'))
    symlinkSync(folder, join(folder, 'refused/02-linked'))
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'refused/01-part/02-linked.md'))
    const built = await vademecum(folder, ['build', 'refused', '--out', 'refused-out'])
    expect([built.status, built.ok, built.artifacts]).toEqual([1, false, []])
    const said = saidPlaces(built.messages)
    for (const { text, rule } of bad) {
      if (rule !== null) expect(said).toContain(placeOf(path, source, text, rule))
    }
    expect(said).toContain('refused/guide.yaml:3:17 font-outside')
    expect(said).toContain('refused/02-linked:1:1 file-outside')
    expect(said).toContain('refused/01-part/02-linked.md:1:1 file-outside')
    expect(existsSync(join(folder, 'refused-out'))).toBe(false)
    expect(JSON.stringify(built)).not.toContain(SECRET)
    expect(server.heard).toEqual([])
  },
)

test('its benign twin builds, pictures and all', async () => {
  writeFiles(folder, {
    'benign/guide.yaml': settings(),
    'benign/01-part/category.md': '# Part\n',
    'benign/01-part/01-pictures.md': question('Pictures?', good),
    'benign/01-part/fine.svg': pictures['fine.svg'],
  })
  const built = await vademecum(folder, ['build', 'benign', '--out', 'out/benign', '--edition', 'epub'])
  expect([built.status, saidPlaces(built.messages)]).toEqual([0, []])
  const book = await readEpub(artifact(folder, 'benign/handbook.epub'))
  expect(book.get('OEBPS/part.xhtml')).toMatch(/<img [^>]*src="images\/fine-[0-9a-f]+\.svg"[^>]*>/)
  expect(book.get('OEBPS/part.xhtml')).toMatch(/<img [^>]*src="images\/data-[^"]+\.png"[^>]*>/)
})
