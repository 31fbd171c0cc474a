import type { z } from 'zod'
import { nearest } from '../../nearest.js'
import { correction, proposal } from './corrections.js'
import { keysAt } from './keys-at.js'
import type { YamlTree } from './parse-yaml.js'

/** What a message says about one problem of the schema, and which part of `path` it is about. */
export interface IssueWords {
  text: string
  hint: string | null
  at: { path: PropertyKey[]; part: 'key' | 'value' }
  /** The path of a key that is missing, and that of the key an unknown one may mean: together they are one mistake. */
  missing?: string
  meant?: string
}

type Issue = z.core.$ZodIssue

const NAMES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  record: 'a map of names',
  object: 'a map of keys',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
}

/** Puts a problem found by zod into words of the source: the key, what is there, what is expected, how to write it. */
export function issueWords(issue: Issue, tree: YamlTree, schema: z.core.$ZodType): IssueWords[] {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, schema)
  if (issue.code === 'invalid_key') return [wrongKey(issue)]
  if (issue.code === 'invalid_type')
    return [issue.input === undefined ? missingKey(issue) : wrongType(issue, tree)]
  if (issue.code === 'invalid_value')
    return [issue.input === undefined ? missingKey(issue) : wrongChoice(issue, tree)]
  return [wrongValue(issue, tree)]
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, schema: z.core.$ZodType): IssueWords[] {
  const known = keysAt(schema, issue.path)
  return issue.keys.map(key => {
    const near = nearest(key, known)
    return {
      text: `Unknown key \`${key}\``,
      hint: near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`,
      at: { path: [...issue.path, key], part: 'key' },
      ...(near && { meant: [...issue.path, near].join('.') }),
    }
  })
}

function missingKey(issue: z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue): IssueWords {
  const text = `Missing key \`${last(issue.path)}\``
  const hint =
    issue.code === 'invalid_value'
      ? `It is ${anyOf(issue.values.map(String))}.`
      : `It holds ${NAMES[issue.expected] ?? issue.expected}.`
  return { text, hint, at: { path: issue.path, part: 'key' }, missing: issue.path.join('.') }
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey): IssueWords {
  const text = `Unexpected name \`${String(issue.path.at(-1))}\`, ${issue.issues[0]?.message ?? issue.message}`
  return { text, hint: null, at: { path: issue.path, part: 'key' } }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, tree: YamlTree): IssueWords {
  const written = tree.written(issue.path)
  const isPlain = issue.input !== null && typeof issue.input !== 'object'
  const found =
    isPlain && written ? `\`${tree.isQuoted(issue.path) ? `"${written}"` : written}\`` : typeName(issue.input)
  return {
    text: `${subject(issue.path)} is ${found}, expected ${NAMES[issue.expected] ?? issue.expected}`,
    hint: correction(issue, written),
    at: { path: issue.path, part: 'value' },
  }
}

function wrongChoice(issue: z.core.$ZodIssueInvalidValue, tree: YamlTree): IssueWords {
  const values = issue.values.map(String)
  const written = tree.written(issue.path) ?? String(issue.input)
  const near =
    nearest(written.replace(/[[\]{}]/g, ''), values) ??
    values.find(value => written.split(/[^\p{L}\d-]+/u).includes(value))
  return {
    text: `Unexpected ${last(issue.path)} \`${written}\`, expected ${anyOf(values)}`,
    hint: near ? `Did you mean \`${near}\`?` : null,
    at: { path: issue.path, part: 'value' },
  }
}

/** The schemas' own messages begin with "expected". */
function wrongValue(issue: Issue, tree: YamlTree): IssueWords {
  const written = tree.written(issue.path)
  const isEmpty = issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int'
  const what =
    written && !isEmpty
      ? `Unexpected ${last(issue.path)} \`${written}\``
      : `${subject(issue.path)} is ${isEmpty ? 'empty' : 'not right'}`
  return {
    text: `${what}, ${issue.message}`,
    hint: proposal(issue, last(issue.path), written),
    at: { path: issue.path, part: 'value' },
  }
}

function anyOf(values: string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

function last(path: PropertyKey[]): string {
  return String(path.findLast(part => typeof part === 'string') ?? 'value')
}

function subject(path: PropertyKey[]): string {
  return path.length === 0 ? 'It' : `\`${path.map(String).join('.')}\``
}

function typeName(value: unknown): string {
  if (value === null) return 'without a value'
  return Array.isArray(value) ? 'a list' : (NAMES[typeof value] ?? typeof value)
}
