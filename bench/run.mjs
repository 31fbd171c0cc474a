// npm run bench: stage times, ratios, bytes a page and memory on the guide that ships and on the same guide repeated to 1 000 questions.
// Prints a table and keeps the figures in bench/latest.json. Times are of this machine and hour; ratios are what to compare.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { fileURLToPath } from 'node:url'
import { writeDeck } from './deck.mjs'
import { compareEbook, compareHandbook, compareStart, findPeers } from './peers.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'dist/cli.js')
const BIG = 1000
/** Ten times the guide's 96: the deck on which e-books are compared. */
const TENFOLD = 960
/** A question of the big deck may take this many times as long as one of the guide. */
const LIMITS = {
  handbookVsBarePrint: 1.6,
  bytesPerPage: 10_000,
  maxRssNode: 450,
  perQuestion: 1.3,
  start: 1.5,
  ebookVsPandoc: 1,
  ebookVsPandocTenfold: 0.6,
  handbookVsPandocTypst: 1.2,
  /** From the save of a question until the page shows it, ms. */
  serveVisible: { guide: 300, large: 600 },
  /** The web page: bytes of the guide's file, of its script, and times in ms from the disk. */
  page: {
    bytes: 1_200_000,
    bytesWithoutFaces: 900_000,
    scriptGzipped: 40_000,
    firstPaintMs: 500,
    searchReadyMs: 1_000,
    keyMs: 50,
    longestTaskMs: 200,
    stepMs: 1_000,
  },
}

