/** What templates and stylesheets of a stranger may not make, each beside a twin that they may. */
import { describe, expect, test } from 'vitest'
import { VademecumError } from '../../../src/diagnostics.js'
import { createTemplates } from '../../../src/render/theme/engine.js'
import { loadTheme, type Theme } from '../../../src/render/theme/load.js'
import { READING } from '../../support/theme-reading.js'
import { TEMPLATES } from '../harness.js'

const classic = await loadTheme('classic', TEMPLATES, READING)
const PICTURE = { bytes: Buffer.from('x'), mediaType: 'image/png' }

function render(name: string, text: string, data: object = {}, more: Record<string, string> = {}): string {
  const theme: Theme = {
    ...classic,
    name: 'Strange',
    shown: file => file,
    texts: new Map([[name, text], ...Object.entries(more)]),
    files: new Map([['own.png', PICTURE]]),
  }
  return createTemplates(theme)(name, data, new Set(['style.css', 'cover.png', 'toc.xhtml']))
}

/** The messages of a refusal as `file:line:column text`, none when all is well. */
function refusals(...args: Parameters<typeof render>): string[] {
  try {
    render(...args)
    return []
  } catch (error) {
    if (!(error instanceof VademecumError)) throw error
    expect(error.message).toContain(args[0])
    expect(error.messages.length).toBeGreaterThan(0)
    return error.messages.map(({ rule, file, line, column, message }) => {
      expect(rule).toBe('theme-unsafe')
      return `${file}:${line}:${column} ${message}`
    })
  }
}

