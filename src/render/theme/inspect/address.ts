/** Addresses that a template may hold. */
import { extname, posix } from 'node:path'
import { nearest } from '../../../nearest.js'
import { THEME_FILES } from '../file-types.js'
import { badEscape } from './bad-escape.js'
import type { Fault } from './problem.js'

/** The files that can be named from where the template's result stands, by relative path. */
export type Files = ReadonlySet<string>

/** Schemes of links that a reader follows by hand; the ones that a guide may have too. */
const LINKED = new Set(['http:', 'https:', 'mailto:'])

/** Pictures and fonts within the text itself; nothing of them runs. */
const INLINE = /^data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/[a-z0-9]+)[;,]/i

/** Any absolute address; what resolves to another origin leads away. */
const HERE = 'https://here.invalid/'

/** What is wrong with the address of something shown (a picture, a stylesheet, a font), or null. Nothing is ever fetched. */
export function problemOfResource(address: string, files: Files, folder = ''): Fault | null {
  if (INLINE.test(address)) return null
  const path = localPath(address, folder)
  if (path === null) {
    const hint = 'Put the file into the folder of the theme, and write its path there.'
    return { text: `\`${address}\` leads out of the theme`, hint }
  }
  if (files.has(path)) return null
  return (
    badEscape(address) ?? {
      text: `\`${address}\` names a file that is not there`,
      hint: meant(path, files, folder),
    }
  )
}

/** What is wrong with the address of a link, or null. `#id` is checked with the links of the guide. */
export function problemOfLink(address: string, files: Files): Fault | null {
  if (address.startsWith('#')) return null
  const url = URL.canParse(address) ? new URL(address) : null
  if (url !== null) {
    if (LINKED.has(url.protocol)) return null
    const hint = 'A link leads to an `https:`, `http:` or `mailto:` address, or to an id: `#id`.'
    return { text: `\`${address}\` is no address that a link may have`, hint }
  }
  const path = localPath(address, '')
  if (path !== null && files.has(path)) return null
  const hint =
    'A link leads to an `https:`, `http:` or `mailto:` address, to an id (`#id`), or to a page of the e-book.'
  return badEscape(address) ?? { text: `\`${address}\` leads to a file that is not there`, hint }
}

/** The path that an address names below the folder of the result; null for one that leads elsewhere. */
function localPath(address: string, folder: string): string | null {
  if (!URL.canParse(address, HERE + folder)) return null
  const { origin, pathname, username, protocol } = new URL(address, HERE + folder)
  const isElsewhere =
    protocol !== 'https:' ||
    `${origin}/` !== HERE ||
    username !== '' ||
    /^\s*(?:https?:|[\\/]{2})/i.test(address)
  if (isElsewhere) return null
  const path = pathname.slice(1)
  // What cannot be decoded names no file: no file has a `%` there.
  return badEscape(path) === null ? decodeURIComponent(path) : path
}

/** How to write the address of the file that was meant, or what files a theme has. */
function meant(path: string, files: Files, folder: string): string {
  const type = extname(path).toLowerCase()
  if (type !== '' && !THEME_FILES.has(type))
    return `No file \`${type}\` is taken from a theme, only ${[...THEME_FILES.keys()].map(one => `\`${one}\``).join(', ')}.`
  const written = (file: string): string =>
    encodeURI(file.startsWith(folder) ? file.slice(folder.length) : file)
  const named = [...files].find(
    file => posix.basename(file).toLowerCase() === posix.basename(path).toLowerCase(),
  )
  const near = named ?? nearest(path, files)
  if (near !== null) return `Did you mean \`${written(near)}\`?`
  return `Put the file into the folder of the theme; paths begin there${folder === '' ? '' : ', without a slash'}.`
}
