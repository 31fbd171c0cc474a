/** `vademecum serve`: the page of a guide, live. */
import { basename, dirname, resolve } from 'node:path'
import { type BuildOptions, DEFAULTS, resolveOptions } from '../config.js'
import { InterruptedError } from '../diagnostics.js'
import type { BuildEvent } from '../model/build.js'
import type { LiveProgress } from '../model/live.js'
import type { Message } from '../model/message.js'
import { TOOLS, type Tools } from '../session/tools.js'
import { createArtifacts } from './artifacts.js'
import { createHub } from './hub.js'
import { listen } from './listen.js'
import { createLiveGuide } from './live-guide.js'
import { route } from './routes.js'
import { watch } from './watch.js'

export interface ServeOptions
  extends Pick<BuildOptions, 'guide' | 'cwd' | 'drafts' | 'theme' | 'sandbox' | 'machine' | 'signal'> {
  /** Just this one; left out, the first that is free from 4321. */
  port?: number
  /** Told after the guide was read, at first and after each change, with the milliseconds that took. */
  onRead?(messages: readonly Message[], ms: number): void
}

export interface LiveServer {
  /** `http://127.0.0.1:4321` */
  address: string
  /** Ends all of it: pages, watching, browser. */
  close(): Promise<void>
}

/**
 * Serves a guide on loopback until it is closed. Content problems are shown, not thrown. Throws a UsageError when the port is taken, an
 * InterruptedError when the signal aborts before all is ready.
 */
export async function serve(options: ServeOptions = {}, tools: Tools = TOOLS): Promise<LiveServer> {
  const hub = createHub()
  const { port, onRead, ...rest } = options
  const config = resolveOptions({ ...rest, onEvent: event => tellProgress(event) })
  const tellProgress = (event: BuildEvent): void => {
    if (event.type !== 'job' || event.job.edition === 'web' || event.note === null) return
    hub.tell('progress', { edition: event.job.edition, note: event.note } satisfies LiveProgress)
  }
  const live = createLiveGuide(config, tools)
  const refresh = async (): Promise<void> => {
    const began = config.clock()
    const state = await live.refresh()
    hub.tell('state', state)
    onRead?.(live.messages(), config.clock() - began)
  }
  await refresh()
  const served = { live, hub, artifacts: createArtifacts() }
  const ports = port === undefined ? { first: DEFAULTS.port } : { port }
  const { server, port: taken } = await listen(ports, own => (request, response) => {
    response.on('error', () => response.destroy())
    route(request, response, own, served).catch(() => response.destroy())
  })
  const theme = config.theme === null ? [] : [resolve(config.cwd, config.theme)]
  const watcher = await watch(folderOf(config.guide), theme, live.guide(), async () => {
    try {
      await refresh()
    } catch (error) {
      if (!(error instanceof InterruptedError)) throw error
      return
    }
    const guide = live.guide()
    if (guide !== null) watcher.follow(guide)
  })
  return {
    address: `http://127.0.0.1:${taken}`,
    close: async () => {
      hub.close()
      server.close()
      server.closeAllConnections()
      await Promise.all([watcher.close(), live.close()])
    },
  }
}

/** A guide may be named by its settings, too. */
function folderOf(guide: string): string {
  return basename(guide) === 'guide.yaml' ? dirname(guide) : guide
}
