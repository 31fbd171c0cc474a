import type { Artifact, Emitted, Job } from '../model/build.js'
import type { Message } from '../model/message.js'
import { abortable } from './abortable.js'
import { describeArtifact } from './artifact.js'
import { emitJob, type JobContext, renderJob } from './make-job.js'
import { tellJob } from './recorder.js'

export interface JobResults {
  artifacts: Artifact[]
  messages: Message[]
}

/**
 * Makes the jobs one after another (two tabs side by side are not faster) and gives each to the sink. While the browser prints one job, the
 * next is rendered, unless it is very large. Throws a VademecumError that names the job that failed, an InterruptedError as soon as the signal aborts.
 */
export async function runJobs(
  jobs: readonly Job[],
  context: JobContext,
  sink: (job: Job, emitted: Emitted) => Promise<void>,
): Promise<JobResults> {
  const { config, recorder } = context
  const results = new Map<string, Emitted>()
  const done: JobResults = { artifacts: [], messages: [] }
  let ahead: ReturnType<typeof renderJob> | null = null
  for (const [index, job] of jobs.entries()) {
    const began = recorder.elapsed()
    const tell = tellJob(recorder, job, index)
    tell('start')
    try {
      const note = (text: string): void => tell('progress', { note: text })
      const make = await abortable(ahead ?? renderJob(job, context, note), config.signal)
      const emitting = emitJob(job, make, results, context, note)
      ahead = renderAhead(jobs[index + 1], context)
      const emitted = await abortable(emitting, config.signal)
      if (job.written) {
        await sink(job, emitted)
        done.artifacts.push(describeArtifact(job, emitted, recorder.elapsed() - began, config))
      }
      if (jobs.some(({ needs }) => needs.includes(job.id))) results.set(job.id, emitted)
      done.messages.push(...emitted.messages)
      tell('end', { pages: emitted.pages })
    } catch (error) {
      tell('fail')
      throw error
    }
  }
  return done
}

/** Documents larger than this are rendered when their turn comes: two of them at once would need the memory of both. */
const AHEAD_QUESTIONS = 300

/** A failure waits until its job's turn comes. */
function renderAhead(job: Job | undefined, context: JobContext): ReturnType<typeof renderJob> | null {
  if (job === undefined || job.selection.questions.length > AHEAD_QUESTIONS) return null
  const rendering = renderJob(job, context)
  rendering.catch(() => {})
  return rendering
}
