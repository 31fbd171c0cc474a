import { join, relative, sep } from 'node:path'
import type { Config } from '../config.js'
import type { Artifact, Emitted, Job } from '../model/build.js'

/** What a report says of a finished job; `ms` is what it took. */
export function describeArtifact(job: Job, emitted: Emitted, ms: number, config: Config): Artifact {
  return {
    path: relative(config.cwd, join(config.out, job.path)).split(sep).join('/'),
    edition: job.edition,
    selection: { kind: job.selection.kind, name: job.selection.name },
    questions: job.selection.questions.length,
    pages: emitted.pages,
    bytes: emitted.bytes.byteLength,
    ms: Math.round(ms),
    cached: false,
  }
}
