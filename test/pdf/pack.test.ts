import { expect, test } from 'vitest'
import { readDictionary, textString, writeDictionary } from '../../src/pdf/read/dictionary.js'
import { type PdfObject, packPdf } from '../../src/pdf/write/pack.js'
import { writeOutline } from '../../src/pdf/write/write-outline.js'
import { readPdf } from '../support/pdf.js'

test('a dictionary is read one level deep', () => {
  const read = readDictionary(
    '<</Type /Catalog\n/Pages 3 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/Names [/A (x \\) /y) <0A>]/Lang (en)>>',
  )
  expect(Object.fromEntries(read)).toEqual({
    Type: '/Catalog',
    Pages: '3 0 R',
    MarkInfo: '<< /Type /MarkInfo /Marked true >>',
    Names: '[ /A (x \\) /y) <0A> ]',
    Lang: '(en)',
  })
  expect(readDictionary(writeDictionary(read))).toEqual(read)
  expect(() => readDictionary('[1 2]')).toThrow('No PDF dictionary')
})

test('text is written in UTF-16', () => {
  expect(textString('A→𝄞')).toBe('<FEFF00412192D834DD1E>')
})

/** A document of `pages` empty pages, so many that their objects fill more than one object stream. */
function sketch(pages: number): Promise<Uint8Array> {
  const plain = (number: number, body: string): PdfObject => ({ number, body, hasStream: false })
  const first = 10
  const kids = Array.from({ length: pages }, (_, index) => `${first + index} 0 R`)
  const outline = writeOutline(
    [
      { title: 'One', anchor: 'a', children: [{ title: 'One (b) \\ →', anchor: 'b', children: [] }] },
      { title: 'Last', anchor: 'z', children: [] },
    ],
    first + pages,
  )
  const destinations = `<</a [${first} 0 R /XYZ 0 800 0]/b [${first + 1} 0 R /XYZ 0 800 0]/z [${first + pages - 1} 0 R /XYZ 0 800 0]>>`
  return packPdf(
    [
      plain(1, `<</Type /Catalog/Pages 2 0 R/Dests 4 0 R/Outlines ${outline[0]?.number} 0 R>>`),
      plain(2, `<</Type /Pages/Count ${pages}/Kids [${kids.join(' ')}]>>`),
      plain(3, `<</Title ${textString('Sketch')}>>`),
      plain(4, destinations),
      { number: 5, body: Buffer.from('<</Length 0>> stream\n\nendstream'), hasStream: true },
      ...kids.map((_, index) =>
        plain(
          first + index,
          '<</Type /Page/Parent 2 0 R/MediaBox [0 0 300 800]/Resources <<>>/Contents 5 0 R>>',
        ),
      ),
      ...outline,
    ],
    { root: 1, info: 3, free: first + pages + outline.length },
  )
}

test('an independent reader finds every page, the outline and the title', async () => {
  const pdf = await readPdf(await sketch(1200))
  expect(pdf.pages).toHaveLength(1200)
  expect(pdf.info.Title).toBe('Sketch')
  expect(pdf.outline).toEqual([
    { title: 'One', page: 1, children: [{ title: 'One (b) \\ →', page: 2, children: [] }] },
    { title: 'Last', page: 1200, children: [] },
  ])
})

test('the same objects give the same bytes', async () => {
  expect(Buffer.compare(await sketch(40), await sketch(40))).toBe(0)
})

test('objects keep their order however long each takes to be packed', async () => {
  const free = 9001
  const objects = Array.from({ length: free - 1 }, (_, index): PdfObject => {
    const number = index + 1
    const hasStream = number % 600 === 0
    // The first thousand takes much longer than those after it.
    const body =
      number <= 1000 ? `(${Array.from({ length: 300 }, (_, at) => number * at * at).join(' ')})` : '()'
    return { number, body: hasStream ? '<</Length 0>> stream\n\nendstream' : body, hasStream }
  })
  const file = Buffer.from(await packPdf(objects, { root: 1, info: 2, free })).toString('latin1')
  const order = [...file.matchAll(/^(\d+) 0 obj$/gm)].map(([, number]) => Number(number))
  // 8 985 objects without a stream in nine containers: each stands where its thousandth object would.
  const streams = Array.from({ length: 15 }, (_, index) => 600 * (index + 1))
  expect(order.filter(number => number < free)).toEqual(streams)
  expect(order.filter(number => number >= free)).toEqual(Array.from({ length: 10 }, (_, at) => free + at))
  expect(order.indexOf(free)).toBe(1)
})
