import type { SnippetMarks } from '../../model/snippet.js'

export type LineMark = 'highlighted' | 'inserted' | 'deleted'

/** One line of a block. `start` and `end` are offsets in the block's text; `end` includes the line break. */
export interface CodeLine {
  text: string
  start: number
  end: number
  mark: LineMark | null
  /** Wider than the measure: it will be set on several lines. */
  wraps: boolean
}

/** Cuts visible code into lines; `columns` is the measure in characters. */
export function splitLines(code: string, marks: SnippetMarks, columns: number): CodeLine[] {
  const texts = textLines(code)
  let start = 0
  return texts.map((text, index) => {
    const end = start + text.length + (index === texts.length - 1 ? 0 : 1)
    const line: CodeLine = {
      text,
      start,
      end,
      mark: markOf(index + 1, marks),
      wraps: [...text].length > columns,
    }
    start = end
    return line
  })
}

/** The lines of a code without the empty ones at its end. */
export function textLines(code: string): string[] {
  return code.replace(/(?<!\n)\n+$/, '').split('\n')
}

/** Whether any of the lines has a mark. */
export function isMarked(lines: readonly CodeLine[]): boolean {
  return lines.some(({ mark }) => mark !== null)
}

function markOf(line: number, { inserted, deleted, highlighted }: SnippetMarks): LineMark | null {
  if (inserted.includes(line)) return 'inserted'
  if (deleted.includes(line)) return 'deleted'
  return highlighted.includes(line) ? 'highlighted' : null
}
