import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { schemeOf } from '../text/scheme.js'
import { shortAddress } from '../text/short-address.js'

const FORBIDDEN = new Set([
  'script',
  'foreignObject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
  'audio',
  'video',
])
const ANIMATIONS = new Set(['set', 'animate'])

/** What one element of an SVG may not do: run code, hold HTML, fetch anything. */
export function svgTagProblem(tag: SaxesTagNS): string[] {
  const problems = Object.values(tag.attributes).flatMap(attribute => attributeProblem(tag, attribute))
  if (FORBIDDEN.has(tag.local)) problems.unshift(`holds a \`<${tag.name}>\``)
  if (ANIMATIONS.has(tag.local) && /href|^on/i.test(tag.attributes.attributeName?.value ?? '')) {
    problems.push(`changes an address with \`<${tag.name}>\``)
  }
  return problems
}

/** Whether a piece of CSS fetches something or runs code: only `url(#id)` and pictures in `data:` are its own. */
export function unsafeCss(css: string): boolean {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, unescapeCss)
  if (/@import|expression\s*\(|javascript:|behavior\s*:|-moz-binding/i.test(plain)) return true
  return [...plain.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, address = '']) => !isOwn(address.trim()))
}

function unescapeCss(_: string, hex: string | undefined, character: string | undefined): string {
  return hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : (character ?? '')
}

function attributeProblem(tag: SaxesTagNS, { local, name, value }: SaxesAttributeNS): string[] {
  if (/^on/i.test(local)) return [`has the handler \`${name}\``]
  if (local === 'href' || local === 'src') {
    const isLink = tag.local === 'a' && ['web', 'none'].includes(schemeOf(value).kind)
    return isOwn(value.trim()) || isLink ? [] : [`refers to \`${shortAddress(value)}\``]
  }
  if (local === 'base') return ['has an `xml:base`']
  return /url|[@\\]|expression|javascript/i.test(value) && unsafeCss(value)
    ? [`fetches something in \`${name}\``]
    : []
}

function isOwn(address: string): boolean {
  return (
    address === '' ||
    address.startsWith('#') ||
    /^data:(?:image\/(?!svg)|font\/|application\/font)/i.test(address)
  )
}
