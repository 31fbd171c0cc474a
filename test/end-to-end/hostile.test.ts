/** A guide by a stranger who tries everything, before a server that must hear nothing. */
import { get } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { readEpub } from '../support/epub.js'
import type { Pdf } from '../support/pdf.js'
import { artifact, type Built, pdfArtifact, vademecum } from './support/build.js'
import { testFolder, writeFiles } from './support/folders.js'
import { listen } from './support/listener.js'
import { question, settings } from './support/made-up.js'
import { partsOf, squeeze } from './support/page-lines.js'
import { placeOf, saidPlaces } from './support/places.js'

const folder = testFolder()
const server = await listen()
const { origin } = server
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

test('the server hears who calls', async () => {
  await new Promise((done, failed) => get(`${origin}/proof`, done).on('error', failed))
  expect(server.heard).toEqual(['connection', 'GET /proof'])
  server.heard.length = 0
})

describe('a guide that builds', () => {
  const TAGS = '{{ 7919 | times: 7 }} {% raw %} <%= 7919 * 7 %>'
  const path = 'content/01-part/01-html.md'
  const source = `---
level: mid
tags: [a]
summary: "<script>fetch('${origin}/s')</script><tt>k</tt> ${TAGS}"
---

# What is <script>fetch('${origin}/title')</script><kbd>this</kbd> ${TAGS}?

Spoken <b onclick="fetch('${origin}/click')">with handler</b>, <kbd style="background: url(${origin}/style)">styled</kbd>, <i style="@import '${origin}/import'">imported</i>.

Twin: <b>with none</b>, <kbd>plain</kbd>, Vec<T>, \`<script>alert(1)</script>\`, ${TAGS}.

<script>
fetch('${origin}/block'); document.title = 'changed by a script'
</script>

<iframe src="${origin}/iframe"></iframe>

<object data="${origin}/object"></object>

<embed src="${origin}/embed">

<video src="${origin}/video" autoplay></video>

<form action="${origin}/form"><input name="x" type="text"></form>

<style>@import url(${origin}/sheet.css); p { background: url(${origin}/p.png) }</style>

<link rel="stylesheet" href="${origin}/link.css">

<link rel="preconnect" href="${origin}/">

<base href="${origin}/base/">

<meta http-equiv="refresh" content="0; url=${origin}/meta">

<svg><image href="${origin}/image"/></svg>

<table background="${origin}/background"><tr><td>a cell of HTML</td></tr></table>

[a script link](javascript:fetch('${origin}/link')), <a href="java&#10;script:fetch(1)">a split one</a>, [data](data:text/html,x), [a file](file:///etc/passwd).

Twin: [a web link](https://example.org/page), [another question](twin).

:::pitfall
In a container <img src="dot.png" alt="dot" onerror="fetch('${origin}/error')"> too.
:::

\`\`\`html
<script src="${origin}/shown">{{ 7 | times: 6 }}</script>
\`\`\`
`
  const wanted: [string, string, number?][] = [
    [`"<script>fetch('`, 'html-script'],
    ["<script>fetch('", 'html-script', 2],
    ['<b onclick', 'html-handler'],
    ['<kbd style', 'html-style'],
    ['<i style', 'html-style'],
    ['<script>\n', 'html-script'],
    ['<iframe', 'html-frame'],
    ['<object', 'html-frame'],
    ['<embed', 'html-frame'],
    ['<video', 'html-frame'],
    ['<form', 'html-element'],
    ['<input', 'html-element'],
    ['<style>', 'html-style'],
    ['<link', 'html-style'],
    ['<link', 'html-style', 2],
    ['<base', 'html-element'],
    ['<meta', 'html-element'],
    ['<svg>', 'html-element'],
    ['<table', 'html-url'],
    ['[a script link]', 'link-script'],
    ['<a href="java', 'link-script'],
    ['[data]', 'link-script'],
    ['[a file]', 'link-scheme'],
    ['<img', 'html-handler'],
  ]
  let built: Built
  let pdf: Pdf
  let book: string
  beforeAll(async () => {
    writeFiles(folder, {
      'content/guide.yaml': settings({
        title: `"Tags ${TAGS}"`,
        authors: `["<script>fetch('${origin}/author')</script>"]`,
      }),
      'content/01-part/category.md': `# Part ${TAGS}\n`,
      [path]: source,
      'content/01-part/02-twin.md': question('A twin?', 'Yes.'),
      'content/01-part/dot.png': Buffer.from(PIXEL, 'base64'),
    })
    built = await vademecum(folder, ['build'])
    pdf = await pdfArtifact(folder, 'handbook.pdf')
    const files = await readEpub(artifact(folder, 'handbook.epub'))
    book = [...files.values()].join('\n')
  })

  test('each refusal is a warning at its place, and nothing else is', () => {
    expect([built.status, built.artifacts.length]).toEqual([0, 4])
    // What stays as text because nothing reads it is told as well, whatever it would have been elsewhere.
    const refusals = built.messages.filter(message => message.rule !== 'markup-unread')
    expect(saidPlaces(refusals).sort()).toEqual(
      wanted.map(([text, rule, nth]) => placeOf(path, source, text, rule, nth)).sort(),
    )
  })

  test('the PDF shows the twins, and no trace of the others', () => {
    const text = squeeze(pdf.pages.flatMap(page => partsOf(page).body.map(line => line.text)).join(''))
    for (const words of [
      'withhandler',
      'styled',
      'imported',
      'withnone',
      'plain',
      'Vec<T>',
      'acellofHTML',
      'ascriptlink',
      'asplitone',
      'aweblink',
    ]) {
      expect(text, words).toContain(words)
    }
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain(squeeze(`<script src="${origin}/shown">{{ 7 | times: 6 }}</script>`))
    // The author and the code block say it.
    expect(text.split(origin).length - 1).toBe(2)
    const urls = pdf.pages.flatMap(page => page.links.flatMap(link => link.url ?? []))
    expect([...new Set(urls)]).toEqual(['https://example.org/page'])
  })

  test('tags of template languages are text, in every place', () => {
    const text = squeeze(pdf.pages.map(page => page.items.map(item => item.text).join('')).join(''))
    expect(text.split(squeeze(TAGS)).length - 1).toBeGreaterThan(5)
    expect(pdf.info.Title).toBe(`Tags ${TAGS}`)
    expect(pdf.outline[0]?.title).toBe(`1 Part ${TAGS}`)
    expect(text + book).not.toContain('55433')
    const read = book.replace(/&lt;|&#x3C;/g, '<').replaceAll('&gt;', '>')
    expect(read.split(TAGS).length - 1).toBeGreaterThan(5)
  })

  test('the e-book holds no script, handler, frame or address of the server', () => {
    expect(book).not.toMatch(/<(script|iframe|object|embed|form|video|style|base|svg)\b/)
    expect(book).not.toMatch(/<[^>]+\son\w+\s*=/)
    expect(book).not.toMatch(/<[^>]+(?:href|src)="(?:javascript|file|data):/)
    expect(book).not.toMatch(/<[^>]+127\.0\.0\.1/)
  })

  test('the server heard nothing', () => {
    expect(server.heard).toEqual([])
  })
})
