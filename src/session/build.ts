/** The stages in order. */
import { type BuildOptions, type Config, resolveOptions } from '../config.js'
import { EDITIONS } from '../model/build.js'
import type { Message } from '../model/message.js'
import { checkDestination, openOutput } from '../write/index.js'
import { filesOf } from './artifact.js'
import { hasErrors } from './messages.js'
import { type BuildResult, makeResult } from './result.js'
import { openSession } from './session.js'
import { TOOLS, type Tools } from './tools.js'

/**
 * Builds what the options ask for and resolves with what was written. Content errors are in `messages`, then nothing was written.
 * Throws a UsageError for wrong options, an InterruptedError when the signal aborts, a VademecumError when the build fails for another
 * reason (nothing selected, no browser, time-out, disk); in every case the former artifacts stay whole.
 */
export async function build(options: BuildOptions = {}, tools: Tools = TOOLS): Promise<BuildResult> {
  const config = resolveOptions(options)
  await checkDestination(config.out, config.guide)
  const session = await openSession(config, tools, { showsCode: showsCode(config, tools) })
  const output = openOutput(config.out)
  const messages: Message[] = []
  const isFaulty = (found: readonly Message[]): boolean => {
    messages.push(...found)
    return hasErrors(messages)
  }
  const conclude = (made: Partial<BuildResult> = {}): BuildResult =>
    makeResult(messages, session.recorder.elapsed(), made)
  try {
    if (isFaulty(session.messages) || session.guide === null) return conclude()
    const jobs = await session.plan(config)
    session.warm(jobs)
    if (isFaulty(await session.check([...new Set(jobs.map(({ edition }) => edition))]))) return conclude()
    session.recorder.emit({ type: 'plan', jobs })
    const made = await session.make(jobs, (job, emitted) =>
      output.stage({ folder: job.folder, files: filesOf(job, emitted) }),
    )
    if (isFaulty(made.messages)) return conclude()
    await session.recorder.stage('write', () => output.commit())
    const questions = new Set(jobs.flatMap(job => job.selection.questions)).size
    return conclude({ artifacts: made.artifacts, questions })
  } finally {
    await session.close()
    await output.discard()
  }
}

function showsCode({ editions }: Config, tools: Tools): boolean {
  return EDITIONS.some(
    name => (editions ?? EDITIONS).includes(name) && tools.editions[name].showsCode === true,
  )
}
