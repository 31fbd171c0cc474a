import { type BuildOptions, resolveOptions } from '../config.js'
import type { Guide } from '../model/guide.js'
import { checkGlyphs } from '../render/index.js'
import { abortable } from './abortable.js'
import { judge } from './messages.js'
import { openGuide } from './open-guide.js'
import { openRenderer } from './open-renderer.js'
import { createRecorder } from './recorder.js'
import { type BuildResult, makeResult } from './result.js'

export interface CheckResult extends BuildResult {
  /** null when no record could be made of it. */
  guide: Guide | null
}

/** Every content problem of a guide, its bundles and its glyphs; nothing is printed or written. Throws a UsageError for wrong options. */
export async function check(options: BuildOptions = {}): Promise<CheckResult> {
  const config = resolveOptions(options)
  const recorder = createRecorder(config.onEvent, config.clock)
  const opening = recorder.stage('parse', () => openGuide(config))
  const { guide, messages } = await abortable(opening, config.signal)
  if (guide !== null) {
    const renderer = await abortable(openRenderer(guide, config), config.signal)
    messages.push(...judge([...renderer.messages, ...checkGlyphs(guide, renderer)], config.strict))
  }
  const questions = guide?.questions.length ?? 0
  return { ...makeResult(messages, recorder.elapsed(), { questions }), guide }
}
