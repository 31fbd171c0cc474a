import { createHash } from 'node:crypto'

/**
 * The page's Content-Security-Policy: nothing is fetched from anywhere, and no script in the page runs but those whose hash is named. `split`
 * pages take script, style, pictures and fonts from beside them. No `integrity` there: browsers refuse it to a page opened from a disk.
 * `isLive`: the page may ask its own server.
 */
export function securityPolicy(scripts: readonly string[], split: boolean, isLive = false): string {
  const hashes = scripts.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  const own = split ? "'self' data:" : 'data:'
  return [
    "default-src 'none'",
    `script-src ${split ? "'self' " : ''}${hashes.join(' ')}`,
    `style-src ${split ? "'self' " : ''}'unsafe-inline'`,
    `img-src ${own}`,
    `font-src ${own}`,
    ...(isLive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
