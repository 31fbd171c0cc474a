import type { Code } from 'mdast'
import { parseInfo } from '../../parse/code/info.js'
import { LANGUAGES } from '../../parse/code/languages.js'
import { parseMarks } from '../../parse/code/marks.js'
import { isRustdocAttribute, visibleRust } from '../../parse/code/rustdoc.js'
import { originOf } from '../blocks/origin-of.js'
import type { TidyContext } from './context.js'

/** What people call languages. */
const ALIASES: Record<string, string> = {
  'c++11': 'cpp',
  'objective c': 'objective-c',
  cmd: 'bat',
  dos: 'bat',
  es6: 'js',
  golang: 'go',
  html5: 'html',
  javacript: 'js',
  javascipt: 'js',
  javscript: 'js',
  node: 'js',
  nodejs: 'js',
  none: 'text',
  objc: 'objective-c',
  objectivec: 'objective-c',
  pseudocode: 'text',
  pyhton: 'python',
  react: 'jsx',
  terminal: 'console',
  typescipt: 'ts',
}

/** A block of code whose language is known, with the marks that its fence had in other words. */
export function tidyCode(node: Code, { origin, note }: TidyContext): Code[] {
  const at = originOf(node, origin)
  if (node.value.trim() === '') {
    note('empty code', node.lang ?? '', at)
    return []
  }
  const info = parseInfo(node.lang?.replace(/^[{.]+(?:language-)?|\}$/g, ''), node.meta)
  const language = languageOf(info.language, at, note)
  const isRust = language === 'rust' || language === 'rs'
  const words = info.attributes.map(word => (word === 'does_not_compile' ? 'compile_fail' : word))
  const attributes = isRust ? [...new Set(words.filter(isRustdocAttribute))] : []
  const shown = isRust ? visibleRust(node.value) : node.value
  const marks = marksOf(info.marks, shown.split('\n').length)
  const lost = [...words.filter(word => !attributes.includes(word)), ...lostWords(info.marks)]
  if (lost.length > 0) note('fence words', lost.join(' '), at)
  return [{ ...node, lang: [language, ...attributes].join(','), meta: marks }]
}

function languageOf(written: string | null, at: TidyContext['origin'], note: TidyContext['note']): string {
  if (written === null) {
    note('no language', '', at)
    return 'text'
  }
  const language = ALIASES[written] ?? written
  if (LANGUAGES.has(language)) return language
  note('unknown language', written, at)
  return 'text'
}

/** `{1,3}` and `title=…` as marks of ours; null without any. */
function marksOf(marks: string | null, lines: number): string | null {
  if (marks === null) return null
  if (/^\(.*\)$/.test(marks) && parseMarks(marks, lines).problems.length === 0) return marks
  const title = /(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/
    .exec(marks)
    ?.slice(1)
    .find(Boolean)
  const numbers = /\{([\d\s,-]+)\}/.exec(marks)?.[1]?.replace(/\s+/g, '')
  const keys = [
    ...(title === undefined ? [] : [`title="${title.replace(/["`\n]/g, '')}"`]),
    ...(numbers === undefined ? [] : [`hl="${numbers}"`]),
  ]
  const written = keys.length === 0 ? null : `(${keys.join(' ')})`
  if (written !== null && parseMarks(written, lines).problems.length > 0)
    return title === undefined ? null : `(${keys[0]})`
  return written
}

/** What stands behind a fence and means nothing here. */
function lostWords(marks: string | null): string[] {
  if (marks === null || /^\(.*\)$/.test(marks)) return []
  const rest = marks
    .replace(/(?:title|filename|file)\s*=\s*(?:"[^"]*"|'[^']*'|\S+)/, '')
    .replace(/\{[\d\s,-]+\}/, '')
    .replace(/[{}]/g, ' ')
    .trim()
  return rest === '' ? [] : rest.split(/\s+/)
}
