import type { BuildEvent } from '../../model/build.js'
import { printableLine } from '../../printable.js'
import { count, formatDuration } from '../report/quantities.js'
import type { Terminal } from '../terminal.js'
import { STAGES } from './stages.js'
import type { Progress } from './types.js'

/** One line when a job ends; with `verbose` one for each event, with the time since the build began. */
export function createPlainProgress(terminal: Terminal, verbose: boolean): Progress {
  let jobs = 0
  let began = 0
  const lineOf = (event: BuildEvent): string =>
    printableLine(event.type === 'job' ? jobLine(event, jobs, event.at - began) : eventLine(event))
  return {
    event(event) {
      if (event.type === 'plan') jobs = event.jobs.length
      if (event.type === 'job' && event.state === 'start') began = event.at
      if (verbose) terminal.err(`${formatDuration(event.at).padStart(8)}  ${lineOf(event)}\n`)
      else if (event.type === 'job' && event.state === 'end') terminal.err(`${lineOf(event)}\n`)
    },
    stop: () => {},
  }
}

type JobEvent = Extract<BuildEvent, { type: 'job' }>

function jobLine(event: JobEvent, jobs: number, ms: number): string {
  const { job, index, state, pages, note } = event
  const details = {
    start: ['begins'],
    progress: [note],
    end: [pages === null ? null : count(pages, 'page'), formatDuration(ms)],
    fail: ['failed'],
  }[state]
  return [`[${index + 1}/${jobs}] ${job.path}`, ...details.filter(detail => detail !== null)].join('  ')
}

function eventLine(event: Exclude<BuildEvent, JobEvent>): string {
  if (event.type === 'plan') return count(event.jobs.length, 'job')
  const { stage, state, note } = event
  return [STAGES[stage], state === 'end' ? 'done' : null, note].filter(part => part !== null).join(': ')
}
