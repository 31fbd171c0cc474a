import { SaxesParser } from 'saxes'
import { isHeld } from '../held.js'
import type { Files } from './address.js'
import { createInspection } from './page.js'
import type { Problem } from './problem.js'

const XHTML = 'http://www.w3.org/1999/xhtml'

/** What a finished document of an e-book must not hold; it must be XML, too. */
export function inspectXhtml(xhtml: string, files: Files): Problem[] {
  const page = createInspection(files)
  const parents: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    // Whatever follows the first fault is not what was meant.
    if (!page.problems.some(({ written }) => written === '')) {
      const text = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
      page.other(`It is no XML: ${text}`, '', parser.line)
    }
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = uri === XHTML ? local.toLowerCase() : `${local} xmlns="${uri}"`
    parents.push(name)
    const entries = Object.values(attributes).map(({ name, value }) => [name.toLowerCase(), value] as const)
    page.tag({ name, attributes: new Map(entries), isDrawing: false }, parser.line)
  })
  parser.on('closetag', () => void parents.pop())
  parser.on('text', text => page.text(text, parents.at(-1) ?? '', parser.line))
  parser.on('cdata', text => {
    if (isHeld(text)) page.other('Finished markup stands in a CDATA section', '<![CDATA[', parser.line)
  })
  parser.on('comment', text => {
    if (isHeld(text)) page.other('Finished markup stands in a comment', '<!--', parser.line)
  })
  parser.on('processinginstruction', ({ target }) =>
    page.other(`\`<?${target}\` may not stand in a template`, `<?${target}`, parser.line),
  )
  parser.on('doctype', text => {
    if (text.trim().toLowerCase() !== 'html')
      page.other('The document type is not plainly `html`', '<!DOCTYPE', parser.line)
  })
  parser.write(xhtml).close()
  return page.problems
}
