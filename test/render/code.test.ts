import { expect, test } from 'vitest'
import { pieces } from '../../src/render/code/glue.js'
import { splitLines } from '../../src/render/code/lines.js'
import { segment } from '../../src/render/code/segments.js'
import { renderAnswer } from './harness.js'

const NO_MARKS = { title: null, highlighted: [], inserted: [], deleted: [], continues: false }
const text = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')

test('print has one text node a stretch, colours beside it, offsets that hit', async () => {
  const code = 'fn main() {\n    let name = "x"; // why\n}'
  const { html, highlights } = await renderAnswer(`S.\n\n\`\`\`rust\n${code}\n\`\`\``, 'print')
  expect(html).toContain(`<span data-code="one--code-1.1">${code}</span>`)
  const [block] = highlights
  expect(highlights).toHaveLength(1)
  expect(block?.code).toBe('one--code-1.1')
  const words = block?.ranges.map(({ token, start, end }) => `${token} ${code.slice(start, end)}`)
  expect(words).toEqual(['keyword fn', 'function main', 'keyword let', 'string "x"', 'comment // why'])
})

test('screens have a letter a token class and plain tokens bare', async () => {
  const { html } = await renderAnswer('S.\n\n```rust\nfn main() { a(1) }\n```', 'xhtml')
  expect(html).toContain(
    '<pre><code class="language-rust"><span class="k">fn</span> <span class="f">main</span>() { ',
  )
  expect(html).not.toContain('data-code')
  expect(html).not.toContain('tabindex')
})

test('the page has an element without a class a token, one for neighbours of one look', async () => {
  const fence = (info: string): string =>
    `\`\`\`${info}\npub fn main() {\n    // one\n    // two\n    a!(1, "x");\n}\n\`\`\``
  const { html } = await renderAnswer(`S.\n\n${fence('rust')}\n\n${fence('rust (hl="3")')}`, 'web')
  expect(html).toContain(
    '<pre tabindex="0"><code><b>pub fn</b> <u>main</u>() {\n    <i>// one\n    // two</i>\n    <var>a!</var>(<a>1</a>, <kbd>"x"</kbd>);\n}',
  )
  expect(html).toContain('<i>// one\n</i><span class="line highlighted"><i>    // two</i>\n</span>')
})

test('code that begins with a sign is all there', async () => {
  for (const medium of ['print', 'xhtml', 'web', 'card'] as const) {
    const { html } = await renderAnswer('S.\n\n```rust\n#[derive(Clone)]\nstruct A;\n```', medium)
    expect(text(html)).toContain('#[derive(Clone)]\nstruct A;')
  }
})

test('hidden lines are in no edition', async () => {
  for (const medium of ['print', 'xhtml', 'web', 'card'] as const) {
    const { html } = await renderAnswer('S.\n\n```rust\n# let hidden = 1;\nlet shown = 2;\n```', medium)
    expect(html).not.toContain('hidden')
    expect(text(html)).toContain('let shown = 2;')
  }
})

test('attributes become badges in words', async () => {
  const badges = async (info: string): Promise<string[]> => {
    const { html } = await renderAnswer(`S.\n\n\`\`\`${info}\nfn main() {}\n\`\`\``, 'print')
    return [...html.matchAll(/<span class="badge \w+">([^<]*)</g)].map(match => match[1] ?? '')
  }
  expect(await badges('rust')).toEqual([])
  expect(await badges('rust,compile_fail,E0382')).toEqual(['does not compile: E0382'])
  expect(await badges('rust,compile_fail')).toEqual(['does not compile'])
  expect(await badges('rust,should_panic')).toEqual(['panics'])
  expect(await badges('rust,no_run,edition2021')).toEqual(['compiled only', 'edition 2021'])
  expect(await badges('rust (continues)')).toEqual(['continues'])
  expect(await badges('rust,compile_fail,E0382 (continues="1" hl="1")')).toEqual([
    'continues',
    'does not compile: E0382',
  ])
  expect(await badges('toml (continues)')).toEqual(['continues'])
  expect(await badges('text (output)')).toEqual([])
})

