import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Artifact, Emitted, EmittedFile, Job } from '../model/build.js'
import { shownPath } from '../paths.js'

/** The files of a finished job, by path below the output folder. */
export function filesOf({ selection }: Job, { files }: Emitted): EmittedFile[] {
  return files.map(({ path, bytes }) => ({
    path: selection.directory === '' ? path : `${selection.directory}/${path}`,
    bytes,
  }))
}

/** What a report says of a finished job; `ms` is what it took. */
export function describeArtifact(job: Job, emitted: Emitted, ms: number, config: Config): Artifact {
  const shown = (path: string): string => shownPath(join(config.out, path), config.cwd)
  const files = filesOf(job, emitted).map(({ path, bytes }) => ({
    path: shown(path),
    bytes: bytes.byteLength,
  }))
  return {
    path: shown(job.path),
    files,
    edition: job.edition,
    selection: { kind: job.selection.kind, name: job.selection.name },
    questions: job.selection.questions.length,
    pages: emitted.pages,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    ms: Math.round(ms),
  }
}
