import type { CodeText } from '../../model/snippet.js'
import type { Parsed } from '../markdown/parse-texts.js'
import { nodesOf } from '../tree/nodes-of.js'
import { parseInfo } from './info.js'
import { visibleOf } from './rustdoc.js'

/** The code of a text as it is going to be shown, before anything else is made of it. */
export function codeOf(parsed: Parsed): CodeText[] {
  if (parsed.kind !== 'done') return []
  return nodesOf(parsed.value.root, 'code').map(({ lang, meta, value }) => {
    const language = parseInfo(lang, meta).language ?? 'text'
    return { language, visible: visibleOf(language, value) }
  })
}
