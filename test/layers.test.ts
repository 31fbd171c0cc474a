import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../src')

/** What a layer may import besides itself and the shared bottom. */
const ALLOWED: Record<string, string[]> = {
  bottom: [],
  ground: [],
  import: ['ground'],
  parse: ['ground', 'import'],
  crew: ['ground', 'parse', 'render'],
  select: [],
  plan: [],
  render: [],
  browser: [],
  pdf: [],
  print: ['pdf'],
  editions: ['render', 'print', 'pdf', 'plan'],
  write: [],
  page: [],
  session: ['crew', 'ground', 'import', 'parse', 'select', 'plan', 'render', 'browser', 'editions', 'write'],
  serve: ['render', 'browser', 'editions', 'session'],
  cli: ['import', 'parse', 'select', 'plan', 'render', 'browser', 'editions', 'write', 'session', 'serve'],
}

const BOTTOM = [
  'paths.ts',
  'diagnostics.ts',
  'rules.ts',
  'nearest.ts',
  'xml.ts',
  'origin.ts',
  'package-root.ts',
  'printable.ts',
  'version.ts',
  'visit.ts',
]

/** Rooms of parsing that know nothing of guides: what reads a deck stands on them too. */
const GROUND = /^parse\/(?:text|tree|source|markdown|code|images|html|links\/check-address)\b/

/** A process's own number and start are what marks it; nothing else there reads the process. */
const MARKS = 'claim/process-mark.ts'
const SESSION = ['index.ts', 'config.ts']

function layerOf(file: string): string {
  const path = relative(SOURCE, file)
  if (BOTTOM.includes(path) || /^(model|memory|claim|filters|query|font|html)\//.test(path)) return 'bottom'
  if (GROUND.test(path)) return 'ground'
  if (SESSION.includes(path)) return 'session'
  return path === 'cli.ts' ? 'cli' : (path.split('/')[0] ?? '')
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join(SOURCE, name))

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(match =>
    resolve(dirname(file), match[1] ?? '').replace(/\.js$/, '.ts'),
  )
}

test('every file lies in a known layer', () => {
  for (const file of files) expect(Object.keys(ALLOWED), relative(SOURCE, file)).toContain(layerOf(file))
})

test('imports point one way, stages never import each other', () => {
  const wrong = files.flatMap(file =>
    importsOf(file)
      .filter(target => {
        const from = layerOf(file)
        const to = layerOf(target)
        return from !== to && to !== 'bottom' && !ALLOWED[from]?.includes(to)
      })
      .map(target => `${relative(SOURCE, file)} → ${relative(SOURCE, target)}`),
  )
  expect(wrong).toEqual([])
})

test('no import cycles', () => {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) cycles.push([...path.slice(at), file].map(name => relative(SOURCE, name)).join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const target of importsOf(file)) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('only cli touches the process and the console', () => {
  const touching = files
    .filter(file => layerOf(file) !== 'cli' && relative(SOURCE, file) !== MARKS)
    .filter(file =>
      /\bconsole\.|\bprocess\.(?!getuid)/.test(
        readFileSync(file, 'utf8').replace(/^\s*(\*|\/[/*]).*$/gm, ''),
      ),
    )
    .map(file => relative(SOURCE, file))
  expect(touching).toEqual([])
})

test('only write touches the disk with new files', () => {
  const allowed = ['write', 'cli']
  const writing = files
    .filter(file => !allowed.includes(layerOf(file)))
    .filter(file => /\b(writeFile|rename|mkdir|createWriteStream)(Sync)?\(/.test(readFileSync(file, 'utf8')))
    .map(file => relative(SOURCE, file))
    .filter(path => !path.startsWith('browser/') && !path.startsWith('claim/'))
  expect(writing).toEqual([])
})

test('the page takes the types of the model and the query language, and nothing else of the program', () => {
  const foreign = files
    .filter(file => layerOf(file) === 'page')
    .flatMap(file => importsOf(file).map(target => relative(SOURCE, target)))
    .filter(target => !/^(page|query|model)\//.test(target))
  expect(foreign).toEqual([])
})

test('no file is longer than two hundred lines', () => {
  const long = files
    .map(file => `${relative(SOURCE, file)} ${readFileSync(file, 'utf8').split('\n').length - 1}`)
    .filter(line => Number(line.split(' ')[1]) > 200)
  expect(long).toEqual([])
})
