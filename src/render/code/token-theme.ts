/**
 * The theme shiki tokenizes with. Its colours are not colours: each stands for a token class, so that shiki merges neighbours of one
 * class and CSS decides what a class looks like.
 */
import type { ThemeRegistrationRaw } from 'shiki/core'

const SCOPES = {
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: ['keyword', 'storage', 'keyword.operator.new', 'variable.language', 'entity.name.tag'],
  string: ['string', 'punctuation.definition.string', 'markup.inserted'],
  number: ['constant', 'constant.character.escape', 'support.constant'],
  function: ['entity.name.function', 'support.function', 'meta.function-call.generic'],
  type: [
    'entity.name.type',
    'entity.name.class',
    'support.type',
    'support.class',
    'storage.type.numeric',
    'entity.name.section',
  ],
  macro: [
    'entity.name.function.macro',
    'meta.attribute',
    'meta.annotation',
    'entity.other.attribute-name',
    'meta.preprocessor',
    'entity.name.type.lifetime',
    'punctuation.definition.lifetime',
    'storage.modifier.lifetime',
  ],
  plain: ['keyword.operator', 'punctuation', 'meta.interpolation', 'entity.name.namespace', 'variable.other'],
} as const

export type TokenClass = Exclude<keyof typeof SCOPES, 'plain'>

const CLASSES = Object.keys(SCOPES) as (keyof typeof SCOPES)[]

export const TOKEN_CLASSES: readonly TokenClass[] = CLASSES.filter(name => name !== 'plain')

const PLAIN = '#000000'
const colorOf = (name: keyof typeof SCOPES): string =>
  name === 'plain' ? PLAIN : `#${(CLASSES.indexOf(name) + 1).toString(16).padStart(6, '0')}`

export const TOKEN_THEME: ThemeRegistrationRaw = {
  name: 'token-classes',
  type: 'light',
  fg: PLAIN,
  bg: '#ffffff',
  settings: CLASSES.map(name => ({ scope: [...SCOPES[name]], settings: { foreground: colorOf(name) } })),
}

/** The class a "colour" of this theme stands for; null for plain text. */
export function tokenClassOf(color: string | undefined): TokenClass | null {
  const found = CLASSES.find(name => colorOf(name) === color?.toLowerCase())
  return found === undefined || found === 'plain' ? null : found
}
