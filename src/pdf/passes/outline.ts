import { writeOutline } from '../write/write-outline.js'
import type { Finishing } from './pass.js'

/** Adds the outline, and lets readers open with it. */
export function outline({ edits, root, outline: entries }: Finishing): void {
  if (entries.length === 0) return
  const first = edits.free()
  edits.add(writeOutline(entries, first))
  const catalog = edits.dictionary(root)
  catalog.set('Outlines', `${first} 0 R`)
  catalog.set('PageMode', '/UseOutlines')
  edits.set(root, catalog)
}
