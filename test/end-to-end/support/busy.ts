import { type ChildProcess, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Does something that by itself keeps so many cores of the machine more than busy, while every other one is busy with something else. */
export async function whileBusy<T>(cores: number, work: () => Promise<T>): Promise<T> {
  const loops: ChildProcess[] = Array.from({ length: Math.max(0, availableParallelism() - cores) }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  try {
    return await work()
  } finally {
    for (const loop of loops) loop.kill()
  }
}
