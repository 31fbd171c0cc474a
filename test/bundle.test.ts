import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')
const MANIFEST = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    exports: z.object({ '.': z.object({ types: z.string() }) }),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

/** What a file of the bundle imports at once, and what it imports when it is needed. */
function importsOf(file: string): { eager: string[]; lazy: string[] } {
  const text = readFileSync(file, 'utf8')
  return {
    eager: [...text.matchAll(/^(?:import|export)\s(?:[^'"`;()]*?from\s*)?["']([^"'\n]+)["'];?$/gm)].map(
      match => match[1] ?? '',
    ),
    lazy: [...text.matchAll(/\bimport\("([^"\n]+)"\)/g)].map(match => match[1] ?? ''),
  }
}

/** A file with all that it loads before its first line runs. */
function closureOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const name of importsOf(file).eager)
    if (name.startsWith('.')) closureOf(resolve(dirname(file), name), known)
  return known
}

const bundle = ['cli.js', 'index.js', ...readdirSync(join(DIST, 'chunks')).map(name => `chunks/${name}`)].map(
  name => join(DIST, name),
)

test('what the bundle takes from packages is among the dependencies', () => {
  const names = bundle.flatMap(file => {
    const { eager, lazy } = importsOf(file)
    return [...eager, ...lazy].filter(name => !/^(\.|node:)/.test(name) && !builtinModules.includes(name))
  })
  const packages = new Set(
    names.map(name =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  )
  expect(packages.size).toBeGreaterThan(0)
  expect([...packages].filter(name => !(name in MANIFEST.dependencies))).toEqual([])
})

test('help and version load a small part of it', () => {
  const files = [...closureOf(join(DIST, 'cli.js'))]
  expect(files.length).toBeGreaterThan(1)
  expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(250_000)
})

/** Bytes of a chunk with all that it loads, by a word that stands in that chunk. */
function sizeOfThatWith(word: string): number {
  const [file, ...more] = bundle.filter(name => readFileSync(name, 'utf8').includes(word))
  expect(more).toEqual([])
  return [...closureOf(file ?? '')].reduce((sum, name) => sum + statSync(name).size, 0)
}

test('what a package would load for what is never run here is left out', () => {
  expect(sizeOfThatWith('Book = class')).toBeLessThan(250_000)
  // What starts a browser brings Puppeteer, but not what downloads one.
  expect(sizeOfThatWith('async function openBrowser(')).toBeLessThan(2_000_000)
})

test('a guide is read before what prints it is loaded', () => {
  const loaded = [...closureOf(join(DIST, 'index.js'))].map(name => readFileSync(name, 'utf8')).join('')
  expect(loaded).toContain('async function openSession')
  expect(loaded).not.toContain('CdpBrowser = class')
})

test('the licenses of what was taken in go with it', () => {
  const licenses = readFileSync(join(DIST, 'licenses.txt'), 'utf8')
  for (const name of ['commander', 'micromark', 'zod'])
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('types are where the package says', () => {
  expect(readFileSync(join(ROOT, MANIFEST.exports['.'].types), 'utf8')).toContain('build')
})
