import { type BuildOptions, resolveOptions } from '../config.js'
import type { Guide } from '../model.js'
import { checkGlyphs } from '../render/index.js'
import { hasErrors, judge, withoutRepeats } from './messages.js'
import { openGuide } from './open-guide.js'
import { openRenderer } from './open-renderer.js'
import { createRecorder } from './recorder.js'
import type { BuildResult } from './result.js'

export interface CheckResult extends BuildResult {
  /** null when no record could be made of it. */
  guide: Guide | null
}

/** Every content problem of a guide, its bundles and its glyphs; nothing is printed or written. Throws a UsageError for wrong options. */
export async function check(options: BuildOptions = {}): Promise<CheckResult> {
  const config = resolveOptions(options)
  const recorder = createRecorder(config.onEvent, config.clock)
  const { guide, messages } = await recorder.stage('parse', () => openGuide(config))
  if (guide !== null && guide.questions.length > 0) {
    const renderer = await openRenderer(guide, config)
    messages.push(...judge([...renderer.messages, ...checkGlyphs(guide, renderer)], config.strict))
  }
  return {
    ok: !hasErrors(messages),
    artifacts: [],
    messages: withoutRepeats(messages),
    questions: guide?.questions.length ?? 0,
    ms: Math.round(recorder.elapsed()),
    guide,
  }
}
