import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { FILTER_NAMES, FILTERS } from '../filters/table.js'
import type { FilterRequest } from '../model/filter.js'
import { LIVE_EDITIONS, type LiveEdition, type LiveMade } from '../model/live.js'
import { answer, beginEvents } from './answer.js'
import type { Artifacts } from './artifacts.js'
import { refusalOf } from './guard.js'
import type { Hub } from './hub.js'
import type { LiveGuide } from './live-guide.js'

export interface Served {
  live: LiveGuide
  hub: Hub
  artifacts: Artifacts
}

const TEXT = 'text/plain; charset=utf-8'
const TYPES: Readonly<Record<string, string | undefined>> = {
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
}

/** Answers one request; there are four paths, and nothing of the disk is behind any of them. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { live, hub, artifacts }: Served,
): Promise<void> {
  const refusal = refusalOf(request, port)
  if (refusal !== null) return answer(request, response, refusal.status, TEXT, refusal.text)
  const { url = '/' } = request
  // A proxy is asked for whole addresses; this is none.
  if (!url.startsWith('/')) return answer(request, response, 400, TEXT, 'Only paths')
  const { pathname, searchParams } = new URL(`http://localhost${url}`)
  if (pathname === '/') return answer(request, response, 200, 'text/html; charset=utf-8', live.page())
  if (pathname === '/events') {
    beginEvents(response)
    if (request.method === 'HEAD') response.end()
    else hub.join(response, 'state', live.state())
    return
  }
  const edition = LIVE_EDITIONS.find(name => pathname === `/build/${name}`)
  if (edition !== undefined && request.method === 'GET') {
    const made = await build(edition, searchParams, live, artifacts)
    return answer(request, response, made.ok ? 200 : 422, 'application/json', JSON.stringify(made))
  }
  const file = artifacts.at(pathname)
  if (file !== null)
    return answer(request, response, 200, TYPES[extname(file.path)] ?? 'application/octet-stream', file.bytes)
  answer(request, response, 404, TEXT, 'Nothing is here')
}

async function build(
  edition: LiveEdition,
  query: URLSearchParams,
  live: LiveGuide,
  artifacts: Artifacts,
): Promise<LiveMade> {
  try {
    const key = `${live.state().version} ${edition} ${query}`
    return { ok: true, ...(await artifacts.make(key, () => live.make(edition, filterOf(query)))) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The filters of the command line, by their names; lists with commas. */
function filterOf(query: URLSearchParams): FilterRequest {
  const entries = FILTER_NAMES.flatMap(name => {
    const text = query.get(name)
    if (text === null || text === '') return []
    const { kind } = FILTERS[name]
    return [[name, kind === 'list' ? text.split(',') : kind === 'count' ? Number(text) : text] as const]
  })
  return Object.fromEntries(entries)
}