const scratch = mkdtempSync(join(tmpdir(), 'vademecum-bench-'))
try {
  const decks = [
    { name: 'guide', pairs: 7, builds: 5 },
    { name: 'guide-1000', pairs: 2, builds: 2 },
  ].map(deck => ({ ...deck, folder: join(scratch, deck.name) }))
  for (const deck of decks)
    deck.questions = writeDeck(join(ROOT, 'content'), deck.folder, deck.name === 'guide' ? countGuide() : BIG)
  const measured = decks.map(measure)
  const [small, big] = measured
  const perQuestion = round(big.totalMs / big.questions / (small.totalMs / small.questions))
  const handbookPerQuestion = round(emitOf(big) / big.questions / (emitOf(small) / small.questions))
  const report = {
    schemaVersion: 1,
    machine: {
      node: process.version,
      cores: availableParallelism(),
      platform: `${process.platform} ${process.arch}`,
    },
    decks: Object.fromEntries(measured.map(({ name, ...figures }) => [name, figures])),
    perQuestion: { wholeBuild: perQuestion, handbookEmit: handbookPerQuestion },
    peers: comparePeers(decks[0].folder),
    page: measurePage(decks.map(deck => deck.folder)),
    serve: measureServe(),
    limits: LIMITS,
  }
  writeFileSync(join(ROOT, 'bench/latest.json'), `${JSON.stringify(report, null, 2)}\n`)
  print(report)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Whole processes against others; null where one of them is missing. */
function comparePeers(guide) {
  process.stderr.write('peers\n')
  const peers = findPeers(process.env)
  const tenfold = join(scratch, 'tenfold')
  writeDeck(join(ROOT, 'content'), tenfold, TENFOLD)
  return {
    start: compareStart(CLI, 21),
    ebookVsPandoc: compareEbook(peers, CLI, guide, scratch, 7),
    ebookVsPandocTenfold: compareEbook(peers, CLI, tenfold, scratch, 3),
    handbookVsPandocTypst: compareHandbook(peers, CLI, guide, scratch, 5),
  }
}

/** The live preview; it saves into decks of its own. */
function measureServe() {
  process.stderr.write('serve\n')
  const folders = [countGuide(), BIG].map(questions => {
    const folder = join(scratch, `serve-${questions}`)
    writeDeck(join(ROOT, 'content'), folder, questions)
    return folder
  })
  return JSON.parse(run(process.execPath, ['--expose-gc', 'bench/serve.mjs', ...folders]))
}

/** The web edition alone: rendered and written by a fresh process each, then read in the browser. `stepMs` is all that follows the parsing. */
function measurePage(guides) {
  process.stderr.write('page\n')
  const built = guides.map((guide, index) => {
    const out = join(scratch, `page-${index}`)
    const runs = Array.from({ length: 3 }, () =>
      JSON.parse(run(process.execPath, ['bench/stages.mjs', guide, out, 'web'])),
    )
    return {
      out,
      questions: runs[0].questions,
      stepMs: median(runs.map(({ stages }) => stages.render + stages.emit)),
    }
  })
  const read = JSON.parse(run(process.execPath, ['bench/page.mjs', ...built.map(({ out }) => out)]))
  const [guide, large] = built.map(({ questions, stepMs }) => ({ questions, stepMs }))
  return {
    guide: { ...guide, ...read.guide },
    large: { ...large, ...read.large },
    stepPerQuestion: round(large.stepMs / large.questions / (guide.stepMs / guide.questions)),
  }
}

function countGuide() {
  const listing = run(process.execPath, ['dist/cli.js', 'list', 'content', '--json'])
  return JSON.parse(listing).questions.length
}

function measure({ name, folder, questions, pairs, builds }) {
  process.stderr.write(`${name}: ${questions} questions\n`)
  const runs = Array.from({ length: builds }, (_, index) =>
    JSON.parse(
      run(process.execPath, [
        'bench/stages.mjs',
        folder,
        join(scratch, `${name}-${index}`),
        'handbook,epub,cheat-sheet',
      ]),
    ),
  )
  const stages = Object.fromEntries(
    Object.keys(runs[0].stages).map(stage => [stage, median(runs.map(one => one.stages[stage]))]),
  )
  const emits = Object.fromEntries(
    Object.keys(runs[0].emits).map(path => [path, median(runs.map(one => one.emits[path]))]),
  )
  const handbook = JSON.parse(run(process.execPath, ['bench/handbook.mjs', folder, String(pairs)]))
  return {
    name,
    questions,
    totalMs: median(runs.map(one => one.totalMs)),
    stages,
    emits,
    artifacts: runs[0].artifacts,
    ...handbook,
    maxRssNode: Math.max(...runs.map(one => one.maxRssNode)),
  }
}

function run(command, args) {
  return execFileSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

function emitOf(deck) {
  return deck.emits['handbook.pdf']
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function round(value) {
  return Math.round(value * 100) / 100
}

function print({ decks, perQuestion, peers, page, serve }) {
  for (const [name, deck] of Object.entries(decks)) {
    console.log(`\n${name}: ${deck.questions} questions, ${deck.pages} pages, ${deck.totalMs} ms in all`)
    for (const [stage, ms] of Object.entries(deck.stages))
      console.log(`  ${stage.padEnd(10)} ${String(ms).padStart(7)} ms`)
    for (const [path, ms] of Object.entries(deck.emits))
      console.log(`    ${path.padEnd(16)} ${String(ms).padStart(7)} ms`)
    const { cold, warm } = deck.handbookVsBarePrint
    console.log(
      `  handbook / bare print   cold ${cold}, warm ${warm}   (limit ${LIMITS.handbookVsBarePrint}); load counted: warm ${deck.withLoad.warm}`,
    )
    console.log(`  bytes a page            ${deck.bytesPerPage}   (limit ${LIMITS.bytesPerPage})`)
    console.log(`  memory of Node          ${deck.maxRssNode} MB   (limit ${LIMITS.maxRssNode})`)
  }
  console.log(
    `\ntime a question, big deck / guide: build ${perQuestion.wholeBuild}, handbook ${perQuestion.handbookEmit}   (limit ${LIMITS.perQuestion})`,
  )
  for (const [name, pair] of Object.entries(peers)) {
    const figures =
      pair === null
        ? 'not compared'
        : `${pair.ratio}   (limit ${LIMITS[name]}; ${pair.oursMs} : ${pair.theirsMs} ms)`
    console.log(`  ${name.padEnd(24)}${figures}`)
  }
  for (const name of ['guide', 'large']) printPage(page[name])
  console.log(`  web step a question, large / guide: ${page.stepPerQuestion}   (limit ${LIMITS.perQuestion})`)
  for (const name of ['guide', 'large']) {
    const { questions, visibleMs } = serve[name]
    const heaps = Object.entries(serve.memory[name]).map(
      ([saves, { heapMB }]) => `${heapMB} MB after ${saves}`,
    )
    console.log(
      `  save to sight, ${questions} questions: ${visibleMs.median} ms, at best ${visibleMs.best}   (limit ${LIMITS.serveVisible[name]}); ${heaps.join(', ')}`,
    )
  }
  console.log(`  handbook of one question by its button: ${serve.guide.handbookOfOneMs.median} ms`)
}

/** The limits of size, paint and step are the guide's; those of keys and tasks hold for both. */
function printPage({ questions, keyMs, ...figures }) {
  console.log(`\nweb page, ${questions} questions:`)
  for (const [name, value] of Object.entries({ ...figures, keyMs: keyMs.median, keyWorstMs: keyMs.worst }))
    console.log(
      `  ${name.padEnd(20)}${String(value).padStart(9)}   ${LIMITS.page[name] ? `(limit ${LIMITS.page[name]})` : ''}`,
    )
}
