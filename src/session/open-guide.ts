import { type Config, DEFAULTS } from '../config.js'
import { createMemory, type Memory } from '../memory/memory.js'
import { EDITIONS } from '../model/build.js'
import type { Crew } from '../model/crew.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import { PAPERS } from '../model/paper.js'
import { type LoadOptions, loadGuide } from '../parse/index.js'
import {
  checkBundles,
  normalizeRequest,
  type UnknownValue,
  unknownAmong,
  unknownError,
  unknownValues,
} from '../select/index.js'
import { hasErrors, judge } from './messages.js'
import { pictureRoom } from './picture-room.js'
import { unknownThemes } from './theme.js'

export interface OpenGuide {
  /** null when no record could be made of it. */
  guide: Guide | null
  messages: Message[]
}

/**
 * Reads a guide with its bundles checked. Throws a UsageError for a missing guide and for every unknown value of the options at once;
 * values that only the guide knows are judged when it has no errors of its own.
 */
export async function openGuide(
  config: Config,
  memory: Memory = createMemory(),
  crew?: Crew,
  onCode?: LoadOptions['onCode'],
): Promise<OpenGuide> {
  const { guide, messages } = await loadGuide(config.guide, {
    cwd: config.cwd,
    drafts: config.drafts,
    strict: config.strict,
    memory,
    pictureRoom: settings => pictureRoom(config, settings),
    ...(crew === undefined ? {} : { crew }),
    ...(onCode === undefined ? {} : { onCode }),
  })
  const bundles = guide === null ? [] : checkBundles(guide, DEFAULTS.seed)
  const judged = judge([...messages, ...bundles], config.strict)
  const unknown = [
    ...unknownChoices(config),
    ...(await unknownThemes(config)),
    ...(guide === null || hasErrors(judged)
      ? []
      : unknownValues(guide, normalizeRequest(config.filter, DEFAULTS.seed))),
  ]
  if (unknown.length > 0) throw unknownError(unknown)
  return { guide, messages: judged }
}

/** Values of options whose choices do not depend on the guide. */
function unknownChoices(config: Config): UnknownValue[] {
  return [
    ...unknownAmong('edition', config.editions ?? [], EDITIONS),
    ...unknownAmong('paper', config.paper === null ? [] : [config.paper], Object.keys(PAPERS)),
  ]
}
