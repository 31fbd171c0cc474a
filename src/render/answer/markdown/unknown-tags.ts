import { isHtmlElement } from '../../../html/element.js'

/** `Vec<T>` in prose stays text: a tag whose name HTML does not know gets its `<` escaped. */
export function escapeUnknownTags(html: string): string {
  return html.replace(/<(?=\/?([A-Za-z][^\s/>]*))/g, (bracket, name: string) =>
    isHtmlElement(name) ? bracket : '&lt;',
  )
}
