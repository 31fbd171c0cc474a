/** The lines of the live list at one moment. Pure. */
import { printableLine } from '../../printable.js'
import { count, formatDuration } from '../report/quantities.js'
import type { JobState, ProgressState } from './state.js'

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const MS_A_TURN = 100

/** The list is never longer than this, nor than the screen. */
const MOST_LINES = 16

/** `now` is milliseconds since the build began. Jobs that do not fit are counted in one line above and one below. */
export function drawFrame(
  state: ProgressState,
  now: number,
  size: { columns: number; rows: number },
): string[] {
  const spinner = SPINNER[Math.floor(now / MS_A_TURN) % SPINNER.length] ?? ''
  const step =
    state.step === null ? [] : [`${spinner} ${state.step.text}  ${formatDuration(now - state.step.began)}`]
  const room = Math.max(3, Math.min(MOST_LINES, size.rows - 1) - step.length)
  const lines = [...visibleJobs(state.jobs, room, now, spinner), ...step]
  return lines.map(line => [...printableLine(line)].slice(0, Math.max(1, size.columns - 1)).join(''))
}

function visibleJobs(jobs: readonly JobState[], room: number, now: number, spinner: string): string[] {
  const lines = jobs.map((job, index) => jobLine(job, `${index + 1} of ${jobs.length}`, now, spinner))
  if (lines.length <= room) return lines
  const current = Math.max(
    0,
    jobs.findIndex(job => job.ended === null),
  )
  const shown = room - 2
  const from = Math.max(0, Math.min(current - Math.floor(shown / 2), lines.length - shown))
  const after = lines.length - from - shown
  return [
    ...(from > 0 ? [`  … ${from} before`] : []),
    ...lines.slice(from, from + shown),
    ...(after > 0 ? [`  … ${after} more`] : []),
  ]
}

function jobLine(job: JobState, place: string, now: number, spinner: string): string {
  const time = job.began === null ? null : formatDuration((job.ended ?? now) - job.began)
  const pages = job.pages === null ? null : count(job.pages, 'page')
  const mark = job.ended !== null ? '✓' : job.began === null ? ' ' : spinner
  const parts = [job.path, job.ended === null && job.began !== null ? place : null, job.note, pages, time]
  return `${mark} ${parts.filter(part => part !== null).join('  ')}`
}
