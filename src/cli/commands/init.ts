import { cp, readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { makeFolder } from '../../claim/make-folder.js'
import { DEFAULTS, STARTER } from '../../config.js'
import { UsageError, VademecumError } from '../../diagnostics.js'
import { printableLine } from '../../printable.js'
import type { Terminal } from '../terminal.js'

/** `vademecum init`: copies the starter guide to an empty or new folder. Throws a UsageError for any other. */
export async function runInit(name: string, terminal: Terminal): Promise<number> {
  const folder = resolve(terminal.cwd, name)
  await refuseUsed(folder, name)
  try {
    await makeFolder(folder)
    await cp(STARTER, folder, { recursive: true, errorOnExist: true, force: false })
  } catch (cause) {
    throw new VademecumError(`Cannot make a guide in ${name}`, { cause })
  }
  terminal.out(nextSteps(name))
  return 0
}

async function refuseUsed(folder: string, name: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found === null) return
  if (!found.isDirectory())
    throw new UsageError(`${name} is a file`, 'Name an empty folder, or one to be made.')
  if ((await readdir(folder)).length === 0) return
  throw new UsageError(`The folder ${name} is not empty`, 'Name an empty folder, or one to be made.')
}

function nextSteps(name: string): string {
  const shown = printableLine(name)
  const argument = name === DEFAULTS.guide ? '' : ` ${/^[\w./-]+$/.test(name) ? name : JSON.stringify(shown)}`
  return `A guide is in ${shown}. Next:

  vademecum build${argument}     build it to ./${DEFAULTS.out}
  vademecum check${argument}     find problems while you write
  vademecum list${argument}      see its questions

Change guide.yaml for the title, and put each question into a file of its own.
`
}
