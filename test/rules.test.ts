import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from '../src/rules.js'

const PROJECT = resolve(import.meta.dirname, '..')
const names = Object.keys(RULES)

/** Text of all files below a folder whose names end so. */
function textOf(folder: string, end: string): string {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(end) && !/[\\/]target[\\/]/.test(name))
    .filter(name => name !== 'rules.ts' && name !== 'rules.test.ts')
    .map(name => readFileSync(join(PROJECT, folder, name), 'utf8'))
    .join('\n')
}

test('docs/rules.md explains every rule, with its severity, an example and the mend, and no other', () => {
  const sections = readFileSync(join(PROJECT, 'docs/rules.md'), 'utf8').split(/^#{2,3} /m)
  const explained = sections.filter(section => section.includes('- Mend: '))
  const found = explained.map(section => {
    const [, name = '', severity] =
      /^(\S+)\n\n\*(\w+)\* · \S.+\n\n- Example: \S.+\n- Mend: \S.+\n/.exec(section) ?? []
    return [name, severity]
  })
  expect(Object.fromEntries(found)).toEqual(RULES)
  expect(found).toHaveLength(names.length)
})

test('every rule is used by the code', () => {
  const code = textOf('src', '.ts')
  expect(names.filter(name => !code.includes(`'${name}'`))).toEqual([])
})

test('every rule about a guide’s content is shown by a fixture or a test of parsing', () => {
  const parsing = textOf('src/parse', '.ts')
  const shown = `${textOf('test/fixtures/parse', 'messages.txt')}\n${textOf('test/parse', '.ts')}`
  const rules = names.filter(name => parsing.includes(`'${name}'`))
  expect(rules.length).toBeGreaterThan(50)
  expect(rules.filter(name => !new RegExp(`\\b${name}\\b`).test(shown))).toEqual([])
})
