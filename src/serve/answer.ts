import type { IncomingMessage, ServerResponse } from 'node:http'

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** Sends a body of a media type; a HEAD gets the same without it. No page but ours may frame it. */
export function answer(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const frame = type.startsWith('text/html') ? { 'x-frame-options': 'DENY' } : {}
  response.writeHead(status, {
    ...HEADERS,
    ...frame,
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    'content-type': type,
    'content-length': bytes.byteLength,
  })
  response.end(method === 'HEAD' ? undefined : bytes)
}

/** Begins a stream of events. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' })
}
