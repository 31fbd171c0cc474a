/** The two halves of a job: rendering needs Node, emitting mostly the browser. */
import type { Config } from '../config.js'
import { InterruptedError, VademecumError } from '../diagnostics.js'
import type { EditionTable, Make } from '../editions/edition.js'
import type { Emitted, Job } from '../model/build.js'
import type { Services } from '../model/services.js'
import type { Renderer } from '../render/index.js'
import type { Recorder } from './recorder.js'

export interface JobContext {
  config: Config
  editions: EditionTable
  renderer: Renderer
  browser: Services['browser']
  recorder: Recorder
}

/**
 * Renders a job's document. With a `note` to tell of progress, what the browser can do without it is begun, too. Throws a VademecumError that names the
 * job.
 */
export async function renderJob(job: Job, context: JobContext, note?: Services['note']): Promise<Make> {
  const { editions, renderer, recorder } = context
  try {
    return await recorder.stage(
      'render',
      () => editions[job.edition].prepare(job.selection, renderer, note && servicesOf(context, note)),
      () => job.path,
    )
  } catch (error) {
    throw jobFailure(job, error)
  }
}

/** Prints or packs it. `results` holds what earlier jobs gave, by job id. Throws a VademecumError that names the job. */
export async function emitJob(
  job: Job,
  make: Make,
  results: ReadonlyMap<string, Emitted>,
  context: JobContext,
  note: Services['note'],
): Promise<Emitted> {
  const { editions, recorder } = context
  const needed = new Map(
    editions[job.edition].needs.flatMap((edition, index) => {
      const result = results.get(job.needs[index] ?? '')
      return result === undefined ? [] : [[edition, result] as const]
    }),
  )
  try {
    return await recorder.stage(
      'emit',
      () => make(servicesOf(context, note), needed),
      () => job.path,
    )
  } catch (error) {
    throw jobFailure(job, error)
  }
}

function servicesOf({ browser, config }: JobContext, note: Services['note']): Services {
  return { browser, signal: config.signal, timeoutMs: config.timeoutMs, note }
}

/** A failure that tells which artifact it cost; an interruption costs all of them. A bug keeps its stack as the cause. */
function jobFailure(job: Job, cause: unknown): VademecumError {
  if (cause instanceof InterruptedError) return cause
  const text = cause instanceof Error ? cause.message : String(cause)
  const known = cause instanceof VademecumError ? cause : null
  return new VademecumError(`Cannot make ${job.path}: ${text}`, {
    cause: known?.cause ?? cause,
    hint: known?.hint ?? null,
    ...(known === null ? {} : { messages: known.messages, status: known.status, rule: known.rule }),
  })
}
