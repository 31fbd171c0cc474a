/** Looks at the output folder before any slow work. */
import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UsageError } from '../diagnostics.js'
import { isWithin } from '../paths.js'
import { writeFailure } from './failure.js'

/**
 * Resolves when `out` (absolute) is, or can become, a folder to write to. Throws a UsageError when it is a file or lies inside the
 * guide at `guide`, and a VademecumError when it may not be written to. Creates nothing.
 */
export async function checkDestination(out: string, guide: string): Promise<void> {
  const ground = await nearestExisting(out)
  if (!(await stat(ground)).isDirectory()) {
    throw new UsageError(
      `The output folder ${out} cannot be made: ${ground} is a file`,
      'Name a folder with --out.',
    )
  }
  const real = join(await realpath(ground), relative(ground, out))
  if (await isInside(real, guide)) {
    throw new UsageError(
      `The output folder ${out} lies inside the guide ${guide}`,
      'Name a folder outside it with --out, so that no artifact is taken for content.',
    )
  }
  await access(ground, constants.W_OK).catch((error: unknown) => {
    throw writeFailure(out, error)
  })
}

async function nearestExisting(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null)
    if (found !== null || at === dirname(at)) return at
  }
}

async function isInside(out: string, guide: string): Promise<boolean> {
  const root = await realpath(guide).catch(() => null)
  if (root === null) return false
  const isFolder = (await stat(root)).isDirectory()
  return isFolder && isWithin(out, root)
}
