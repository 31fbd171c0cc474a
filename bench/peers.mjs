// Whole processes in pairs: our command line against Pandoc (e-book) and Pandoc with Typst (PDF) on the same content, and against an empty
// Node. Programs are found by PANDOC and TYPST or on the PATH, or as the PyPI packages pypandoc_binary and typst of PEERS_PYTHON.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneFile } from './one-file.mjs'

/** What Pandoc and Typst are to be called by; null where one is missing. */
export function findPeers(env) {
  const python = env.PEERS_PYTHON ?? null
  const asked = code => (python === null ? null : output(python, ['-c', code]))
  const pandoc = env.PANDOC ?? (output('pandoc', ['--version']) === null ? null : 'pandoc')
  const typst = env.TYPST ?? (output('typst', ['--version']) === null ? null : 'typst')
  return {
    pandoc: pandoc ?? asked('import pypandoc; print(pypandoc.get_pandoc_path())'),
    typst:
      typst !== null ? [typst, 'compile'] : asked('import typst') === null ? null : [python, '-c', COMPILE],
  }
}

const COMPILE = 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])'

/** Our e-book against Pandoc's: medians (ms) and the median ratio of `pairs` pairs in turns; null where Pandoc is missing, which is said. */
export function compareEbook({ pandoc }, cli, folder, scratch, pairs) {
  if (isMissing(pandoc, 'pandoc')) return null
  const source = writeSource(folder, scratch)
  const peer = () => run(pandoc, [...source, '-t', 'epub3', '-o', join(scratch, 'peer.epub')])
  return paired(ours(cli, folder, scratch, 'epub'), peer, pairs)
}

/** Our handbook against the PDF of Pandoc and Typst, likewise. */
export function compareHandbook({ pandoc, typst }, cli, folder, scratch, pairs) {
  if (isMissing(pandoc, 'pandoc') || isMissing(typst, 'typst')) return null
  const source = writeSource(folder, scratch)
  const markup = join(scratch, 'guide.typ')
  // Typst looks for pictures beside its source and nowhere above.
  for (const name of readdirSync(folder)) cpSync(join(folder, name), join(scratch, name), { recursive: true })
  const peer = () => {
    run(pandoc, [...source, '-t', 'typst', '-o', markup])
    run(typst[0], [...typst.slice(1), markup, join(scratch, 'peer.pdf')])
  }
  return paired(ours(cli, folder, scratch, 'handbook'), peer, pairs)
}

function ours(cli, folder, scratch, edition) {
  return () =>
    run(process.execPath, [cli, 'build', folder, '--edition', edition, '--out', join(scratch, 'ours')])
}

/** Writes the guide as one file and gives Pandoc's arguments for it. */
function writeSource(folder, scratch) {
  const source = join(scratch, 'guide.md')
  writeFileSync(source, oneFile(folder))
  return [source, '--resource-path', folder, '--toc', '--standalone', '--metadata', 'title=Guide']
}

/** `--version` against an empty Node. */
export function compareStart(cli, pairs) {
  return paired(
    () => run(process.execPath, [cli, '--version']),
    () => run(process.execPath, ['-e', '0']),
    pairs,
  )
}

function paired(ours, theirs, pairs) {
  const taken = Array.from({ length: pairs }, (_, index) => {
    const times = index % 2 === 0 ? [time(ours), time(theirs)] : [time(theirs), time(ours)].toReversed()
    return { ours: times[0], theirs: times[1], ratio: times[0] / times[1] }
  })
  const median = key => taken.map(pair => pair[key]).sort((a, b) => a - b)[Math.floor(pairs / 2)]
  return {
    pairs,
    oursMs: Math.round(median('ours')),
    theirsMs: Math.round(median('theirs')),
    ratio: Math.round(median('ratio') * 100) / 100,
  }
}

function time(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}

function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 })
}

/** What a program prints, null when it is not there or fails. */
function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

function isMissing(peer, name) {
  if (peer !== null) return false
  process.stderr.write(
    `\n!! ${name} is missing: not compared. Put it on the PATH, name it in ${name.toUpperCase()}, or set PEERS_PYTHON.\n\n`,
  )
  return true
}
