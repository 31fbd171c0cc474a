import type { Face } from '../../model/documents.js'
import { fillPhrase } from '../../model/phrase.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { toolVersion } from '../../version.js'

/** What made the book, the `faces` it is set in (none in an e-book: the reader chooses), its license. */
export function colophonView({ selection, renderer }: RenderContext, faces: readonly Face[]) {
  const { license } = selection.guide.settings
  const families = new Set(faces.filter(({ use }) => use !== 'fallback').map(({ family }) => family))
  const fonts = [...families].join(', ')
  return {
    lines: [
      fillPhrase(renderer.words.madeWith, { tool: `Vademecum ${toolVersion()}` }, renderer.words.language),
      ...(fonts === '' ? [] : [fillPhrase(renderer.words.setIn, { fonts }, renderer.words.language)]),
      ...(license === null
        ? []
        : [fillPhrase(renderer.words.licensed, { license }, renderer.words.language)]),
    ],
  }
}
