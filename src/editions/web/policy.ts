import { createHash } from 'node:crypto'

/**
 * The page's Content-Security-Policy: nothing is fetched from anywhere, and no script runs but those whose hash is named
 * (https://www.w3.org/TR/CSP3/#external-hash). `split` pages take styles, pictures and fonts from beside them.
 */
export function securityPolicy(scripts: readonly string[], split: boolean): string {
  const hashes = scripts.map(script => `'${integrityOf(script)}'`)
  const own = split ? "'self' data:" : 'data:'
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    `style-src ${split ? "'self' " : ''}'unsafe-inline'`,
    `img-src ${own}`,
    `font-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The hash of a script as policies and `integrity` name it. */
export function integrityOf(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
