import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HARNESS, targetDir } from './cargo.mjs'

/** What a verdict depends on beside the programs: this gate, its crate and the versions pinned there. */
const HARNESS_FILES = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'lib.rs']

/**
 * Remembers, beside Cargo's build, which pages have been proven: a page counts as proven only while its
 * programs, the gate, the crate, the toolchain and the kind of machine are the same, byte for byte.
 *
 * @param {{crate: string, cargo: string, fresh: boolean}} options `fresh`: forget it all
 */
export function provenPages({ crate, cargo, fresh }) {
  const path = join(targetDir(), 'snippets-proven.json')
  const known = new Set(fresh || !existsSync(path) ? [] : JSON.parse(readFileSync(path, 'utf8')))
  const base = hash([cargo, process.platform, process.arch, ...harness(crate)])
  const keyOf = programs => hash([base, JSON.stringify(programs.map(describe))])
  return {
    has: programs => known.has(keyOf(programs)),
    add: programs => known.add(keyOf(programs)),
    save: () => writeFileSync(path, JSON.stringify([...known].sort())),
  }
}

function describe({ fence, variant, alone, lines }) {
  const { file, attributes, codes, lint, error, output } = fence
  return { file, attributes, codes, lint, error, output, variant, alone, lines }
}

function harness(crate) {
  const gate = join(HARNESS, 'gate')
  return [
    ...HARNESS_FILES.map(name => join(crate, name)),
    ...['build.rs', 'lib.rs', 'rust-toolchain.toml'].map(name => join(HARNESS, name)),
    ...readdirSync(gate)
      .sort()
      .map(name => join(gate, name)),
  ].map(path => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
}

function hash(parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
