import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'

/** What tells a process from all others, also from a later one with the same number. */
export const PROCESS_MARK = z.object({
  pid: z.number().int().positive(),
  /** When it began, in the system's own count; null where that cannot be read (not Linux). */
  began: z.string().nullable(),
  /** Where its number holds: the machine since it was started and the process namespace (a container has its own). */
  place: z.string(),
})

export type ProcessMark = z.infer<typeof PROCESS_MARK>

/** `unknown`: it ran somewhere else (another machine on a shared disk, another container, before a restart). */
export type Life = 'alive' | 'gone' | 'unknown'

/** The mark of this process, to be left beside what it has not finished. */
export async function thisProcess(): Promise<ProcessMark> {
  return { pid: process.pid, began: await beginning(process.pid), place: await placeHere() }
}

/** Whether the process that left a mark still runs; a stopped one does. */
export async function lifeOf(mark: ProcessMark): Promise<Life> {
  if (mark.place !== (await placeHere())) return 'unknown'
  if (mark.began !== null) return (await beginning(mark.pid)) === mark.began ? 'alive' : 'gone'
  return isNumberTaken(mark.pid) ? 'alive' : 'gone'
}

/** The 22nd field of `/proc/<pid>/stat` (proc(5)), clock ticks since the machine was started; null for a process that is gone or dead. */
async function beginning(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  // The name, in parentheses, may hold blanks and parentheses of its own.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return state === undefined || 'ZX'.includes(state) ? null : (rest[18] ?? null)
}

async function placeHere(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => hostname())
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${boot.trim()} ${namespace}`.trim()
}

function isNumberTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
