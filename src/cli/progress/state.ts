/** What the live list shows, as events change it. Pure. */
import type { BuildEvent } from '../../model/build.js'
import { STAGES } from './stages.js'

export interface JobState {
  path: string
  began: number | null
  ended: number | null
  pages: number | null
  note: string | null
}

export interface ProgressState {
  /** What goes on outside of jobs, and since when. */
  step: { text: string; began: number } | null
  jobs: JobState[]
}

export const NOTHING_YET: ProgressState = { step: null, jobs: [] }

export function advance(state: ProgressState, event: BuildEvent): ProgressState {
  if (event.type === 'plan') {
    const jobs = event.jobs.map(({ path }) => ({ path, began: null, ended: null, pages: null, note: null }))
    return { step: null, jobs }
  }
  if (event.type === 'job') {
    return {
      ...state,
      jobs: state.jobs.map((job, index) => (index === event.index ? change(job, event) : job)),
    }
  }
  if (event.stage === 'render' || event.stage === 'emit') return state
  if (event.state === 'end') return { ...state, step: null }
  return { ...state, step: { text: event.note ?? STAGES[event.stage], began: event.at } }
}

type JobEvent = Extract<BuildEvent, { type: 'job' }>

function change(job: JobState, { state, at, pages, note }: JobEvent): JobState {
  const changes = {
    start: { began: at },
    progress: { note },
    end: { ended: at, pages, note: null },
    fail: { ended: at },
  } as const satisfies Record<JobEvent['state'], Partial<JobState>>
  return { ...job, ...changes[state] }
}
