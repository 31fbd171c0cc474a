import type { DocumentMetadata } from '../../model/documents.js'
import { pdfDates } from './dates.js'

/** The XMP packet of a PDF (ISO 16684-1): the same facts as its information dictionary, for readers that look only here. */
export function xmp(metadata: DocumentMetadata): string {
  const { title, subject, authors, language, keywords, date, publisher, license } = metadata
  const day = pdfDates(date).xmp
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    list('dc:creator', 'Seq', authors),
    list('dc:language', 'Bag', [language]),
    list('dc:subject', 'Bag', keywords),
    list('dc:publisher', 'Bag', publisher === null ? [] : [publisher]),
    subject === null ? '' : `<dc:description>${alternatives(subject)}</dc:description>`,
    license === null ? '' : `<dc:rights>${alternatives(license)}</dc:rights>`,
    keywords.length === 0 ? '' : `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>Vademecum</xmp:CreatorTool>',
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${properties.filter(property => property !== '').join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`
}

function list(property: string, kind: 'Seq' | 'Bag', values: string[]): string {
  if (values.length === 0) return ''
  const items = values.map(value => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')
  return `<${property}><rdf:${kind}>${items}</rdf:${kind}></${property}>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
