import type { RenderContext } from './context.js'
import { fill } from './fill.js'
import { toolName } from './tool.js'

/** The last page: what made the book, its letters, its license. */
export function colophonView({ selection, renderer }: RenderContext) {
  const { license } = selection.guide.settings
  const families = renderer.faces.filter(({ use }) => use !== 'fallback').map(({ family }) => family)
  return {
    lines: [
      fill(renderer.words.madeWith, { tool: toolName() }),
      fill(renderer.words.setIn, { fonts: [...new Set(families)].join(', ') }),
      ...(license === null ? [] : [fill(renderer.words.licensed, { license })]),
    ],
  }
}
