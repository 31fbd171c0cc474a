import { expect, test } from 'vitest'
import { pageOrder } from '../../src/pdf/read/page-order.js'
import { pdfString } from '../../src/pdf/read/pdf-string.js'
import { objectText, rawPdf } from '../../src/pdf/read/raw-pdf.js'

/** A file in Chromium's way of writing, its objects in the order of the file: number and content. */
function file(objects: [number, string][], trailer = '<</Size 9\n/Root 1 0 R>>'): string {
  let text = '%PDF-1.4\n'
  const entries: string[] = ['0000000000 65535 f \n']
  for (const [number, content] of objects) {
    entries[number] = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${content}\nendobj\n`
  }
  const table = Array.from(entries, entry => entry ?? '0000000000 00000 f \n')
  return `${text}xref\n0 ${table.length}\n${table.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`
}

const OBJECTS: [number, string][] = [
  [4, '<</Type /Page\n/Parent 2 0 R>>'],
  [1, '<</Type /Catalog\n/Pages 2 0 R>>'],
  [2, '<</Type /Pages\n/Kids [4 0 R 3 0 R]\n/Count 2>>'],
  [3, '<</Type /Page\n/Note (a\nendobj\n5 0 obj trailer xref)\n/Parent 2 0 R>>'],
]

const read = (text: string) => rawPdf(Buffer.from(text, 'latin1'))

test('the objects of a file, whatever order they stand in and whatever their texts hold', () => {
  const pdf = read(file(OBJECTS))
  expect(pageOrder(pdf)).toEqual([4, 3])
  expect(objectText(pdf, 3)).toBe(OBJECTS[3]?.[1])
  expect(objectText(pdf, 4)).toBe(OBJECTS[0]?.[1])
})

test.each([
  ['a space in its dictionaries', file(OBJECTS).replace('<</Type /Catalog', '<< /Type/Catalog')],
  ['a line end in its dictionaries', file(OBJECTS).replace('<</Type /Pages\n/', '<<\n/Type/Pages/')],
  ['another head of its objects', file(OBJECTS).replace('1 0 obj\n', '1 0 obj ')],
  ['another line end', file(OBJECTS).replace('1 0 obj\n', '1 0 obj\r')],
  ['its cross-references in a stream', file(OBJECTS).replace('\nxref\n0 5\n', '\n5 0 obj\n<<>>\n')],
  ['its cross-references in two parts', file(OBJECTS).replace('xref\n0 5\n', 'xref\n0 1\n')],
  ['another trailer', file(OBJECTS).replace('trailer\n<<', 'trailer <<')],
  ['nothing in it', '%PDF-1.4\n%%EOF\n'],
])('a file with %s is refused', (_, text) => {
  expect(() => read(text)).toThrow(/is not written as Chromium writes it/)
})

test.each([
  ['(a \\(b\\) \\\\ c)', 'a (b) \\ c'],
  ['(\\101\\0502\\51\\n)', 'A(2)\n'],
  ['<41 0A>', 'A\n'],
  ['()', ''],
  ['<</A 1>>', null],
  ['5 0 R', null],
  [undefined, null],
])('the string %s', (written, said) => {
  expect(pdfString(written)).toBe(said)
})
