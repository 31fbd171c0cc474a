import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONTAINERS, LEVELS } from '../src/model/guide.js'
import { PAPERS } from '../src/model/paper.js'

const DOCS = resolve(import.meta.dirname, '../docs')
const guide = readFileSync(join(DOCS, 'guide.md'), 'utf8')

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
}

/** Every key of a schema and of the objects in it. */
function keysOf(schema: Schema): string[] {
  const inner = [schema.items, schema.additionalProperties].filter(one => typeof one === 'object')
  const own = Object.entries(schema.properties ?? {})
  return [...own.flatMap(([key, value]) => [key, ...keysOf(value)]), ...inner.flatMap(keysOf)]
}

describe('docs/guide.md tells of', () => {
  const keys = ['guide', 'question'].flatMap(name =>
    keysOf(JSON.parse(readFileSync(join(DOCS, `schemas/${name}.schema.json`), 'utf8'))),
  )
  test.each([...new Set(keys)])('the key %s', key => {
    expect(guide).toMatch(new RegExp(`\`${key}\`|^\\s*(?:- )?${key}:|\\{ ${key}:|\`${key}: `, 'm'))
  })

  test.each([...CONTAINERS.map(name => `:::${name}`), ...LEVELS, ...Object.keys(PAPERS)])('%s', word => {
    expect(guide).toContain(word)
  })

  test.each(['title', 'hl', 'ins', 'del', 'continues', 'lint', 'error', 'excerpt'])(
    'the mark %s of a fence',
    mark => {
      expect(guide).toMatch(new RegExp(`\`${mark}(?:="|\`)`))
    },
  )
})
