import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LiveState } from '../../../src/model/live.js'
import { type LiveServer, type ServeOptions, serve } from '../../../src/serve/serve.js'
import { SMALL_GUIDE } from '../../editions/web/support/small-guide.js'

export interface Served {
  server: LiveServer
  guide: string
  /** Writes a file of the guide; null removes it. */
  save(path: string, text: string | Uint8Array | null): void
  /** The next state that a test accepts, of all that come after the call; the present one counts. */
  until(accept: (state: LiveState) => boolean): Promise<LiveState>
  close(): Promise<void>
}

/** A small guide that is served from a folder of its own. */
export async function startServing(
  files: Record<string, string | Uint8Array> = SMALL_GUIDE,
  options: Pick<ServeOptions, 'theme'> = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-serve-'))
  const guide = join(folder, 'guide')
  const save = (path: string, text: string | Uint8Array | null): void => {
    const file = join(guide, path)
    mkdirSync(dirname(file), { recursive: true })
    if (text === null) rmSync(file)
    else writeFileSync(file, text)
  }
  for (const [path, text] of Object.entries(files)) save(path, text)
  const server = await serve({ guide, cwd: folder, ...options })
  return {
    server,
    guide,
    save,
    until: accept => stateOf(server.address, accept),
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The first state of a server that a test accepts; the present one counts. */
export function stateOf(address: string, accept: (state: LiveState) => boolean): Promise<LiveState> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/events`, (response: IncomingMessage) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        for (const [, data = ''] of text.matchAll(/^event: state\ndata: (.*)\n\n/gm)) {
          const state = JSON.parse(data) as LiveState
          if (!accept(state)) continue
          request.destroy()
          resolve(state)
        }
      })
    })
    request.on('error', reject)
  })
}

/** A request with any headers; fetch would not send some of them. */
export function ask(
  address: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}${path}`, options, response => {
      let body = ''
      response.setEncoding('latin1').on('data', (piece: string) => {
        body += piece
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      )
    })
    request.on('error', reject)
  })
}
