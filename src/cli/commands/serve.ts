import { InterruptedError } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import { serve } from '../../serve/serve.js'
import type { ServeFlags } from '../actions.js'
import { given } from '../flags/given.js'
import { sandboxMode } from '../flags/sandbox.js'
import { countMessages, formatMessages } from '../report/messages.js'
import { createPaint } from '../report/paint.js'
import type { Terminal } from '../terminal.js'
import { openAddress } from './open-address.js'

/** `vademecum serve`: until it is interrupted. The address goes to standard output, what is wrong to standard error. */
export async function runServe(guide: string, flags: ServeFlags, terminal: Terminal): Promise<number> {
  const { cwd, machine, signal } = terminal
  const { port, drafts, theme, sandbox } = flags
  const paint = createPaint(terminal.hasColor)
  const onRead = (messages: readonly Message[], ms: number): void => {
    terminal.err(formatMessages(messages, paint))
    terminal.err(`Read in ${Math.round(ms)} ms: ${countMessages(messages) || 'no problems'}\n`)
  }
  const server = await serve({
    ...given({ port, drafts, theme }),
    ...{ guide, cwd, machine, signal, onRead, sandbox: sandboxMode(sandbox) },
  })
  terminal.out(`${server.address}\n`)
  if (flags.open) openAddress(server.address, machine.platform)
  try {
    await aborted(signal)
  } finally {
    await server.close()
  }
  throw new InterruptedError()
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true }))
}
