import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { LEVELS } from '../../src/model/guide.js'
import { QUERY_PROBLEMS } from '../../src/query/index.js'

const FOLDER = resolve(import.meta.dirname, '../../templates/words')

/** Every phrase by its path, and the slots in it. */
function slotsOf(tree: Record<string, unknown>, at = ''): [path: string, slots: string[]][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[at + key, (value.match(/\{\w+/g) ?? []).sort()] as [string, string[]]]
      : slotsOf(value as Record<string, unknown>, `${at}${key}.`),
  )
}

const read = (name: string): Record<string, string[]> =>
  Object.fromEntries(slotsOf(parse(readFileSync(resolve(FOLDER, name), 'utf8'))))

const web = (name: string): Record<string, string> =>
  (parse(readFileSync(resolve(FOLDER, name), 'utf8')) as { web: Record<string, string> }).web

test('the page says of a query what the command line says', () => {
  expect(web('en.yaml')).toMatchObject(QUERY_PROBLEMS)
})

test.each(readdirSync(FOLDER))('%s names every level and every sign that a query needs', name => {
  for (const level of LEVELS) expect(web(name).unknownLevel).toContain(level)
  const signs = (text = ''): string[] => (text.match(/`[^`]*`/g) ?? []).sort()
  for (const [problem, english] of Object.entries(QUERY_PROBLEMS))
    expect(signs(web(name)[problem]), problem).toEqual(signs(english))
})

test.each(readdirSync(FOLDER))('%s has every phrase of English, with the same slots', name => {
  expect(read(name)).toEqual(read('en.yaml'))
})
