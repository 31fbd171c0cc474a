/** What an address begins with. */
export type Scheme =
  | { kind: 'web' }
  | { kind: 'script'; name: string }
  | { kind: 'data' }
  | { kind: 'other'; name: string }
  | { kind: 'none' }

const WEB = new Set(['http', 'https', 'mailto'])
const SCRIPT = new Set(['javascript', 'vbscript', 'livescript', 'jscript'])

/** Reads the scheme as a browser does: blanks and control characters inside it do not hide it. `//host` is the scheme of the page: "other". */
export function schemeOf(address: string): Scheme {
  const bare = address.replace(/[\0-\x20\x7f-\xa0]+/g, '')
  const name = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
  if (/^[\\/]{2}/.test(bare)) return { kind: 'other', name: '//' }
  if (name === undefined) return { kind: 'none' }
  if (WEB.has(name)) return { kind: 'web' }
  if (SCRIPT.has(name)) return { kind: 'script', name }
  return name === 'data' ? { kind: 'data' } : { kind: 'other', name }
}
