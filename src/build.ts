/** The stages in order. */
import { openBrowserSource } from './build/browser.js'
import { jobsOf } from './build/jobs-of.js'
import { hasErrors, judge, withoutRepeats } from './build/messages.js'
import { openGuide } from './build/open-guide.js'
import { openRenderer } from './build/open-renderer.js'
import { createRecorder } from './build/recorder.js'
import type { BuildResult } from './build/result.js'
import { runJobs } from './build/run-jobs.js'
import { type BuildOptions, resolveOptions } from './config.js'
import type { Message } from './model.js'
import { checkGlyphs } from './render/index.js'
import { checkDestination, openOutput } from './write/index.js'

/**
 * Builds what the options ask for and resolves with what was written. Content errors are in `messages`, then nothing was written.
 * Throws a UsageError for wrong options, an InterruptedError when the signal aborts, a VademecumError when the build fails for another
 * reason (nothing selected, no browser, time-out, disk); in every case the former artifacts stay whole.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const config = resolveOptions(options)
  const recorder = createRecorder(config.onEvent, config.clock)
  const conclude = (messages: Message[], rest: Partial<BuildResult> = {}): BuildResult => ({
    ok: !hasErrors(messages),
    artifacts: [],
    questions: 0,
    ms: Math.round(recorder.elapsed()),
    ...rest,
    messages: withoutRepeats(messages),
  })
  await checkDestination(config.out, config.guide)
  const { guide, messages } = await recorder.stage('parse', () => openGuide(config))
  if (guide === null || hasErrors(messages)) return conclude(messages)
  const jobs = await recorder.stage('plan', async () => jobsOf(guide, config))
  const renderer = await openRenderer(guide, config)
  messages.push(...judge([...renderer.messages, ...checkGlyphs(guide, renderer)], config.strict))
  if (hasErrors(messages)) return conclude(messages)
  recorder.emit({ type: 'plan', jobs })
  const source = openBrowserSource(config, recorder)
  const output = openOutput(config.out)
  try {
    const done = await runJobs(jobs, { config, renderer, output, recorder, browser: source.browser })
    messages.push(...judge([...(source.report()?.messages ?? []), ...done.messages], config.strict))
    if (hasErrors(messages)) return conclude(messages)
    await recorder.stage('write', () => output.commit())
    const questions = new Set(jobs.flatMap(job => job.selection.questions)).size
    return conclude(messages, { artifacts: done.artifacts, questions })
  } finally {
    await source.close()
    await output.discard()
  }
}
