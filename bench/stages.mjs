// One build in a process of its own: prints its stage times (ms), pages, bytes and the largest memory of this process as JSON.

import { build } from '../dist/index.js'
import { tuneEngine } from '../dist/modules/cli/engine.js'

tuneEngine()

const [guide, out, editions] = process.argv.slice(2)
const began = new Map()
const stages = {}
const emits = {}

const result = await build({
  guide,
  out,
  editions: editions.split(','),
  machine: { env: process.env },
  onEvent: event => {
    if (event.type !== 'stage') return
    if (event.state === 'start') {
      if (!began.has(event.stage)) began.set(event.stage, event.at)
      return
    }
    const took = event.at - (began.get(event.stage) ?? event.at)
    began.delete(event.stage)
    stages[event.stage] = Math.round((stages[event.stage] ?? 0) + took)
    if (event.stage === 'emit' && event.note) emits[event.note] = Math.round(took)
  },
})

if (!result.ok) {
  console.error(result.messages)
  process.exit(1)
}
console.log(
  JSON.stringify({
    questions: result.questions,
    totalMs: result.ms,
    stages,
    emits,
    artifacts: result.artifacts.map(({ path, pages, bytes, ms }) => ({
      path: path.split('/').at(-1),
      pages,
      bytes,
      ms,
    })),
    maxRssNode: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
