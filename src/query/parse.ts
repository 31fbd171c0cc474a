/** The text of a query to what it means. */
import { fold } from './fold.js'
import type { QueryProblem, QueryProblemName } from './problems.js'
import { LEVEL_ORDER, NAME_FIELDS, type NameField, type Query, TEXT_FIELDS, type TextField } from './query.js'
import { type Token, tokenize } from './tokens.js'

export const FIELDS = [...NAME_FIELDS, 'level', ...TEXT_FIELDS] as const

/** Groups and negations nest so deep; a person never gets there, a pasted text might. */
const DEEPEST = 50

export interface ParsedQuery {
  /** null for an empty query, which everything matches. */
  query: Query | null
  /** In the order of their columns. What is faulty is left out of `query`, so that a half-typed query already finds. */
  problems: QueryProblem[]
}

/**
 * Reads a query: words are AND-ed; `OR`, `-word`, `"a phrase"`, `( … )`, and `tag:` `level:` `category:` `id:` `title:` `code:` before
 * a word or phrase. `level:` takes `>=`, `>`, `<=`, `<` before its value.
 */
export function parseQuery(source: string): ParsedQuery {
  const tokens = tokenize(source, FIELDS)
  const problems: QueryProblem[] = []
  let at = 0
  const problem = (column: number, name: QueryProblemName, slots: QueryProblem['slots'] = {}): null => {
    problems.push({ column, problem: name, slots })
    return null
  }

  const either = (depth: number): Query | null => {
    const parts: Query[] = []
    for (;;) {
      const first = tokens[at]
      const part = all(depth)
      if (part !== null) parts.push(part)
      const or = tokens[at]
      if (or?.type !== 'OR') return join('or', parts)
      at += 1
      const next = tokens[at]
      if (first?.type === 'OR') problem(or.column, 'nothingBeforeOr')
      else if (next === undefined || next.type === ')') problem(or.column, 'nothingAfterOr')
    }
  }

  const all = (depth: number): Query | null => {
    const parts: Query[] = []
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (token.type === 'OR' || token.type === ')') break
      const part = one(depth)
      if (part !== null) parts.push(part)
    }
    return join('and', parts)
  }

  const one = (depth: number): Query | null => {
    const token = tokens[at]
    at += 1
    if (token === undefined) return null
    if (depth > DEEPEST) return problem(token.column, 'tooDeep', { deepest: DEEPEST })
    switch (token.type) {
      case '-': {
        const part = one(depth + 1)
        return part === null ? null : { type: 'not', part }
      }
      case '(': {
        const part = either(depth + 1)
        if (tokens[at]?.type === ')') at += 1
        else problem(token.column, 'groupNotClosed')
        return part ?? problem(token.column, 'groupEmpty')
      }
      case 'field':
        return field(token.name, token.column)
      case 'word':
        return text(token.text)
      case 'phrase':
        return phrase(token)
      default:
        return null
    }
  }

  const phrase = (token: Token & { type: 'phrase' }): Query | null => {
    if (!token.closed) problem(token.column, 'phraseNotClosed')
    if (fold(token.text) === '') return token.closed ? problem(token.column, 'phraseEmpty') : null
    return text(token.text)
  }

  const field = (name: string, column: number): Query | null => {
    const token = tokens[at]
    const begins = column + name.length + 1
    const isValue = (token?.type === 'word' || token?.type === 'phrase') && token.column === begins
    if (!isValue) return problem(column, 'valueMissing', { field: name })
    at += 1
    if (token.type === 'phrase' && !token.closed) problem(token.column, 'phraseNotClosed')
    const value = fold(token.text)
    if (value === '') return problem(column, 'valueMissing', { field: name })
    if (name === 'level') return level(token.text, token.column)
    const isName = NAME_FIELDS.some(known => known === name)
    return isName
      ? { type: 'name', field: name as NameField, value, column: token.column }
      : { type: 'field', field: name as TextField, value }
  }

  const level = (value: string, column: number): Query | null => {
    const [, sign = '', name = ''] = /^([<>]=?|=)?(.*)$/u.exec(value) ?? []
    const rank = LEVEL_ORDER.findIndex(known => fold(known) === fold(name))
    if (rank < 0) {
      return problem(column + sign.length, 'unknownLevel', { level: name })
    }
    return { type: 'level', ...(RANGES[sign]?.(rank) ?? { from: rank, to: rank }) }
  }

  const found: Query[] = []
  while (at < tokens.length) {
    const part = either(0)
    if (part !== null) found.push(part)
    // A `)` that closes nothing was read as a word; this one closed a group that was already faulty.
    if (tokens[at]?.type === ')') at += 1
  }
  problems.sort((a, b) => a.column - b.column)
  return { query: join('and', found), problems }
}

const HIGHEST = LEVEL_ORDER.length - 1

const RANGES: Record<string, ((rank: number) => { from: number; to: number }) | undefined> = {
  '>=': rank => ({ from: rank, to: HIGHEST }),
  '>': rank => ({ from: rank + 1, to: HIGHEST }),
  '<=': rank => ({ from: 0, to: rank }),
  '<': rank => ({ from: 0, to: rank - 1 }),
}

function text(value: string): Query {
  return { type: 'text', value: fold(value) }
}

function join(type: 'and' | 'or', parts: Query[]): Query | null {
  const [first, ...rest] = parts
  return first === undefined ? null : rest.length === 0 ? first : { type, parts }
}
