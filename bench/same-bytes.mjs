/**
 * Builds a guide again and again while every core is busy, and counts the different files that come out: one of each kind, or the
 * status is 1. `node bench/same-bytes.mjs [--runs 30] [guide] [arguments of build]`
 */
import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const given = process.argv.slice(2)
const at = given.indexOf('--runs')
const runs = at < 0 ? 30 : Number(given.splice(at, 2)[1])
const [guide = 'content', ...rest] = given
const args = rest.length > 0 ? rest : ['--category', 'concurrency,memory-pointers,async-tokio']

/** An idle loop a core: the builds get half of the machine. */
const busy = Array.from({ length: availableParallelism() }, () =>
  spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
)
const folder = await mkdtemp(join(tmpdir(), 'vademecum-bytes-'))
const seen = new Map()

try {
  for (let run = 1; run <= runs; run++) {
    const out = join(folder, 'out')
    await promisify(execFile)(process.execPath, [CLI, 'build', guide, ...args, '--out', out, '--quiet'])
    for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const name = relative(out, path)
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
        .slice(0, 16)
      const hashes = seen.get(name) ?? new Map()
      seen.set(name, hashes.set(hash, (hashes.get(hash) ?? 0) + 1))
    }
    await rm(out, { recursive: true })
  }
} finally {
  for (const child of busy) child.kill()
  await rm(folder, { recursive: true, force: true })
}

for (const [name, hashes] of seen) {
  const counts = [...hashes].map(([hash, count]) => `${hash} × ${count}`)
  console.log(`${hashes.size === 1 ? 'same' : 'DIFFERENT'}  ${name}  ${counts.join(', ')}`)
}
process.exitCode = [...seen.values()].every(hashes => hashes.size === 1) ? 0 : 1
