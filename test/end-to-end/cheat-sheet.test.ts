/** A guide whose summaries do not fit one page. */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PdfPage } from '../support/pdf.js'
import { type Built, pdfArtifact, vademecum } from './support/build.js'
import { testFolder, writeFiles } from './support/folders.js'
import { settings } from './support/made-up.js'
import { squeeze } from './support/page-lines.js'

const folder = testFolder()
const COUNT = 420
const CATEGORIES = 14
const summaries = Array.from(
  { length: COUNT },
  (_, index) =>
    `Answer ${index + 1} is kept short but not so short that all fit, with \`code_${index + 1}\` in it and an end ${index + 1}.`,
)

function category(index: number): string {
  const size = COUNT / CATEGORIES
  const questions = summaries
    .slice(index * size, (index + 1) * size)
    .map(
      (summary, place) =>
        `### Question ${index * size + place + 1}?\n\n\`\`\`yaml\nsummary: ${summary}\n\`\`\`\n\n${summary}\n`,
    )
  return `## Category ${index + 1}\n\n${questions.join('\n')}`
}

beforeAll(() => {
  writeFiles(folder, {
    'guide.md': `# Far too much\n\n\`\`\`yaml\n${settings()}defaults: { level: mid, tags: [much] }\n\`\`\`\n\n${Array.from({ length: CATEGORIES }, (_, index) => category(index)).join('\n')}`,
  })
})

describe('a sheet that is too full', () => {
  let built: Built
  let page: PdfPage
  beforeAll(async () => {
    built = await vademecum(folder, ['build', 'guide.md', '--edition', 'cheat-sheet'])
    const pdf = await pdfArtifact(folder, 'cheat-sheet.pdf')
    expect(pdf.pages).toHaveLength(1)
    page = pdf.pages[0] as PdfPage
  })

  test('the last lines in guide order are left out, each with a warning at its place', () => {
    expect(built.status).toBe(0)
    const text = squeeze(page.text)
    const isThere = summaries.map(summary => text.includes(squeeze(summary.replaceAll('`', ''))))
    const kept = isThere.indexOf(false)
    expect(kept).toBeGreaterThan(100)
    expect(isThere.lastIndexOf(true)).toBe(kept - 1)
    const warnings = built.messages.filter(message => message.severity !== 'info')
    expect(warnings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(
      Array(COUNT - kept).fill('warning cheat-sheet-dropped'),
    )
    warnings.forEach((warning, index) => {
      expect(warning.message).toContain(`end ${kept + index + 1}.`)
      expect(warning.file).toBe('guide.md')
    })
    const lines = warnings.map(warning => warning.line ?? 0)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  test('the rest fills the page at 6 pt, code too', () => {
    expect(Math.min(...page.items.map(item => item.size))).toBeCloseTo(6, 1)
    const lowest = Math.min(...page.items.filter(item => item.text.trim() !== '').map(item => item.y))
    expect(lowest).toBeLessThan(60)
  })
})

test('--strict makes errors of them and writes nothing', async () => {
  const built = await vademecum(folder, [
    'build',
    'guide.md',
    '--edition',
    'cheat-sheet',
    '--strict',
    '--out',
    'strict',
  ])
  expect([built.status, built.ok, built.artifacts]).toEqual([1, false, []])
  expect(
    new Set(built.messages.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
  ).toEqual(new Set(['cheat-sheet-dropped']))
  expect(existsSync(`${folder}/strict/cheat-sheet.pdf`)).toBe(false)
})