test('title and marked lines', async () => {
  const source = '```rust (title="src/<main>.rs" hl="1" ins="3-4" del="2")\na();\nb();\nc();\nd();\ne();\n```'
  const { html } = await renderAnswer(`S.\n\n${source}`, 'print')
  expect(html).toContain('<span class="code-title">src/&#x3C;main>.rs</span>')
  const lines = [...html.matchAll(/class="line (\w+)" data-code="[^"]+">([^<]*)</g)].map(match => [
    match[1],
    match[2],
  ])
  expect(lines).toEqual([
    ['highlighted', 'a();\n'],
    ['deleted', 'b();\n'],
    ['inserted', 'c();\nd();\n'],
  ])
  const screen = await renderAnswer(`S.\n\n${source}`, 'web')
  expect(text(screen.html)).toContain('a();\nb();\nc();\nd();\ne();')
  expect(screen.html).toContain('<span class="line deleted">')
})

test('a line that is too wide wraps under its indent, marked without a character of text', async () => {
  const long = `    let value = ${'argument, '.repeat(9)}done() -> Last;`
  const { html, highlights } = await renderAnswer(`S.\n\n\`\`\`rust\nfn f() {\n${long}\n}\n\`\`\``, 'print')
  expect(html).toContain('class="line wraps" style="--hang:8ch"')
  expect(html).toMatch(/<span class="glued" data-code="[^"]+">-><\/span>/)
  const shown = /<code>(.*?)<\/code>/s.exec(html)?.[1] ?? ''
  expect(text(shown)).toBe(`fn f() {\n${long}\n}`)
  const names = highlights.map(block => block.code)
  expect(new Set(names).size).toBe(names.length)
})

test('in a call-out the measure is narrower', async () => {
  const line = `let x = ${'y'.repeat(64)};`
  const fence = `\`\`\`rust\n${line}\n\`\`\``
  expect((await renderAnswer(`S.\n\n${fence}`, 'print')).html).not.toContain('wraps')
  expect((await renderAnswer(`S.\n\n:::tip\n${fence}\n:::`, 'print')).html).toContain('wraps')
})

test('short blocks stay whole, long ones part at blank lines, at least four lines each', () => {
  const lines = (count: number, blanks: number[]) =>
    splitLines(
      Array.from({ length: count }, (_, index) =>
        blanks.includes(index + 1) ? '' : `line ${index + 1}`,
      ).join('\n'),
      NO_MARKS,
      80,
    )
  expect(segment(lines(15, [5, 10])).map(part => part.length)).toEqual([15])
  expect(segment(lines(20, [5, 7, 12, 18])).map(part => part.length)).toEqual([5, 7, 8])
  expect(segment(lines(20, [3, 5, 17])).map(part => part.length)).toEqual([5, 15])
  expect(segment(lines(19, [4, 15])).map(part => part.length)).toEqual([4, 11, 4])
  const nested = splitLines(
    ['jobs:', ...Array(9).fill('  step'), 'other:', ...Array(9).fill('  step')].join('\n'),
    NO_MARKS,
    80,
  )
  expect(segment(nested).map(part => part.length)).toEqual([10, 10])
})

test('a long block with a title keeps it with its first part', async () => {
  const code = Array.from({ length: 18 }, (_, index) => (index === 6 ? '' : `call(${index});`)).join('\n')
  const { html } = await renderAnswer(`S.\n\n\`\`\`rust (title="a.rs")\n${code}\n\`\`\``, 'print')
  expect(html).toMatch(
    /<div class="opening"><figcaption>.*?<\/figcaption><pre class="divided">.*?<\/pre><\/div><pre class="divided">/s,
  )
})

test('operators with a hyphen are never taken apart, nothing is lost', () => {
  for (const [source, glued] of [
    ['cargo run --release -p x -> y', ['--r', '-p', '->']],
    ['fn f(a: u8)->u8', [')->']],
    ['#[derive(Debug)] #![no_std]', ['#[', '#![']],
    ['make-fast-now a - b', ['e-f', 't-n']],
    ['parse::<u8>()?.len()', ['::<', '>(', '?.']],
    ['// 64 KiB in 1.5 ms, 3 of 10', ['64 KiB', '1.5 ms']],
    [`a${'b'.repeat(30)}..=c=>d`, ['..=', '=>']],
  ] as const) {
    const parts = pieces(source)
    expect(parts.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source)
    expect(parts.filter(part => part.glued).map(({ start, end }) => source.slice(start, end))).toEqual(glued)
  }
})

test('a language shiki does not know stays plain', async () => {
  const { html, highlights } = await renderAnswer('S.\n\n```nosuchthing\nfn main() {}\n```', 'print')
  expect(text(html)).toContain('fn main() {}')
  expect(highlights).toEqual([])
})
