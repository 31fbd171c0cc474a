import type { Message } from '../../../src/model/message.js'

/** `file:line:column rule` of the nth place where a text stands in a file. */
export function placeOf(file: string, source: string, text: string, rule: string, nth = 1): string {
  let at = -1
  for (let count = 0; count < nth; count++) at = source.indexOf(text, at + 1)
  if (at < 0) throw new Error(`${file} does not hold ${text}`)
  const before = source.slice(0, at).split('\n')
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}`
}

export function saidPlaces(messages: Message[]): string[] {
  return messages
    .filter(message => message.severity !== 'info')
    .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
}
