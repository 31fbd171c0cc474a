import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

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

test.each(readdirSync(FOLDER))('%s has every phrase of English, with the same slots', name => {
  expect(read(name)).toEqual(read('en.yaml'))
})
