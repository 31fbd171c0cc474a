import { VademecumError } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import type { RawPdf } from '../read/raw-pdf.js'
import { scaleOf } from '../read/scale.js'

/** Throws when Chromium shrank the document to make something fit that is wider than the page; `messages` tell what. */
export function gateShrunk(pdf: RawPdf, pages: number[], messages: Message[]): void {
  const scale = scaleOf(pdf, pages)
  if (scale === 1) return
  const percent = (scale * 100).toFixed(1)
  throw new VademecumError(
    `Something is wider than the page: everything was printed at ${percent} % of its size`,
    {
      hint: 'Look for a fixed width, a wide table or an unbreakable line in the theme or a picture; `overflow-wrap: anywhere` and `max-width: 100%` mend most.',
      messages,
    },
  )
}