const xhtml = (body: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>T</title>${head}</head>
<body>
${body}
</body></html>`
const html = (body: string, head = ''): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head>\n<body>\n${body}\n</body></html>`

const MARKUP: [string, string][] = [
  ['a script', '<script>1</script>'],
  ['a script in capitals', '<SCRIPT src="x.js"></SCRIPT>'],
  ['a frame', '<iframe src="toc.xhtml"></iframe>'],
  ['a frame with its document', '<p>a</p><iframe srcdoc="x"></iframe>'],
  ['an object', '<object data="own.png"></object>'],
  ['an embed', '<embed src="own.png"/>'],
  ['a form', '<form action="https://example.org/"><p>a</p></form>'],
  ['a button', '<button formaction="https://example.org/">a</button>'],
  ['a video', '<video src="https://example.org/v.mp4"></video>'],
  ['a handler', '<p onclick="alert(1)">a</p>'],
  ['a handler in capitals', '<p ONLOAD="alert(1)">a</p>'],
  ['a remote picture', '<img src="https://example.org/x.png" alt=""/>'],
  ['a remote picture without its scheme', '<img src="//example.org/x.png" alt=""/>'],
  ['a remote picture with backslashes', '<img src="\\\\example.org/x.png" alt=""/>'],
  ['a picture of the machine', '<img src="file:///etc/hostname" alt=""/>'],
  ['a picture above the theme', '<img src="../secret.png" alt=""/>'],
  ['a picture that is not there', '<img src="missing.png" alt=""/>'],
  ['a picture of bad percents', '<img src="%E0%A4%A" alt=""/>'],
  ['a set of pictures', '<img src="theme/own.png" srcset="https://example.org/x.png 2x" alt=""/>'],
  ['a picture that is a page', '<img src="data:text/html,x" alt=""/>'],
  ['a link that is a script', '<a href="javascript:alert(1)">a</a>'],
  ['a link that is a script, with a tab in it', '<a href=" java&#9;script:alert(1)">a</a>'],
  ['a link to the machine', '<a href="file:///etc/passwd">a</a>'],
  ['a link that is a page', '<a href="data:text/html,x">a</a>'],
  ['a link to a file that is not there', '<a href="elsewhere.xhtml">a</a>'],
  ['a link that tells', '<a href="#a" ping="https://example.org/">a</a>'],
  ['style that fetches', '<p style="background:url(https://example.org/x.png)">a</p>'],
  ['a background of old', '<table background="https://example.org/x.png"></table>'],
  ['an id twice', '<p id="a">a</p><p id="a">b</p>'],
  ['an id of a heading', '<p id="q--title">a</p>'],
  ['MathML', '<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>a</mtext></math>'],
  [
    'style of two kinds in a drawing',
    '<svg xmlns="http://www.w3.org/2000/svg"><style><a title="</style><p>"></a></style></svg>',
  ],
  ['a drawing that runs', '<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="x"/></svg>'],
  [
    'a drawing that loads',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x.png"/></svg>',
  ],
  [
    'a drawing that uses another',
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://example.org/x.svg#a"/></svg>',
  ],
  [
    'a drawing filled from elsewhere',
    '<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(https://example.org/x.svg#a)" d=""/></svg>',
  ],
]

describe.each([
  ['the e-book', 'epub-chapter.html', xhtml],
  ['print', 'handbook.html', html],
])('%s refuses', (_, name, page) => {
  test.each(MARKUP)('%s, and says where', (_what, body) => {
    const found = refusals(name, page(body))
    expect(found.join('\n')).toMatch(new RegExp(`^${name}:\\d+:\\d+ \\S`))
  })
  test.each([
    ['a base', '<base href="https://example.org/"/>'],
    ['a jump', '<meta http-equiv="refresh" content="0;url=https://example.org/"/>'],
    ['a stylesheet from elsewhere', '<link rel="stylesheet" href="https://example.org/x.css"/>'],
    ['a preload', '<link rel="preload" href="style.css"/>'],
    ['an import', '<style>@import "x.css";</style>'],
  ])('%s in the head', (_what, head) => {
    expect(refusals(name, page('', head))).not.toEqual([])
  })
  test('nothing of an ordinary page', () => {
    const body =
      '<main id="m" class="a b"><h1 id="t">T</h1><p role="note" aria-label="x" data-page-of="q" style="color: red">a <a href="#t">b</a> <a href="https://example.org/?a=1">c</a> <a href="mailto:a@example.org">d</a><br/></p><table><tr><td colspan="2">e</td></tr></table></main>'
    expect(refusals(name, page(body))).toEqual([])
  })
})

test('a place is where it is written, also in a template that is included', () => {
  const data = { title: '<script>' }
  const body = '<p>{{ title }}</p>\n  <p onclick="go()">a</p>\n{% render "part.html" %}'
  expect(
    refusals('handbook.html', html(body), data, { 'part.html': '<p>\n<b>a</b> <script>1</script></p>' }),
  ).toEqual([
    'handbook.html:5:15 `onclick` may not stand on `<p>` in a template',
    'part.html:2:10 `<script>` may not stand in a template',
  ])
  const made = "{% assign name = 'scr' | append: 'ipt' %}<{{ name }}>1</{{ name }}>"
  expect(refusals('handbook.html', html(made))).toEqual([
    'handbook.html:1:1 `<script>` may not stand in a template (line 4 of what it makes)',
  ])
})

test('print may have drawings and pictures of its own, the e-book its cover and its pages', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" fill="none"><title>A</title><linearGradient id="g"><stop offset="0"/></linearGradient><path d="M0 0" fill="url(#g)"/><use href="#g"/></svg>'
  expect(refusals('handbook.html', html(`${drawing}<img src="theme/own.png" alt="">`))).toEqual([])
  expect(
    refusals('epub-cover.html', xhtml('<img src="cover.png" alt=""/><a href="toc.xhtml#toc">b</a>')),
  ).toEqual([])
})

describe('an e-book has to be XML', () => {
  test.each([
    ['an element that is not closed', '<p>a<br></p>'],
    ['an entity of HTML', '<p>a&nbsp;b</p>'],
    ['an attribute twice', '<p class="a" class="b">c</p>'],
    ['another namespace', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>'],
    ['an instruction', '<?xml-stylesheet href="https://example.org/x.css"?>'],
  ])('%s', (_, body) => {
    expect(refusals('epub-title.html', xhtml(body))).not.toEqual([])
  })
  test('a document type of its own', () => {
    const text = xhtml('<p>&x;</p>').replace(
      '<!DOCTYPE html>',
      '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    )
    expect(refusals('epub-title.html', text)).not.toEqual([])
  })
})

describe('a stylesheet refuses', () => {
  test.each([
    ['an import', '@import "x.css";'],
    ['an import in escapes', '@\\69mport url(own.png);'],
    ['an import in capitals, with a comment', '@IMPORT/**/url(own.png);'],
    ['a web address', 'a { background: url(https://example.org/x.png) }'],
    ['one in escapes', 'a { background: u\\72l("\\68ttps://example.org/x.png") }'],
    ['one without its scheme', 'a { background: url(//example.org/x.png) }'],
    ['a file of the machine', 'a { list-style: url("file:///etc/hostname") }'],
    ['a file above', 'a { background: url(../../secret.png) }'],
    ['a file that is not there', 'a { background: url(missing.png) }'],
    ['bad percents', 'a { background: url("%E0%A4%A") }'],
    ['a font from elsewhere', '@font-face { font-family: x; src: url(https://example.org/x.woff2) }'],
    ['a set of pictures', 'a { background: image-set("https://example.org/x.png" 1x) }'],
    [
      'a set of pictures by a variable',
      ':root { --x: "https://example.org/x.png" } a { background: image-set(var(--x) 1x) }',
    ],
    ['an address in a variable', ':root { --x: url(https://example.org/x.png) }'],
    ['a string as an address', 'a { background: src("https://example.org/x.png") }'],
    ['code of old', 'a { width: expression(alert(1)) }'],
    ['a behavior', 'a { behavior: url(own.png) }'],
    ['a rule for a document', '@document url(https://example.org/) { a { color: red } }'],
  ])('%s', (_, css) => {
    for (const name of ['handbook.css', 'epub.css'])
      expect(refusals(name, `b { color: red }\n${css}`), name).not.toEqual([])
  })
  test('no file of its own in print, and no color, variable or string', () => {
    const css =
      '@page x { margin: 1cm } :root { --a: "url(https://example.org/)" } a { background: url(own.png); content: "@import"; color: var(--a); width: calc((1em + 2px) * 3) } /* url(https://example.org/) */'
    expect(refusals('handbook.css', css)).toEqual([])
    expect(refusals('epub.css', css)).toEqual(['epub.css:1:84 `own.png` names a file that is not there'])
  })
})

describe('finished markup', () => {
  const data = { title: 'a \uFDD01\uFDD1', answerHtml: '<p id="q--x">b <a href="javascript:1">c</a></p>' }
  test('comes out as it went in, however it is printed', () => {
    const made = render(
      'handbook.html',
      html('{{ answerHtml | raw }}{{ answerHtml }}<p>{{ title }}</p>'),
      data,
    )
    expect(made.split(data.answerHtml)).toHaveLength(3)
    expect(made).toContain('<p>a \uFFFD1\uFFFD</p>')
  })
  test.each([
    ['cut by a filter', '{{ answerHtml | slice: 0, 1 | raw }}'],
    ['in an attribute', '<p title="{{ answerHtml }}">a</p>'],
    ['in a comment', '<!-- {{ answerHtml }} -->'],
    ['in a style', '<style>{{ answerHtml }}</style>'],
    ['in a title', '<title>{{ answerHtml }}</title>'],
  ])('%s is refused', (_, body) => {
    for (const [name, page] of [
      ['handbook.html', html],
      ['epub-title.html', xhtml],
    ] as const)
      expect(refusals(name, page(body), data), name).not.toEqual([])
  })
})

test('the classic theme passes', () => {
  expect(refusals('epub.css', classic.texts.get('epub.css') ?? '')).toEqual([])
})
