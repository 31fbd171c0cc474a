import { reference } from '../read/raw-pdf.js'
import type { Finishing } from './pass.js'

/** Chromium writes two structure types of PDF 2.0 that older readers do not know. */
export function mapRoles({ edits, root }: Finishing): void {
  const tree = reference(edits.dictionary(root), 'StructTreeRoot')
  if (tree === null) return
  edits.set(tree, edits.dictionary(tree).set('RoleMap', '<</Strong /Span /Em /Span>>'))
}
