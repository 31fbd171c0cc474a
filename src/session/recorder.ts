import type { BuildEvent, Job, StageName } from '../model/build.js'

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** Tells the listener what happens, with the time since the build began. */
export interface Recorder {
  emit(event: WithoutTime<BuildEvent>): void
  /** Runs a stage between its two events. `note` words the result for the second one. */
  stage<T>(stage: StageName, work: () => Promise<T>, note?: (result: T) => string): Promise<T>
  /** Milliseconds since the build began. */
  elapsed(): number
}

/** `clock` gives milliseconds from any fixed moment; the build begins now. */
export function createRecorder(onEvent: (event: BuildEvent) => void, clock: () => number): Recorder {
  const began = clock()
  const elapsed = (): number => clock() - began
  const emit: Recorder['emit'] = event => onEvent({ ...event, at: elapsed() })
  return {
    emit,
    elapsed,
    stage: async (stage, work, note) => {
      emit({ type: 'stage', stage, state: 'start', note: null })
      const result = await work()
      emit({ type: 'stage', stage, state: 'end', note: note?.(result) ?? null })
      return result
    },
  }
}

type JobEvent = Extract<BuildEvent, { type: 'job' }>

/** A teller of one job's events. */
export function tellJob(
  recorder: Recorder,
  job: Job,
  index: number,
): (state: JobEvent['state'], details?: { pages?: number | null; note?: string }) => void {
  return (state, details = {}) =>
    recorder.emit({
      type: 'job',
      job,
      index,
      state,
      pages: details.pages ?? null,
      note: details.note ?? null,
    })
}
