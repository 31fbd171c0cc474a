import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { shortAddress } from '../../text/short-address.js'
import { readAddress } from './address.js'
import { type CssContext, cleanDeclarations, cleanProperty } from './clean-css.js'
import { escapeXml } from './escape-xml.js'
import type { DrawingIds } from './ids.js'
import { ATTRIBUTES, PROPERTIES } from './names.js'

const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'

/** What the tags of one drawing are cleaned with. */
export interface TagContext {
  ids: DrawingIds
  /** Notes why the drawing is refused. */
  refuse(problem: string): void
  /** A picture that the drawing carries along, as it may stay; null: it goes. */
  picture(mediaType: string, bytes: Uint8Array): string | null
}

/** The attributes of a tag that stay, written out. */
export function cleanAttributes(tag: SaxesTagNS, context: TagContext): string {
  return Object.values(tag.attributes)
    .map(attribute => {
      const kept = cleanAttribute(tag, attribute, context)
      return kept === null ? '' : ` ${kept[0]}="${escapeXml(kept[1])}"`
    })
    .join('')
}

function cleanAttribute(
  tag: SaxesTagNS,
  { local, name, prefix, uri, value }: SaxesAttributeNS,
  context: TagContext,
): [string, string] | null {
  if (/^on/i.test(local) && (uri === '' || uri === XLINK)) {
    context.refuse(`has the handler \`${name}\``)
    return null
  }
  if (uri === XML) return local === 'base' ? refuseBase(context) : xmlAttribute(local, value)
  if (local === 'href' && (uri === '' || uri === XLINK)) return reference(tag, uri, value, context)
  if (uri !== '' || prefix !== '') return null
  if (local === 'src' || local === 'srcset') return refuseAddress(value, context)
  const css: CssContext = { ids: context.ids, outside: address => tell(name, address, context) }
  if (local === 'id') return named('id', context.ids.claim(value))
  if (local === 'style') return named('style', cleanDeclarations(value, css) || null)
  if (local === 'transform' || local === 'd') return [local, value]
  if (PROPERTIES.has(local))
    return ATTRIBUTES.has(local) ? [local, value] : named(local, cleanProperty(value, css))
  return ATTRIBUTES.has(local) ? [local, value] : null
}

function named(name: string, value: string | null): [string, string] | null {
  return value === null ? null : [name, value]
}

function tell(name: string, address: string, { refuse }: TagContext): void {
  refuse(`fetches \`${shortAddress(address)}\` in \`${name}\``)
}

function refuseAddress(value: string, { refuse }: TagContext): null {
  refuse(`refers to \`${shortAddress(value)}\``)
  return null
}

function refuseBase({ refuse }: TagContext): null {
  refuse('has an `xml:base`')
  return null
}

function xmlAttribute(local: string, value: string): [string, string] | null {
  if (local === 'space') return /^(?:default|preserve)$/.test(value) ? ['xml:space', value] : null
  return local === 'lang' && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value) ? ['xml:lang', value] : null
}

/** `href`: a part of the drawing, or in an image what the drawing carries along. A link leads nowhere in a picture. */
function reference(
  { local }: SaxesTagNS,
  uri: string,
  value: string,
  context: TagContext,
): [string, string] | null {
  if (local === 'a') return /^\s*(?:java|vb|live)script:/i.test(value) ? refuseAddress(value, context) : null
  const name = uri === XLINK ? 'xlink:href' : 'href'
  const found = readAddress(value)
  if (found.kind === 'part') return [name, `#${context.ids.refer(found.id)}`]
  if (found.kind === 'none') return null
  if (found.kind !== 'picture' || !/^(?:image|feImage)$/.test(local)) return refuseAddress(value, context)
  return named(name, context.picture(found.mediaType, found.bytes))
}
