import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { formatMessage } from '../../src/diagnostics.js'
import { loadGuide } from '../../src/parse/index.js'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/parse')

/** Each folder holds a guide and, in messages.txt, everything that is said about it, in order. */
const CASES = {
  structure: 'guide',
  'front-matter': 'guide',
  settings: 'guide',
  'settings-yaml': 'guide',
  fonts: 'guide',
  containers: 'guide',
  code: 'guide',
  links: 'guide',
  images: 'guide',
  hostile: 'guide',
  markup: 'guide.md',
  'markup-failed': 'guide.md',
  'single-broken': 'guide.md',
  'single-empty': 'guide.md',
  'single-twice': 'guide.md',
  deck: 'README.md',
  'deck-unsure': 'README.md',
}

for (const [name, guide] of Object.entries(CASES)) {
  test(`all problems of the guide "${name}" are reported at their place`, async () => {
    const cwd = join(FIXTURES, name)
    const { messages } = await loadGuide(guide, { cwd })
    const report = messages.map(message => `${formatMessage(message)}\n`).join('')
    await expect(report).toMatchFileSnapshot(join(cwd, 'messages.txt'))
    expect(messages.length).toBeGreaterThan(0)
  })
}

test('a good guide gives no messages', async () => {
  for (const [name, guide] of [
    ['good', 'guide'],
    ['single', 'guide.md'],
  ] as const) {
    const { messages } = await loadGuide(guide, { cwd: join(FIXTURES, name) })
    expect(messages.map(formatMessage)).toEqual([])
  }
})
