/** Addresses that a template may hold. */

/** The files that can be named from where the template's result stands, by relative path. */
export type Files = ReadonlySet<string>

/** Schemes of links that a reader follows by hand; the ones that a guide may have too. */
const LINKED = new Set(['http:', 'https:', 'mailto:'])

/** Pictures and fonts within the text itself; nothing of them runs. */
const INLINE = /^data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/[a-z0-9]+)[;,]/i

/** Any absolute address; what resolves to another origin leads away. */
const HERE = 'https://here.invalid/'

/** What is wrong with the address of something shown (a picture, a stylesheet, a font), or null. Nothing is ever fetched. */
export function problemOfResource(address: string, files: Files, folder = ''): string | null {
  if (INLINE.test(address)) return null
  const path = localPath(address, folder)
  if (path === null) return `\`${address}\` leads out of the theme`
  return files.has(path) ? null : `\`${address}\` names a file that is not there`
}

/** What is wrong with the address of a link, or null. `#id` is checked with the links of the guide. */
export function problemOfLink(address: string, files: Files): string | null {
  if (address.startsWith('#')) return null
  const url = URL.canParse(address) ? new URL(address) : null
  if (url !== null)
    return LINKED.has(url.protocol) ? null : `\`${address}\` is no address that a link may have`
  const path = localPath(address, '')
  return path !== null && files.has(path) ? null : `\`${address}\` leads to a file that is not there`
}

/** The path that an address names below the folder of the result; null for one that leads elsewhere or is none. */
function localPath(address: string, folder: string): string | null {
  try {
    const { origin, pathname, username, protocol } = new URL(address, HERE + folder)
    if (
      protocol !== 'https:' ||
      `${origin}/` !== HERE ||
      username !== '' ||
      /^\s*(?:https?:|[\\/]{2})/i.test(address)
    )
      return null
    return decodeURIComponent(pathname.slice(1))
  } catch {
    return null
  }
}
