import { posix } from 'node:path'
import type { DeckFile } from '../deck.js'

const CODES =
  'ar|az|be|bg|bn|bs|ca|cn|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|jp|ka|kk|km|ko|kr|lt|lv|mk|mn|mr|ms|my|nb|ne|nl|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|te|th|tr|tw|ua|uk|ur|uz|vi|zh'
const CODE = `(?:${CODES})(?:[-_](?:[a-z]{2}|hans|hant|[a-z]{4}))?`
const FOLDER = new RegExp(`^(?:translations?|i18n|locales?|l10n|${CODE})$`, 'i')
const SUFFIX = new RegExp(`[-_.](${CODE})$`, 'i')

/** Files that say in another language what another file says: they are decks of their own. */
export function translationsAmong(files: readonly DeckFile[]): DeckFile[] {
  const stems = new Set(files.map(({ path }) => stemOf(path)))
  const isBesideOriginal = ({ path }: DeckFile): boolean => {
    const stem = stemOf(path)
    return SUFFIX.test(stem) && stems.has(stem.replace(SUFFIX, ''))
  }
  const inFolder = files.filter(({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .some(part => FOLDER.test(part)),
  )
  const others = files.length - inFolder.length
  return files.filter(file => isBesideOriginal(file) || (others > 0 && inFolder.includes(file)))
}

/** A path without its ending, in lower case. */
function stemOf(path: string): string {
  return posix.join(posix.dirname(path), posix.basename(path).replace(/\.\w+$/, '')).toLowerCase()
}
