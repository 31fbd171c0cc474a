import type { Root as HastRoot } from 'hast'
import type { Html, Nodes, Parents, Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { createMessage } from '../../diagnostics.js'
import type { Message, Place } from '../../model/message.js'
import type { Selection } from '../../model/selection.js'
import { visit } from '../../visit.js'
import { renderQuestion } from '../answer/flow.js'
import type { MediumName } from '../answer/medium-name.js'
import { createContext } from '../renderer/context.js'
import type { Renderer } from '../renderer/renderer.js'

/** What holds tables: pages of print, the screen of a phone. */
export type Holder = 'print' | 'phone'

/** What a page of a phone holds, in em of the text. */
const PHONE = 20

/** The longest words of a row have no more characters together where none is cut on any paper. */
const SURELY_WHOLE = 25

type Render = (medium: MediumName) => HastRoot

/**
 * A warning for each table that has no room for its longest words: in print on the paper of the renderer, on the screen of a phone where the
 * e-book cannot set it as a list. Each such table is rendered for itself, in what it stands in.
 */
export function checkTables(selection: Selection, renderer: Renderer, holders: readonly Holder[]): Message[] {
  const context = createContext(selection, renderer)
  return textsOf(selection).flatMap(({ root, record, place }) =>
    tablesOf(root).flatMap(({ table, alone }) => {
      const render: Render = medium =>
        renderQuestion({ ...record, answer: alone, spoken: [] }, medium, context)
      const { line, column } = table.position?.start ?? place
      return holders
        .filter(holder => IS_CUT[holder](render))
        .map(holder =>
          createMessage('word-cut', { file: place.file, line, column }, TEXTS[holder](renderer), HINT),
        )
    }),
  )
}

interface Text {
  root: Root
  /** What it is rendered as. */
  record: Selection['questions'][number]
  place: Place
}

function textsOf({ guide, categories, questions }: Selection): Text[] {
  const [any] = questions
  if (any === undefined) return []
  const { introduction, settings } = guide
  const opening = introduction && {
    root: introduction.root,
    record: { ...any, language: settings.language },
    place: introduction.place,
  }
  return [
    ...(opening ? [opening] : []),
    ...categories.map(({ introduction: root, language, place }) => ({
      root,
      record: { ...any, language },
      place,
    })),
    ...questions.map(record => ({ root: record.answer, record, place: record.place })),
  ]
}

/** The tables in which a word might be cut, and each alone in the blocks that it stands in. */
function tablesOf(root: Root): { table: Table | Html; alone: Root }[] {
  const found: { table: Table | Html; alone: Root }[] = []
  const walk = (node: Nodes, around: (child: Nodes) => Root): void => {
    const isTable =
      node.type === 'table' ? mayBeTight(node) : node.type === 'html' && /<table\b/i.test(node.value)
    if (isTable) found.push({ table: node as Table | Html, alone: around(node) })
    else if ('children' in node)
      for (const child of node.children)
        walk(child, inner => around({ ...node, children: [inner] } as Parents))
  }
  for (const child of root.children) walk(child, inner => ({ type: 'root', children: [inner] }) as Root)
  return found
}

function mayBeTight({ children: rows }: Table): boolean {
  const longest: number[] = []
  for (const { children: cells } of rows)
    for (const [index, cell] of cells.entries())
      for (const word of textOf(cell).split(/\s+/))
        longest[index] = Math.max(longest[index] ?? 0, word.length)
  return longest.reduce((sum, length) => sum + length, 0) > SURELY_WHOLE
}

const IS_CUT = {
  print: render => hasClass(render('print'), name => name === 'tight'),
  phone: render =>
    hasClass(render('xhtml'), name => name.startsWith('whole-') && Number(name.slice(6)) > PHONE),
} as const satisfies Record<Holder, (render: Render) => boolean>

function hasClass(tree: HastRoot, test: (name: string) => boolean): boolean {
  let found = false
  visit(tree, 'element', ({ properties: { className } }) => {
    found ||= Array.isArray(className) && className.some(name => test(String(name)))
  })
  return found
}

const TEXTS = {
  print: ({ paper }: Renderer) =>
    `The table has hardly room for its longest words on ${paper === 'letter' ? 'letter paper' : paper.toUpperCase()}: they may be cut`,
  phone: () => 'The table is wider than a phone and no plain one: in the e-book its words are cut there',
} as const satisfies Record<Holder, (renderer: Renderer) => string>

const HINT = 'Let its columns be its rows, divide it, or shorten the longest word of each column.'
