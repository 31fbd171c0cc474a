import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { OutlineEntry } from '../../model.js'

/**
 * Writes the outline into a document and returns its root. Entries lead to the named destinations of their anchors; the first level is
 * shown closed. (Chromium's own outline would hold every heading, and lose the spaces at line wraps.)
 */
export function writeOutline(context: PDFContext, entries: OutlineEntry[]): PDFRef {
  const root = context.nextRef()
  const { first, last } = writeLevel(context, entries, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }))
  return root
}

function writeLevel(context: PDFContext, entries: OutlineEntry[], parent: PDFRef) {
  const refs = entries.map(() => context.nextRef())
  entries.forEach((entry, index) => {
    const item = PDFDict.withContext(context)
    const set = (key: string, value: PDFRef | undefined) => value && item.set(PDFName.of(key), value)
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title))
    item.set(PDFName.of('Dest'), PDFName.of(encodeURIComponent(entry.anchor)))
    set('Parent', parent)
    set('Prev', refs[index - 1])
    set('Next', refs[index + 1])
    const ref = refs[index] as PDFRef
    if (entry.children.length > 0) {
      const { first, last } = writeLevel(context, entry.children, ref)
      set('First', first)
      set('Last', last)
      item.set(PDFName.of('Count'), context.obj(-entry.children.length))
    }
    context.assign(ref, item)
  })
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef }
}
