/** The guide that ships, held against its own rules; a guide of mistakes shows that each rule can fail. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatMessage } from '../src/diagnostics.js'
import { check, loadGuide, select } from '../src/index.js'
import type { Guide } from '../src/model/guide.js'
import type { Message } from '../src/model/message.js'
import { FIRST } from './content/first.js'
import { RULES } from './content/rules.js'
import { TAGS } from './content/tags.js'

const ROOT = resolve(import.meta.dirname, '..')
const MISTAKES = resolve(import.meta.dirname, 'fixtures/content')

async function load(guide: string, cwd: string): Promise<{ guide: Guide; messages: Message[] }> {
  const loaded = await loadGuide(guide, { cwd })
  if (loaded.guide === null) throw new Error(`${guide} holds no questions`)
  return { guide: loaded.guide, messages: loaded.messages }
}

describe('the guide that ships', () => {
  let guide: Guide
  beforeAll(async () => {
    guide = (await load('content', ROOT)).guide
  })

  test('keeps the numbers of its first 96 questions in 11 categories, new ones come behind', () => {
    const ids = guide.categories.map(
      ({ id, questions }) => [id, questions.map(question => question.id)] as const,
    )
    const first = ids.map(([id, all]) => [id, all.slice(0, FIRST[id as keyof typeof FIRST]?.length)])
    expect(Object.fromEntries(first)).toEqual(FIRST)
    expect(Object.values(FIRST).flat().length).toBe(96)
  })

  test('is counted right wherever the project names its number of questions', () => {
    const said = ['README.md', 'content/README.md'].flatMap(file => {
      const text = readFileSync(resolve(ROOT, file), 'utf8')
      return [...text.matchAll(/\b(\d+) questions\b/g)].map(([, count]) => `${file}: ${count}`)
    })
    const { length } = guide.questions
    expect(said).toEqual([`README.md: ${length}`, `content/README.md: ${length}`])
  })

  for (const [name, rule] of Object.entries(RULES)) {
    test(`keeps the rule of ${name}`, () => {
      expect(rule(guide)).toEqual([])
    })
  }

  test('has no problem that the tool could name: schemas, links, pictures, bundles, glyphs', async () => {
    const { messages } = await check({ guide: 'content', cwd: ROOT })
    expect(messages.map(formatMessage)).toEqual([])
  })

  test('uses every tag of the vocabulary of 40, and its README names them', () => {
    expect(TAGS.size).toBe(40)
    expect(new Set(guide.questions.flatMap(({ tags }) => tags))).toEqual(TAGS)
    const readme = readFileSync(resolve(ROOT, 'content/README.md'), 'utf8')
    expect([...TAGS].filter(tag => !readme.includes(`\`${tag}\``))).toEqual([])
  })

  test('offers bundles of a size to be printed, the evening before with 20', () => {
    const { bundles } = guide.settings
    const sizes = bundles.map(
      ({ name }) => [name, select(guide, { bundle: [name] }).questions.length] as const,
    )
    expect(sizes.filter(([, size]) => size < 8 || size > 25)).toEqual([])
    expect(Object.fromEntries(sizes)).toMatchObject({ 'evening-before': 20 })
    expect(bundles.length).toBeGreaterThanOrEqual(6)
    expect(bundles.filter(({ description }) => description === null)).toEqual([])
  })
})

describe('a guide of mistakes', () => {
  test('breaks every rule', async () => {
    const { guide } = await load('guide', MISTAKES)
    const broken = Object.entries(RULES).map(([name, rule]) => [name, rule(guide)])
    expect(Object.fromEntries(broken)).toMatchInlineSnapshot(`
      {
        "call-outs": [
          "berths: no pitfall",
          "berths: no follow-up",
          "tides: no pitfall",
          "tides: no follow-up",
        ],
        "different shorts": [
          "twice: Berths",
        ],
        "different summaries": [
          "twice: One berth for each ship, one ship for each berth, and none of them waits on the roads longer than one whole tide",
        ],
        "different titles": [
          "twice: Berths are given out in which order",
        ],
        "fence language": [
          "berths: fence without a language in line 18",
        ],
        "fence size": [
          "berths: 31 visible lines, line 22, allowed are 1 to 30",
          "berths: 77 columns, line 22, allowed are 0 to 76",
          "berths: 89 columns with what is hidden, line 22, allowed are 0 to 88",
        ],
        "fences": [
          "tides: 0 fences, allowed are 1 to 5",
        ],
        "front matter": [
          "berths: no index terms",
          "tides: no level",
          "tides: nothing related",
          "tides: no index terms",
        ],
        "introductions": [
          "harbor: 126 words, allowed are 1 to 119",
        ],
        "prose": [
          "berths: 15 words, allowed are 120 to 600",
          "tides: 610 words, allowed are 120 to 600",
        ],
        "short": [
          "berths: 1 words in short, allowed are 2 to 4",
          "tides: 1 words in short, allowed are 2 to 4",
        ],
        "spoken answer": [
          "berths: opens with nothing to say aloud",
        ],
        "summary": [
          "berths: 112 code points, allowed are 1 to 110",
          "berths: no full stop",
          "tides: 112 code points, allowed are 1 to 110",
          "tides: no full stop",
        ],
        "title": [
          "berths: asks nothing",
          "tides: asks nothing",
        ],
        "vocabulary": [
          "berths: unknown tag harbors",
        ],
      }
    `)
    expect(broken.filter(([, faults]) => faults?.length === 0)).toEqual([])
  })

  test('is told about what is missing or leads nowhere', async () => {
    const { messages } = await load('guide', MISTAKES)
    expect(messages.map(({ rule, message }) => `${rule}: ${message}`)).toMatchInlineSnapshot(`
      [
        "summary-long: The summary has 112 characters, at most 110",
        "link-dead: The link \`pilots\` leads to no question",
        "code-language-missing: A code block without a language",
        "front-matter-schema: Missing key \`level\`",
        "related-dead: \`related\` names \`pilot-boats\`, which is no question",
        "summary-long: The summary has 112 characters, at most 110",
      ]
    `)
  })
})
