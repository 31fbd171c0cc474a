import type { DocumentMetadata } from '../../model/documents.js'
import { textString, writeDictionary } from '../read/dictionary.js'
import { pdfDates } from '../write/dates.js'
import type { PdfObject } from '../write/pack.js'
import { xmp } from '../write/xmp.js'
import type { Finishing } from './pass.js'

/** What the file says of itself: title, authors, subject, keywords, fixed dates, language; the same in XMP; readers show the title. */
export function describe({ edits, root, info, metadata, isRightToLeft }: Finishing): void {
  const packet = edits.free()
  edits.add([metadataStream(packet, metadata)])
  const catalog = edits.dictionary(root)
  catalog.set('Lang', textString(metadata.language))
  catalog.set('ViewerPreferences', `<</DisplayDocTitle true${isRightToLeft ? ' /Direction /R2L' : ''}>>`)
  catalog.set('Metadata', `${packet} 0 R`)
  edits.set(root, catalog)
  const producer = edits.dictionary(info).get('Producer') ?? '()'
  edits.set(info, new Map([...facts(metadata), ['Producer', producer]]))
}

function facts({ title, subject, authors, keywords, date }: DocumentMetadata): [string, string][] {
  const day = pdfDates(date).info
  const texts: [string, string][] = [
    ['Title', title],
    ['Author', authors.join(', ')],
    ['Subject', subject ?? ''],
    ['Keywords', keywords.join(', ')],
    ['Creator', 'Vademecum'],
  ]
  const written = texts.filter(([, text]) => text !== '')
  return [
    ...written.map(([key, text]): [string, string] => [key, textString(text)]),
    ['CreationDate', `(${day})`],
    ['ModDate', `(${day})`],
  ]
}

/** XMP stays unpacked, so that programs which look for it in the bytes find it. */
function metadataStream(number: number, metadata: DocumentMetadata): PdfObject {
  const packet = Buffer.from(xmp(metadata))
  const head = writeDictionary([
    ['Type', '/Metadata'],
    ['Subtype', '/XML'],
    ['Length', String(packet.length)],
  ])
  const body = Buffer.concat([Buffer.from(`${head} stream\n`), packet, Buffer.from('\nendstream')])
  return { number, body, hasStream: true }
}
