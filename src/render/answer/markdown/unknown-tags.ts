import { defaultSchema } from 'rehype-sanitize'

/** Elements that mean HTML although the sanitizer will not let them through; with those it keeps, all that is not "unknown". */
const REMOVED = (
  'applet area audio base body button canvas embed fieldset form frame frameset head html iframe label link main map math ' +
  'meta noembed noframes noscript object option param plaintext script select style svg template textarea title video xmp'
).split(' ')
const KNOWN = new Set([...(defaultSchema.tagNames ?? []), ...REMOVED])

/** `Vec<T>` in prose stays text: a tag whose name HTML does not know gets its `<` escaped. */
export function escapeUnknownTags(html: string): string {
  return html.replace(/<(?=\/?([A-Za-z][^\s/>]*))/g, (bracket, name: string) =>
    KNOWN.has(name.toLowerCase()) ? bracket : '&lt;',
  )
}
