import type { Root } from 'mdast'
import { CONTAINERS } from '../../model/guide.js'
import { nearest } from '../../nearest.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

/** Reports lines of prose that begin with `:::`: an end without a beginning, or a container written another tool's way. */
export function checkStrays(root: Root, { fragment, report }: CleanContext): void {
  for (const node of nodesOf(root, 'paragraph')) {
    const { start, end } = node.position ?? {}
    if (!start || !end) continue
    for (const [index, line] of fragment.source.slice(start.offset, end.offset).split('\n').entries()) {
      const [, before, rest] = /^([\s>]*):{3,}(.*)/s.exec(line) ?? []
      if (before === undefined || rest === undefined) continue
      const column = before.length + (index === 0 ? start.column : 1)
      const place = fragment.place({ line: start.line + index, column })
      if (rest.trim() === '')
        report('container-stray', place, 'This `:::` ends nothing', 'Remove it, or put `:::name` before.')
      else report('container-syntax', place, `\`:::${rest}\` does not begin a container`, spelling(rest))
    }
  }
}

function spelling(rest: string): string {
  const [, word = '', title = ''] = /^([\p{L}_-]+)(.*)/su.exec(rest.trim()) ?? []
  const name = CONTAINERS.find(known => known === word) ?? nearest(word, CONTAINERS) ?? 'tip'
  const label = title.replace(/[[\]{}"]/g, '').trim()
  return `Write \`:::${name}${label === '' ? '' : `[${label}]`}\`, without a space after the colons.`
}
