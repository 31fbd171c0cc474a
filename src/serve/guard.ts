import type { IncomingMessage } from 'node:http'

/** Why a request is refused. */
export interface Refusal {
  status: 403 | 405
  text: string
}

/**
 * Refuses what does not come from a page of ours or from the address line: another name than loopback's own (a page elsewhere may have its name
 * resolve to this machine), another origin, another site, another method.
 */
export function refusalOf({ method, headers }: IncomingMessage, port: number): Refusal | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${port}`)
  const { host, origin } = headers
  if (host === undefined || !hosts.includes(host.toLowerCase())) return { status: 403, text: 'Wrong host' }
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    return { status: 403, text: 'Wrong origin' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, text: 'Wrong site' }
  return method === 'GET' || method === 'HEAD' ? null : { status: 405, text: 'Only GET and HEAD' }
}
