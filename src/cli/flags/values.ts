/** Values of flags from their text. Each throws commander's error for a value that makes no sense. */
import { InvalidArgumentError } from 'commander'

/** Comma-separated and repeated values, one list. */
export function readList(text: string, before: string[] = []): string[] {
  const values = text
    .split(',')
    .map(value => value.trim())
    .filter(value => value !== '')
  if (values.length === 0) throw new InvalidArgumentError('A value is missing.')
  return [...before, ...values]
}

export function readText(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('A value is missing.')
  return text
}

/** A language tag: https://www.rfc-editor.org/rfc/rfc5646 */
export function readLanguage(text: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(text))
    throw new InvalidArgumentError('Expected a language tag such as en, de or pt-BR.')
  return text
}

/** An address on the web. */
export function readAddress(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError('Expected an address, https://….')
  return text
}

/** Seconds, above 0, to milliseconds. */
export function readSeconds(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0) {
    throw new InvalidArgumentError('Expected seconds, a number above 0.')
  }
  return Number(text) * 1000
}

export function readCount(text: string): number {
  const count = readInteger(text)
  if (!(count > 0)) throw new InvalidArgumentError('Expected a whole number above 0.')
  return count
}

export function readPort(text: string): number {
  const port = readInteger(text)
  if (!(port > 0 && port < 65_536)) throw new InvalidArgumentError('Expected a port, 1 to 65535.')
  return port
}

export function readSeed(text: string): number {
  const seed = readInteger(text)
  if (Number.isNaN(seed)) throw new InvalidArgumentError('Expected a whole number, 0 or above.')
  return seed
}

/** NaN for what is no whole number from 0 to 2⁵³ − 1. */
function readInteger(text: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : Number.NaN
}
