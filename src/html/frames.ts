/** Elements that hold other elements and no words of their own: white space in them is nothing. */
export const FRAMES: ReadonlySet<string> = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'ul',
  'ol',
  'dl',
])
