import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { writeDictionary } from '../read/dictionary.js'
import { bytesOf, reference } from '../read/raw-pdf.js'
import { streamOf } from '../read/stream.js'
import type { Edits } from './edits.js'
import type { Finishing } from './pass.js'

/**
 * Takes soft hyphens and other signs that nobody sees out of the text of pages, so that "majority" is found where it might have been divided.
 * Chromium draws each as a blank of no width that says what it stands for (ISO 32000-1, 14.9.4); the hyphen at the end of a divided line
 * is drawn by itself and stays. Nothing moves.
 */
export async function dropInvisible({ edits, pages, invisible }: Finishing): Promise<void> {
  if (!invisible) return
  const waiting = pages.values()
  const lane = async (): Promise<void> => {
    for (const page of waiting) await dropOn(edits, page)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/**
 * Pages at work side by side, as many as Node has threads for zlib. All two thousand of a large book at once take a quarter of a megabyte each
 * while they wait: 670 MB instead of 400.
 */
const LANES = 4

async function dropOn(edits: Edits, page: number): Promise<void> {
  const contents = reference(edits.dictionary(page), 'Contents')
  if (contents === null) return
  const { dictionary, start, end } = streamOf(edits.pdf, contents)
  const content = (await promisify(inflate)(bytesOf(edits.pdf, start, end))).toString('latin1')
  const visible = withoutInvisible(content)
  if (visible === content) return
  const packed = await promisify(deflate)(Buffer.from(visible, 'latin1'), { level: LEVEL })
  const head = writeDictionary(dictionary.set('Length', String(packed.length)))
  edits.setStream(
    contents,
    Buffer.concat([Buffer.from(`${head} stream\n`, 'latin1'), packed, Buffer.from('\nendstream')]),
  )
}

/** What the pages of a book take to pack at the highest level is half a print's time; the size differs by a hundredth. */
const LEVEL = 6

/** Soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = '(?:00AD|200B|2060|FEFF)'

const SPAN = new RegExp(`/Span<</ActualText <FEFF${INVISIBLE}+> >> BDC\\n([\\s\\S]*?)EMC\\n`, 'g')
const SHOWN = / ?(?:<[0-9A-F]*> Tj|\[[^\][]*\] TJ)/g

/** The content of a page without the glyphs that stand for nothing visible; what moves the pen stays. */
export function withoutInvisible(content: string): string {
  return content.replace(SPAN, (_, drawn: string) => drawn.replace(SHOWN, ''))
}
