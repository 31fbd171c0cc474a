/** The stages in order. */

import { type BuildOptions, resolveOptions } from '../config.js'
import type { Message } from '../model/message.js'
import { checkGlyphs } from '../render/index.js'
import { checkDestination, openOutput } from '../write/index.js'
import { abortable } from './abortable.js'
import { openBrowserSource } from './browser.js'
import { jobsOf } from './jobs-of.js'
import { hasErrors, judge } from './messages.js'
import { openGuide } from './open-guide.js'
import { openRenderer } from './open-renderer.js'
import { createRecorder } from './recorder.js'
import { type BuildResult, makeResult } from './result.js'
import { runJobs } from './run-jobs.js'

/**
 * Builds what the options ask for and resolves with what was written. Content errors are in `messages`, then nothing was written.
 * Throws a UsageError for wrong options, an InterruptedError when the signal aborts, a VademecumError when the build fails for another
 * reason (nothing selected, no browser, time-out, disk); in every case the former artifacts stay whole.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const config = resolveOptions(options)
  const recorder = createRecorder(config.onEvent, config.clock)
  const messages: Message[] = []
  const isFaulty = (found: readonly Message[]): boolean => {
    messages.push(...judge(found, config.strict))
    return hasErrors(messages)
  }
  const conclude = (made: Partial<BuildResult> = {}): BuildResult =>
    makeResult(messages, recorder.elapsed(), made)
  await checkDestination(config.out, config.guide)
  const opening = recorder.stage('parse', () => openGuide(config))
  const { guide, messages: problems } = await abortable(opening, config.signal)
  if (isFaulty(problems) || guide === null) return conclude()
  const jobs = await recorder.stage('plan', async () => jobsOf(guide, config))
  const renderer = await abortable(openRenderer(guide, config), config.signal)
  if (isFaulty([...renderer.messages, ...checkGlyphs(guide, renderer)])) return conclude()
  recorder.emit({ type: 'plan', jobs })
  const source = openBrowserSource(config, recorder)
  const output = openOutput(config.out)
  try {
    const done = await runJobs(jobs, { config, renderer, output, recorder, browser: source.browser })
    if (isFaulty([...(source.report()?.messages ?? []), ...done.messages])) return conclude()
    await recorder.stage('write', () => output.commit())
    const questions = new Set(jobs.flatMap(job => job.selection.questions)).size
    return conclude({ artifacts: done.artifacts, questions })
  } finally {
    await source.close()
    await output.discard()
  }
}
