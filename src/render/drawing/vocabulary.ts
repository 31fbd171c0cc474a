/** A link inside a drawing is no link of the page, but what it holds is drawn. */
export const TRANSPARENT_ELEMENTS: ReadonlySet<string> = new Set(['a'])

/** Addresses that stay inside the drawing. */
const INNER_ADDRESS = /^(?:#|data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,])/i

/** Whether an attribute may stand in a page: no handlers, no addresses outside of the drawing. `name` is without its prefix. */
export function isDrawingAttribute(name: string, value: string): boolean {
  if (!/^[a-z][\w-]*$/i.test(name) || /^on/i.test(name)) return false
  return (name !== 'href' && name !== 'src') || INNER_ADDRESS.test(value.trim())
}
