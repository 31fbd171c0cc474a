import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPhrase } from '../../src/model/phrase.js'
import {
  foldDocument,
  matches,
  parseQuery,
  QUERY_PROBLEMS,
  type QueryDocument,
  type QueryProblem,
  unknownNames,
} from '../../src/query/index.js'

const moves: QueryDocument = {
  id: 'moves',
  category: 'ownership',
  level: 'junior',
  tags: ['ownership', 'drop'],
  title: 'What does a move cost?',
  short: 'Move',
  summary: 'Straße and BORROW\nchecker.',
  text: 'A value has one owner: the “binding”. See std::mem (and well-known friends) or a -D flag.',
  code: 'let b = a;\nfoo(x, y)',
}
const locks: QueryDocument = {
  ...moves,
  id: 'locks',
  category: 'concurrency',
  level: 'senior',
  tags: ['async'],
  title: 'When is a lock wrong?',
  text: 'Held too long.',
  code: '',
}
const names = {
  id: ['moves', 'locks'],
  category: ['ownership', 'concurrency'],
  tag: ['ownership', 'drop', 'async'],
}

/** Ids of the documents that a query holds. */
function find(source: string): string[] {
  const { query } = parseQuery(source)
  return [moves, locks].filter(one => query === null || matches(query, foldDocument(one))).map(({ id }) => id)
}

describe('what a query finds', () => {
  test.each<[string, string[]]>([
    ['', ['moves', 'locks']],
    ['   ', ['moves', 'locks']],
    ['owner', ['moves']],
    ['one  OWNER', ['moves']],
    ['owner one', ['moves']],
    ['"one owner"', ['moves']],
    ['"owner one"', []],
    ['"binding"', ['moves']],
    ['strasse checker', ['moves', 'locks']],
    ['std::mem', ['moves']],
    ['foo(x', ['moves']],
    ['foo(x,', ['moves']],
    ['(foo(x, y))', ['moves']],
    ['well-known', ['moves']],
    ['lock -wrong', []],
    ['cost OR wrong', ['moves', 'locks']],
    ['cost OR wrong held', ['moves', 'locks']],
    ['(cost OR wrong) held', ['locks']],
    ['-(cost OR held)', []],
    ['-cost', ['locks']],
    ['tag:drop', ['moves']],
    ['tag:dro', []],
    ['TAG:drop', []],
    ['tag:DROP', ['moves']],
    ['-tag:async', ['moves']],
    ['category:concurrency', ['locks']],
    ['id:moves OR id:locks', ['moves', 'locks']],
    ['title:"a lock"', ['locks']],
    ['title:owner', []],
    ['code:"let b"', ['moves']],
    ['code:held', []],
    ['level:senior', ['locks']],
    ['level:>=mid', ['locks']],
    ['level:>senior', []],
    ['level:<=Mid', ['moves']],
    ['level:<senior', ['moves']],
    ['level:=senior', ['locks']],
    ['https://x', []],
    ['- D', ['moves']],
    ['or', ['moves', 'locks']],
  ])('%j', (source, expected) => {
    expect(parseQuery(source).problems).toEqual([])
    expect(find(source)).toEqual(expected)
  })
})

const said = (problems: QueryProblem[]): { column: number; message: string }[] =>
  problems.map(({ column, problem, slots }) => ({
    column,
    message: fillPhrase(QUERY_PROBLEMS[problem], slots, 'en'),
  }))

describe('what a query cannot mean', () => {
  test.each([
    ['OR a', 1, 'Nothing stands before `OR`'],
    ['a OR', 3, 'Nothing stands after `OR`'],
    ['(a OR )', 4, 'Nothing stands after `OR`'],
    ['a OR OR b', 6, 'Nothing stands before `OR`'],
    ['(a', 1, 'The group is not closed: a `)` is missing'],
    ['a ()', 3, 'The group is empty'],
    ['a "b', 3, 'The phrase is not closed: a `"` is missing'],
    ['a ""', 3, 'The phrase is empty'],
    ['a tag:', 3, 'A value is missing after `tag:`'],
    ['tag: drop', 1, 'A value is missing after `tag:`'],
    ['level:expert', 7, 'Unknown level `expert`, expected junior, mid, senior or staff'],
    ['x level:>=exp', 11, 'Unknown level `exp`, expected junior, mid, senior or staff'],
  ])('%j', (source, column, message) => {
    expect(said(parseQuery(source).problems)).toContainEqual({ column, message })
  })

  test('soft hyphens are no letters, wherever they stand', () => {
    const divided = foldDocument({
      ...moves,
      text: 'Spei\u00ADcher',
      title: 'Ver\u00ADwal\u00ADtung',
      tags: ['aus\u00ADleihe'],
    })
    for (const source of ['speicher', 'spei\u00ADcher', 'title:verwaltung', 'tag:ausleihe']) {
      const { query } = parseQuery(source)
      expect(query !== null && matches(query, divided), source).toBe(true)
    }
  })

  test('a half-typed query finds by what is there', () => {
    expect(find('cost tag:')).toEqual(['moves'])
    expect(find('cost OR')).toEqual(['moves'])
    expect(find('"a move')).toEqual(['moves'])
  })

  test('names that nothing has, each with the nearest', () => {
    const { query } = parseQuery('(tag:asnyc OR -id:mvoes) category:ownership tag:quantum')
    expect(said(unknownNames(query, names))).toEqual([
      { column: 6, message: 'Unknown tag `asnyc`, did you mean `async`?' },
      { column: 19, message: 'Unknown question id `mvoes`, did you mean `moves`?' },
      { column: 49, message: 'Unknown tag `quantum`' },
    ])
  })

  test('groups without end', () => {
    const { problems } = parseQuery(`${'('.repeat(20_000)}a`)
    expect(problems.length).toBeGreaterThan(0)
    expect(parseQuery(`${'-'.repeat(3)}a`).query).toEqual({ type: 'text', value: '---A' })
  })
})

test('any text is read without an exception, problems stand inside it', () => {
  const pieces = fc.constantFrom(
    'a',
    'OR',
    '(',
    ')',
    '"',
    '-',
    ' ',
    'tag:',
    'level:>=',
    'senior',
    ':',
    '\u00AD',
    'İ',
    '\n',
  )
  const source = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map(list => list.join('')),
  )
  fc.assert(
    fc.property(source, text => {
      const { query, problems } = parseQuery(text)
      for (const { column } of problems) {
        expect(column).toBeGreaterThan(0)
        expect(column).toBeLessThanOrEqual(text.length + 1)
      }
      if (query !== null) matches(query, foldDocument(moves))
      expect(find(text).length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 2_000 },
  )
})

test('a piece of a text finds it, unless it holds signs of the language', () => {
  const words = moves.text.split(' ').filter(word => !/^[-("]|\)$|^OR$/.test(word))
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.nat(6), fc.nat(2), (start, length, cut) => {
      const piece = words
        .slice(start, start + length + 1)
        .join(' ')
        .slice(cut)
      expect(find(piece.toLowerCase())).toContain('moves')
    }),
    { numRuns: 300 },
  )
})
