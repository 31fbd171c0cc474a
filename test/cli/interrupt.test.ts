import { expect, test, vi } from 'vitest'
import { onInterrupt, type SignalSource } from '../../src/cli/interrupt.js'
import { InterruptedError } from '../../src/diagnostics.js'

function fakeProcess(): SignalSource & { raise(signal: string): void } {
  const listeners = new Map<string, () => void>()
  return {
    on: (signal, listener) => listeners.set(signal, listener),
    raise: signal => listeners.get(signal)?.(),
  }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'the first %s aborts, an echo of it is ignored, the second kills',
  name => {
    const kill = vi.fn()
    let now = 0
    const source = fakeProcess()
    const signal = onInterrupt(source, kill, () => now)
    expect(signal.aborted).toBe(false)
    source.raise(name)
    expect(signal.reason).toBeInstanceOf(InterruptedError)
    now = 40
    source.raise(name)
    expect(kill).not.toHaveBeenCalled()
    now = 900
    source.raise(name)
    expect(kill).toHaveBeenCalledOnce()
  },
)
