import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Guide } from '../../../src/model/guide.js'
import { loadGuide } from '../../../src/parse/index.js'
import { select } from '../../../src/select/index.js'
import { ask, type Bench, createBench, visibleIds } from './support/page.js'
import { SMALL_GUIDE } from './support/small-guide.js'

let bench: Bench
beforeAll(() => {
  bench = createBench()
})
afterAll(() => bench.close())

/** Contents of the scripts that run. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(match => match[1] ?? '')
}

test('one file, whose policy names the hash of each of its scripts and lets nothing else run or load', async () => {
  const { page, path } = await bench.open(SMALL_GUIDE, { name: 'single' })
  await page.close()
  expect(readdirSync(dirname(path)).filter(name => !name.startsWith('.'))).toEqual(['index.html'])
  const html = readFileSync(path, 'utf8')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  const scripts = scriptsOf(html)
  expect(scripts).toHaveLength(2)
  for (const script of scripts) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  }
  expect(html).not.toMatch(/(?:src|href)="?https?:\/\/(?!example)/)
})

test('split: files with the hash of their content, all of them there, all of them named', async () => {
  const { page, path, errors } = await bench.open(SMALL_GUIDE, { name: 'split', split: true })
  const folder = dirname(path)
  const files = readdirSync(join(folder, 'assets'))
  const named = [
    path,
    ...files.filter(file => file.endsWith('.css')).map(file => join(folder, 'assets', file)),
  ]
    .map(file => readFileSync(file, 'utf8'))
    .join('')
  for (const file of files) {
    expect(named, file).toContain(file)
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, 'assets', file)))
      .digest('hex')
    expect(file).toContain(hash.slice(0, 10))
  }
  expect(readFileSync(path, 'utf8')).toMatch(/<script src="assets\/page\.\w+\.js">/)
  await ask(page, 'prison')
  expect(await visibleIds(page)).toEqual(['bolt'])
  expect(errors).toEqual([])
  await page.close()
})

test('text of a hostile guide is text', async () => {
  const attack = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">'
  const { page, errors } = await bench.open(
    {
      'guide.yaml': `title: ${JSON.stringify(attack)}\nbadges: [${JSON.stringify(attack)}]\n`,
      '01-a/category.md': '# A\n\nText.\n',
      '01-a/01-q.md': `---\nlevel: mid\ntags: [x]\nsummary: ${JSON.stringify('</script><b>')}\n---\n\n# What is \`${attack}\`?\n\nText \`</script><script>window.hit=1</script>\` <details><summary>x</summary>y</details>\n`,
    },
    {
      name: 'hostile',
      hash: '#?q=%3C%2Fscript%3E%3Cimg%20onerror%3Dwindow.hit%3D1%3E&pick=%22%3E%3Cscript%3E',
    },
  )
  await ask(page, 'script')
  await ask(page, '<img src=x onerror=window.hit=1>')
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(errors).toEqual([])
  await page.close()
})

describe('page and command line agree', () => {
  const words = fc.constantFrom(
    'lock',
    'key',
    'door',
    'iron',
    'Straße',
    'fn(x)',
    'std::mem',
    'well-known',
    '“said”',
    'naïve',
  )
  const names = fc.constantFrom('iron', 'wood', 'brass')
  const term = fc.oneof(
    { weight: 4, arbitrary: words },
    names.map(name => `tag:${name}`),
    fc.constantFrom(
      'level:senior',
      'level:>=mid',
      'level:<senior',
      'category:one',
      'title:what',
      'code:let',
      'id:q-1',
    ),
    words.map(word => `-${word}`),
    fc.tuple(words, words).map(pair => `"${pair.join(' ')}"`),
    fc.tuple(words, words).map(([a, b]) => `(${a} OR ${b})`),
    fc.constantFrom('OR', '(', '"', 'tag:', ')'),
  )
  const queries = fc.array(term, { minLength: 1, maxLength: 4 }).map(terms => terms.join(' '))
  const questions = fc.array(
    fc.record({
      text: fc.array(words, { minLength: 1, maxLength: 6 }),
      code: fc.array(words, { maxLength: 3 }),
      tags: fc.uniqueArray(names, { minLength: 1, maxLength: 2 }),
      level: fc.constantFrom('junior', 'mid', 'senior', 'staff'),
    }),
    { minLength: 2, maxLength: 7 },
  )

  test('on random queries over random guides', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        questions,
        fc.array(queries, { minLength: 20, maxLength: 20 }),
        async (list, asked) => {
          run += 1
          const folder = mkdtempSync(join(tmpdir(), 'vademecum-agree-'))
          const files = Object.fromEntries([
            ['guide.yaml', 'title: Random\n'],
            ['01-one/category.md', '# One\n\nText.\n'],
            ['02-two/category.md', '# Two\n\nText.\n'],
            ...list.map(({ text, code, tags, level }, index) => [
              `0${1 + (index % 2)}-${index % 2 === 0 ? 'one' : 'two'}/${10 + index}-q-${index}.md`,
              `---\nlevel: ${level}\ntags: [${tags.join(', ')}]\nsummary: The ${text[0]} of it.\n---\n\n# What is ${text.at(-1)} here?\n\n${text.join(' ')}.\n\n\`\`\`rust\nlet a = 1; // ${code.join(' ')}\n\`\`\`\n\n${code.join(' ')} again.\n`,
            ]),
          ])
          const { page } = await bench.open(files, { name: `random-${run}` })
          const { guide } = await loadGuide(join(bench.folder, `random-${run}`), { cwd: folder })
          for (const query of asked) {
            await ask(page, query)
            const expected = byCommand(guide, query)
            if (expected !== null) expect(await visibleIds(page), query).toEqual(expected)
            const told = await page.$eval('#page_problem', element => element.textContent)
            expect(told === '', `${query}: ${told}`).toBe(expected !== null)
          }
          await page.close()
          rmSync(folder, { recursive: true })
        },
      ),
      { numRuns: 6 },
    )
  }, 300_000)
})

/** What the command line holds; null for a query that it refuses. */
function byCommand(guide: Guide | null, query: string): string[] | null {
  if (guide === null) throw new Error('no guide')
  try {
    return select(guide, { query }, { seed: 1 }).questions.map(({ id }) => id)
  } catch (error) {
    return String(error).includes('No question is left') ? [] : null
  }
}
