import { join, resolve } from 'node:path'
import { run } from './run.mjs'

/** The folder of the pinned toolchain, of Cargo's settings, and of the crate that samples are built with. */
export const HARNESS = resolve(import.meta.dirname, '..')

/** The same verdict whatever the caller's shell sets: stable features only, no backtraces, no extra flags. */
const ENVIRONMENT = {
  CARGO_TARGET_DIR: targetDir(),
  CARGO_TERM_COLOR: 'never',
  CARGO_NET_RETRY: '2',
  RUSTC_BOOTSTRAP: undefined,
  RUSTDOCFLAGS: undefined,
  RUST_BACKTRACE: '0',
  RUST_LIB_BACKTRACE: undefined,
}

/** Cargo's build folder: `CARGO_TARGET_DIR`, or `target` beside the harness. */
export function targetDir() {
  return resolve(process.env.CARGO_TARGET_DIR || join(HARNESS, 'target'))
}

/**
 * Finds out whether Cargo and the registry are there, and builds the crates that samples use.
 *
 * @param {Guide & {echo: boolean}} options `echo` shows the build on standard error
 * @returns {Promise<{cargo?: string, missing?: string, broken?: string}>} Cargo's version; or what this
 *   machine lacks; or what is wrong in the harness
 *
 * @typedef {{crate: string, content: string, deadline: number}} Guide `crate` is the folder of a Cargo.toml,
 *   `content` that of a guide, `deadline` in milliseconds since 1970
 */
export async function prepareCargo({ echo, ...guide }) {
  const version = await run('cargo', ['--version'], { cwd: HARNESS, limit: 60_000 })
  if (version.code !== 0) return { missing: `cargo does not start: ${version.stderr.trim()}` }
  const fetch = await cargo(['fetch', '--locked'], guide)
  if (fetch.code !== 0) return { [isOffline(fetch.stderr) ? 'missing' : 'broken']: fetch.stderr.trim() }
  const build = await cargo(['build', '--locked', '--lib'], guide, { echo })
  if (build.timedOut) return { broken: 'building the crates took too long' }
  if (build.code !== 0) return { broken: `the crates do not build\n${build.stderr.trim()}` }
  return { cargo: version.stdout.trim() }
}

/**
 * One run of rustdoc over the programs in a folder.
 *
 * @param {Guide} guide
 * @param {string} programs Markdown, in one folder a category
 */
export function testDocs(guide, programs) {
  const args = ['test', '--locked', '--doc', '--quiet', '--no-fail-fast', '--', '--format=pretty']
  return cargo(args, guide, { programs })
}

function cargo([command, ...args], { crate, deadline }, { programs = '', echo = false } = {}) {
  return run('cargo', [command, '--manifest-path', join(crate, 'Cargo.toml'), ...args], {
    cwd: HARNESS,
    env: { ...ENVIRONMENT, SNIPPETS_PROGRAMS: programs },
    limit: deadline - Date.now(),
    echo,
  })
}

function isOffline(text) {
  if (/--locked|lock file|parse manifest/i.test(text)) return false
  return /download|network|registry|resolve host|connect|timed? ?out|unable to update/i.test(text)
}
