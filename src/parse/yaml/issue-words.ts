import type { z } from 'zod'
import { nearest } from '../../nearest.js'
import { keysAt } from './keys-at.js'
import type { YamlTree } from './parse-yaml.js'

/** What a message says about one problem of the schema, and which part of `path` it is about. */
export interface IssueWords {
  text: string
  hint: string | null
  at: { path: PropertyKey[]; part: 'key' | 'value' }
}

type Issue = z.core.$ZodIssue
type Words = (issue: Issue, tree: YamlTree, schema: z.core.$ZodType) => IssueWords[]

const NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  record: 'a map of names',
  object: 'a map',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
}

/** Puts a problem found by zod into words of the source: the key, what is there, what is expected, how to write it. */
export function issueWords(issue: Issue, tree: YamlTree, schema: z.core.$ZodType): IssueWords[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, schema)
  if (issue.code === 'invalid_type') return [wrongType(issue, tree)]
  if (issue.code === 'invalid_value') return [wrongChoice(issue)]
  return [{ text: `${subject(issue.path)}: ${issue.message}`, hint: null, at: at(issue, 'value') }]
}

export type { Words }

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.core.$ZodType): IssueWords[] {
  const known = keysAt(schema, issue.path)
  return issue.keys.map(key => {
    const near = nearest(key, known)
    return {
      text: `Unknown key \`${key}\``,
      hint: near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`,
      at: { path: [...issue.path, key], part: 'key' },
    }
  })
}

function wrongType(issue: z.core.$ZodIssueInvalidType, tree: YamlTree): IssueWords {
  const expected = NAMES[issue.expected] ?? issue.expected
  if (issue.input === undefined) {
    return {
      text: `Missing key \`${last(issue.path)}\``,
      hint: `It holds ${expected}.`,
      at: at(issue, 'key'),
    }
  }
  const written = tree.written(issue.path)
  const found = issue.input === null ? 'nothing' : written === null ? typeName(issue.input) : `\`${written}\``
  return {
    text: `${subject(issue.path)} is ${found}, expected ${expected}`,
    hint: correction(issue, written),
    at: at(issue, 'value'),
  }
}

function correction(issue: z.core.$ZodIssueInvalidType, written: string | null): string | null {
  const key = last(issue.path)
  if (written === null || written === '' || typeof key !== 'string') return null
  if (issue.expected === 'string') return `Put it in quotes: \`${key}: "${written}"\`.`
  return issue.expected === 'array' ? `Write \`${key}: [${written}]\`.` : null
}

function wrongChoice(issue: z.core.$ZodIssueInvalidValue): IssueWords {
  const values = issue.values.map(String)
  if (issue.input === undefined) {
    return {
      text: `Missing key \`${last(issue.path)}\``,
      hint: `It is ${anyOf(values)}.`,
      at: at(issue, 'key'),
    }
  }
  const near = nearest(String(issue.input), values)
  return {
    text: `Unexpected ${last(issue.path)} \`${issue.input}\`, expected ${anyOf(values)}`,
    hint: near ? `Did you mean \`${near}\`?` : null,
    at: at(issue, 'value'),
  }
}

function anyOf(values: string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

function at(issue: Issue, part: 'key' | 'value'): IssueWords['at'] {
  return { path: [...issue.path], part }
}

function last(path: PropertyKey[]): string {
  const name = path.findLast(part => typeof part === 'string')
  return String(name ?? 'value')
}

function subject(path: PropertyKey[]): string {
  return path.length === 0 ? 'The whole' : `\`${path.map(String).join('.')}\``
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : (NAMES[typeof value] ?? typeof value)
}
