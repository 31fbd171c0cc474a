import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defaultSchema } from 'rehype-sanitize'
import { expect, test } from 'vitest'
import { elementRow, elementsWhere, isHtmlElement } from '../../src/html/element.js'
import { RUNNING, VERBATIM } from '../../src/html/running.js'
import { BLOCKS } from '../../src/query/seen-text.js'

const SOURCE = resolve(import.meta.dirname, '../../src')
const names = elementsWhere(() => true)

test('shown is what GitHub shows, but for pictures by address, and the other words of a line', () => {
  const github = (defaultSchema.tagNames ?? []).filter(name => !['picture', 'source'].includes(name))
  const words = ['abbr', 'acronym', 'bdi', 'cite', 'dfn', 'mark', 'small', 'u']
  expect([...elementsWhere(({ fate }) => fate === 'shown')].sort()).toEqual([...github, ...words].sort())
  for (const name of words) expect(elementRow(name)?.line).toBe(true)
})

test('elements without an end tag are those of the standard, and those it had', () => {
  const today = 'area base br col embed hr img input link meta source track wbr'
  const once = 'basefont frame param'
  expect([...elementsWhere(({ holds }) => holds === 'nothing')].sort()).toEqual(
    `${today} ${once}`.split(' ').sort(),
  )
})

test('what is shown in a line is no home of its own, and homes are shown', () => {
  for (const name of elementsWhere(({ homes }) => homes !== undefined))
    for (const home of elementRow(name)?.homes ?? []) expect(elementRow(home)?.fate).toBe('shown')
  expect([...RUNNING].filter(name => ['br', 'img', 'rt', 'p', 'div'].includes(name))).toEqual([])
  expect([...VERBATIM].sort()).toEqual(['code', 'kbd', 'pre', 'samp', 'tt'])
})

test('names are known in any case, a lone capital is a type parameter', () => {
  expect(['DIV', 'details', 'Kbd', 's'].map(isHtmlElement)).toEqual([true, true, true, true])
  expect(['S', 'T', 'Vec', 'String', 'constructor', '__proto__'].map(isHtmlElement)).toEqual(
    Array(6).fill(false),
  )
})

test('what ends a line for the page is what does so in the table', () => {
  for (const name of elementsWhere(
    ({ fate, line, holds }) => fate === 'shown' && line !== true && holds !== 'nothing',
  ))
    expect(BLOCKS).toContain(name)
  for (const name of BLOCKS) expect(elementRow(name)?.line).toBeUndefined()
})

test('the names of elements stand in one table', () => {
  const lists = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        file.endsWith('.ts') &&
        file !== join('query', 'seen-text.ts') &&
        !/^html[\\/]|^render[\\/]theme[\\/]inspect[\\/]|[\\/]svg[\\/]/.test(file),
    )
    .filter(file =>
      [
        ...readFileSync(join(SOURCE, file), 'utf8').matchAll(
          /'([a-z][a-z0-9 ]{12,})'|\[((?:\s*'[a-z0-9]+',?){6,}\s*)\]/g,
        ),
      ].some(([, words, array]) => {
        const all = (words ?? array ?? '').match(/[a-z0-9]+/g) ?? []
        return all.length >= 6 && all.every(word => names.has(word))
      }),
    )
  expect(lists).toEqual([])
})
