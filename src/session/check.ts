import { type BuildOptions, resolveOptions } from '../config.js'
import { type CheckResult, makeResult } from './result.js'
import { openSession } from './session.js'
import { TOOLS, type Tools } from './tools.js'

/** Every content problem of a guide, its bundles and its glyphs; nothing is printed or written. Throws a UsageError for wrong options. */
export async function check(options: BuildOptions = {}, tools: Tools = TOOLS): Promise<CheckResult> {
  const session = await openSession(resolveOptions(options), tools)
  try {
    const { guide, recorder } = session
    const messages = [...session.messages, ...(await session.check())]
    const questions = guide?.questions.length ?? 0
    return { ...makeResult(messages, recorder.elapsed(), { questions }), guide }
  } finally {
    await session.close()
  }
}
