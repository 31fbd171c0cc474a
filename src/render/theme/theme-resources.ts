import type { Resource } from '../../model/documents.js'
import type { Renderer } from '../renderer/renderer.js'

/** A stylesheet of the theme (a template itself: it knows the paper) and the files it may name, below `theme/`. */
export function themeResources(
  stylesheet: string,
  data: object,
  { theme, template }: Renderer,
): [string, Resource][] {
  const css: Resource = {
    bytes: Buffer.from(template(stylesheet, data)),
    mediaType: 'text/css; charset=utf-8',
  }
  const files = [...theme.files].map(([path, resource]): [string, Resource] => [`theme/${path}`, resource])
  return [[`theme/${stylesheet}`, css], ...files]
}
