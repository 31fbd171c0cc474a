import type { Element } from 'hast'
import type { Renderer } from '../../renderer/renderer.js'
import type { RenderState } from '../markdown/state.js'
import { MEDIA } from '../media.js'
import { textOf } from '../text-of.js'

/**
 * A link to the web: its host in the form that every reader takes, and whether its own words are the address already. Paper prints the
 * address of the others, in letters that a person can read and type.
 */
export function webLink(node: Element, { medium, context }: RenderState): Element {
  const { href } = node.properties
  if (typeof href !== 'string' || !/^https?:/i.test(href)) return node
  const address = legibleAddress(href, context.renderer)
  const words = textOf(node).replace(/\/$/, '')
  const isBare = [href, address].some(form => form.replace(/\/$/, '').endsWith(words))
  const className = [isBare ? 'bare' : 'external']
  const printed = MEDIA[medium].pageReferences && !isBare ? { dataAddress: address } : {}
  return { ...node, properties: { ...node.properties, href: asciiHost(href), className, ...printed } }
}

/** A host is no place for percent signs: https://url.spec.whatwg.org/#concept-host-parser writes it in ASCII (`xn--…`). */
function asciiHost(href: string): string {
  const [, start = '', host = '', rest = ''] = AUTHORITY.exec(href) ?? []
  if (!/[^\x21-\x7e]|%/.test(host) || !URL.canParse(href)) return href
  return start + new URL(href).host + rest
}

const AUTHORITY = /^(https?:\/\/(?:[^/?#@]*@)?)([^/?#]*)(.*)$/is

/**
 * Percent-encoded letters as letters again, if a font has them. What has a meaning in an address (`%2F`) or is hard to see (a space, a mark
 * of direction) stays encoded.
 */
export function legibleAddress(href: string, { faces }: Pick<Renderer, 'faces'>): string {
  return href.replace(ENCODED, encoded => {
    const sign = decoded(encoded)
    const isDrawn = faces.some(({ characters }) => characters.has(sign.codePointAt(0) ?? 0))
    return isDrawn && LETTER.test(sign) ? sign : encoded
  })
}

/** One character beyond ASCII, whose own are encoded on purpose: two to four bytes of UTF-8. */
const ENCODED = /%[c-d][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}/gi
const LETTER = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
