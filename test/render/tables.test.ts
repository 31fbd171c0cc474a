import { expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

const TABLE = '| Kind | *Reach* | `T` |\n| --- | --- | --- |\n| oneshot | one | `Send` |'

test('cells of screen tables carry the words of their column, so that a row may become a list', async () => {
  for (const target of ['xhtml', 'web'] as const) {
    const { html } = await renderAnswer(TABLE, target)
    expect(html).toContain('<div class="table columns-3"><table>')
    expect(html.replace(/\n/g, '')).toContain(
      '<tr><td>oneshot</td><td data-label="Reach">one</td><td data-label="T"><code>Send</code></td></tr>',
    )
  }
  expect((await renderAnswer(TABLE, 'print')).html).not.toMatch(/columns-|data-label/)
})

test('under an empty corner the first cells name their rows', async () => {
  const { html } = await renderAnswer('| | Move |\n| --- | --- |\n| Cost | none |', 'xhtml')
  expect(html.replace(/\n/g, '')).toContain('<thead><tr><td></td><th scope="col">Move</th></tr></thead>')
  expect(html).toContain('<th scope="row">Cost</th>')
})

test('tables with spans, ragged rows or no header stay as they are', async () => {
  const head = '<tr><th>A</th><th>B</th></tr>'
  for (const body of [
    `${head}<tr><td colspan="2">x</td></tr>`,
    `${head}<tr><td>x</td></tr>`,
    '<tr><td>x</td><td>y</td></tr>',
  ]) {
    const { html } = await renderAnswer(`<table>${body}</table>`, 'xhtml')
    expect(html).toContain('<table>')
    expect(html).not.toMatch(/columns-|data-label/)
  }
})
