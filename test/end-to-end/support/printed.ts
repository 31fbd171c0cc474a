import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../../src/index.js'
import type { Message } from '../../../src/model/message.js'
import type { PaperName } from '../../../src/model/paper.js'
import { type Pdf, readPdf } from '../../support/pdf.js'
import { writeFiles } from './folders.js'
import { linesOf, type PageLine } from './page-lines.js'

export interface Printed {
  pdf: Pdf
  /** Of all pages. */
  lines: PageLine[]
  messages: Message[]
}

/** Builds files of a guide, `guide.md` or `guide.yaml` among them, as a handbook on a paper, and reads it back. */
export async function printed(
  folder: string,
  files: Record<string, string | Uint8Array>,
  paper: PaperName = 'a4',
): Promise<Printed> {
  writeFiles(join(folder, 'content'), files)
  const { messages } = await build({
    guide: 'guide.md' in files ? 'content/guide.md' : 'content',
    cwd: folder,
    out: `out-${paper}`,
    editions: ['handbook'],
    paper,
    machine: { env: process.env },
  })
  const pdf = await readPdf(readFileSync(join(folder, `out-${paper}/handbook.pdf`)))
  return { pdf, lines: pdf.pages.flatMap(linesOf), messages }
}

/** The line that begins with these words; throws where there is none. */
export function lineOf({ lines }: Printed, start: string): PageLine {
  const found = lines.find(({ text }) => text.startsWith(start))
  if (found === undefined) throw new Error(`no line begins with "${start}"`)
  return found
}

/** Left edge of a line in points. */
export function leftOf(line: PageLine): number {
  return Math.min(...line.items.map(item => item.x))
}
