import type { Face } from '../../model/documents.js'
import { fill } from '../../render/language/fill.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { toolVersion } from '../../version.js'

/** What made the book, the `faces` it is set in (none in an e-book: the reader chooses), its license. */
export function colophonView({ selection, renderer }: RenderContext, faces: readonly Face[]) {
  const { license } = selection.guide.settings
  const families = new Set(faces.filter(({ use }) => use !== 'fallback').map(({ family }) => family))
  const fonts = [...families].join(', ')
  return {
    lines: [
      fill(renderer.words.madeWith, { tool: `Vademecum ${toolVersion()}` }),
      ...(fonts === '' ? [] : [fill(renderer.words.setIn, { fonts })]),
      ...(license === null ? [] : [fill(renderer.words.licensed, { license })]),
    ],
  }
}
