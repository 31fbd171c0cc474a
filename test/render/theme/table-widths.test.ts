import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TABLE_WIDTHS } from '../../../src/render/tables/set-words.js'

test.each(['epub', 'web'])('%s.css has the widths at which tables become lists, and no others', edition => {
  const css = readFileSync(join(import.meta.dirname, `../../../templates/classic/${edition}.css`), 'utf8')
  const widths = /assign widths = "([\d,]+)" \| split/.exec(css)?.[1]
  expect(widths?.split(',').map(Number)).toEqual(TABLE_WIDTHS)
  expect(css).toContain('@container (max-width: {{ width | minus: 0.01 }}em)')
  expect(css).toMatch(/\.rows-\{\{ width \}\} [^{]*\btd\b[^{]*(?:\{\{ width \}\}[^{]*)*\{ display: block; \}/)
  expect(css).toMatch(/\.whole-\{\{ width \}\} [^\n]* \{ min-width: var\(--word, 0\); \}/)
})
