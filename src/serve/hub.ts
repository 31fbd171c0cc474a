import type { ServerResponse } from 'node:http'

/** A client that has not taken this much is gone, or will not catch up. */
const MOST_WAITING = 256 * 1024
const MOST_CLIENTS = 50
const BEAT_MS = 15_000

/** The pages that listen. Nobody waits for any of them. */
export interface Hub {
  /** Takes a client in, and tells it something at once. */
  join(response: ServerResponse, event: string, data: unknown): void
  tell(event: string, data: unknown): void
  /** Ends all of them. */
  close(): void
}

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export function createHub(): Hub {
  const clients = new Set<ServerResponse>()
  const drop = (client: ServerResponse): void => {
    clients.delete(client)
    client.destroy()
  }
  const send = (client: ServerResponse, text: string): void => {
    if (client.writableLength > MOST_WAITING) drop(client)
    else client.write(text)
  }
  const beat = setInterval(() => {
    for (const client of clients) send(client, ':\n\n')
  }, BEAT_MS)
  beat.unref()
  return {
    join: (response, event, data) => {
      const [oldest] = clients
      if (clients.size >= MOST_CLIENTS && oldest !== undefined) drop(oldest)
      clients.add(response)
      response.on('close', () => clients.delete(response))
      response.on('error', () => drop(response))
      send(response, `retry: 500\n${textOf(event, data)}`)
    },
    tell: (event, data) => {
      const text = textOf(event, data)
      for (const client of clients) send(client, text)
    },
    close: () => {
      clearInterval(beat)
      for (const client of [...clients]) drop(client)
    },
  }
}

/** JSON has no line ends of its own. */
function textOf(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}
