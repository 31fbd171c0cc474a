/** What a line must not part, in the stylesheets of every edition: a cheat sheet has the narrowest columns of all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PdfText } from '../support/pdf.js'
import { buildWithoutComplaint, pdfArtifact } from './support/build.js'
import { testFolder, writeFiles } from './support/folders.js'
import { question, settings } from './support/made-up.js'

const folder = testFolder()
const TOKENS = ['#[inline]', '-Zverbose', '--all', 'a->next', 'v[..n]', '12 MiB']
const COUNT = 84

/** Words of growing length push each token to the end of a line somewhere. */
function summaryOf(index: number, token: string): string {
  const word = 'w'.repeat(1 + (index % 11))
  const shown = token.includes(' ') ? token : `\`${token}\``
  return `'${word} and of ${word} ${shown} or else ${word} ${shown} in ${shown} too.'`
}

/** Runs of text in reading order; a new line where the baseline changes. */
function inLines(items: PdfText[]): string {
  return items
    .map(({ text, y }, index) => (Math.abs(y - (items[index - 1]?.y ?? y)) > 2 ? `\n${text}` : text))
    .join('')
}

test('no token of code and no number with its unit is parted on a cheat sheet', async () => {
  const tokens = Array.from({ length: COUNT }, (_, index) => TOKENS[index % TOKENS.length] ?? '')
  const questions = tokens.map((token, index) => [
    `content/01-a/${100 + index}-q${index}.md`,
    question(`What is ${index}?`, 'Text.', { short: `Name ${index}`, summary: summaryOf(index, token) }),
  ])
  writeFiles(folder, {
    'content/guide.yaml': settings(),
    'content/01-a/category.md': '# Tokens\n',
    ...Object.fromEntries(questions),
  })
  await buildWithoutComplaint(folder, ['--edition', 'cheat-sheet'])
  const pdf = await pdfArtifact(folder, 'cheat-sheet.pdf')
  const text = pdf.pages.map(page => inLines(page.items)).join('\n')
  for (const token of TOKENS) {
    const whole = text.split(token).length - 1
    expect.soft(whole, token).toBe(3 * tokens.filter(each => each === token).length)
  }
})

test.each(['handbook', 'epub', 'cheat-sheet', 'web'])('%s.css holds together what is glued', edition => {
  const css = readFileSync(join(import.meta.dirname, `../../templates/classic/${edition}.css`), 'utf8')
  expect(css).toMatch(/^\.glued \{ white-space: nowrap; \}$/m)
})
