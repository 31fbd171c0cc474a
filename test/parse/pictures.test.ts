import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { Asset, PictureSize } from '../../src/model/picture.js'
import { inspectImage } from '../../src/parse/images/inspect-image.js'
import { printedWidth, readLength } from '../../src/parse/images/picture-size.js'
import { problems, question, temporaryGuide } from './temporary-guide.js'

const RED = { r: 200, g: 30, b: 30 }
const BLUE = { r: 30, g: 30, b: 200 }

/** A picture whose left half is red and whose right half is blue, with the noise that photos have. */
async function halves(width: number, height: number, noise = 0): Promise<Sharp> {
  const row = Buffer.alloc(width * 3)
  for (let x = 0; x < width; x++) {
    const { r, g, b } = x < width / 2 ? RED : BLUE
    const grain = noise === 0 ? 0 : ((x * 7919) % noise) - noise / 2
    row.set([r + grain, g + grain, b + grain], x * 3)
  }
  const pixels = Buffer.concat(Array.from({ length: height }, () => row))
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** The picture of a guide that shows these bytes, written so. */
async function shown(name: string, bytes: Uint8Array, markdown = `![Halves](${name})`) {
  const { base } = temporaryGuide({
    [`01-a/${name}`]: bytes,
    '01-a/01-first.md': question(`It is.\n\n${markdown}`),
  })
  const { guide, messages } = await problems(base)
  return { asset: guide?.assets.get(`01-a/${name}`) as Asset, messages }
}

async function colorAt({ bytes }: Asset, where: 'top' | 'bottom' | 'left' | 'right') {
  const { width, height } = await sharp(bytes).metadata()
  const left = { left: 0.1, right: 0.9, top: 0.5, bottom: 0.5 }[where]
  const top = { left: 0.5, right: 0.5, top: 0.1, bottom: 0.9 }[where]
  const [red = 0, , blue = 0] = await sharp(bytes)
    .extract({ left: Math.floor(left * width), top: Math.floor(top * height), width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  return red > blue ? 'red' : 'blue'
}

test.each([
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/jpeg'],
  ['png', 'image/png'],
  ['avif', 'image/jpeg'],
] as const)('a %s that a camera turned on its side stands upright', async (format, mediaType) => {
  const turned = await (await halves(60, 40)).withMetadata({ orientation: 6 }).toFormat(format).toBuffer()
  const { asset } = await shown(`x.${format}`, turned)
  expect(asset).toMatchObject({ mediaType, width: 40, height: 60 })
  expect(await sharp(asset.bytes).metadata()).toMatchObject({ width: 40, height: 60 })
  expect(await sharp(asset.bytes).metadata()).not.toHaveProperty('orientation')
  expect([await colorAt(asset, 'top'), await colorAt(asset, 'bottom')]).toEqual(['red', 'blue'])
})

test.each([2, 3, 4, 5, 7, 8])('orientation %d is taken out of a picture', async orientation => {
  const turned = await (await halves(60, 40)).withMetadata({ orientation }).jpeg().toBuffer()
  const { asset } = await shown('x.jpg', turned)
  expect((await sharp(asset.bytes).metadata()).orientation).toBeUndefined()
  const first = { 2: 'right', 3: 'right', 4: 'left', 5: 'top', 7: 'bottom', 8: 'bottom' }[orientation]
  expect(await colorAt(asset, first as 'top')).toBe('red')
})

test('a photo is brought to the pixels that a page needs, and stays a JPEG of about that size', async () => {
  const photo = await (await halves(4032, 3024, 40))
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
  const { asset } = await shown('photo.jpg', photo)
  const { width = 0, height = 0, format } = await sharp(asset.bytes).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1772, height: 2363 })
  expect(asset).toMatchObject({ width: 3024, height: 4032 })
  expect(asset.bytes.length).toBeLessThan(photo.length)
})

test('a picture shown small is brought to fewer; the largest of its places counts', async () => {
  const photo = await (await halves(3000, 1500)).jpeg().toBuffer()
  const widths = async (markdown: string) =>
    (await sharp((await shown('x.jpg', photo, markdown)).asset.bytes).metadata()).width
  expect(await widths('![Halves](x.jpg)')).toBe(2008)
  expect(await widths('![Halves](x.jpg){width=50%}')).toBe(1004)
  expect(await widths('![Halves](x.jpg){width=1in}')).toBe(300)
  expect(await widths('<img src="x.jpg" alt="Halves" width="96">')).toBe(300)
  expect(await widths('![Halves](x.jpg){height=1in}')).toBe(600)
  expect(await widths('![Halves](x.jpg){width=1in} ![Halves](x.jpg){width=50.8mm}')).toBe(600)
})

test('what every edition takes as it is keeps its bytes', async () => {
  for (const format of ['png', 'jpeg'] as const) {
    const bytes = await (await halves(60, 40)).toFormat(format).toBuffer()
    expect(Buffer.from((await shown(`x.${format}`, bytes)).asset.bytes).equals(bytes)).toBe(true)
  }
})

test.each([
  ['gif', false, 'image/png'],
  ['webp', true, 'image/png'],
  ['webp', false, 'image/png'],
] as const)('a %s without loss becomes a PNG, alpha %s', async (format, alpha, mediaType) => {
  const picture = alpha ? (await halves(60, 40)).ensureAlpha(0.5) : await halves(60, 40)
  const bytes = await picture.toFormat(format, format === 'webp' ? { lossless: true } : {}).toBuffer()
  const { asset, messages } = await shown(`x.${format}`, bytes)
  expect(asset).toMatchObject({ mediaType, width: 60, height: 40 })
  if (format === 'webp') expect((await sharp(asset.bytes).metadata()).hasAlpha).toBe(alpha)
  expect(messages).toEqual([])
})

test('inks become colors of the screen', async () => {
  const inks = await (await halves(60, 40)).toColourspace('cmyk').jpeg().toBuffer()
  expect((await sharp(inks).metadata()).space).toBe('cmyk')
  const { asset } = await shown('x.jpg', inks)
  expect((await sharp(asset.bytes).metadata()).space).toBe('srgb')
  expect(await colorAt(asset, 'left')).toBe('red')
})

test('of what moves the first frame is shown, and that is told', async () => {
  const frames = await sharp(
    [await (await halves(60, 40)).png().toBuffer(), await (await halves(60, 40)).negate().png().toBuffer()],
    {
      join: { animated: true },
    },
  )
    .gif()
    .toBuffer()
  expect((await sharp(frames).metadata()).pages).toBe(2)
  const { asset, messages } = await shown('x.gif', frames)
  expect(messages).toMatchObject([{ rule: 'image-simplified', line: 11 }])
  expect(await sharp(asset.bytes).metadata()).toMatchObject({ format: 'png', width: 60, height: 40 })
  expect(await colorAt(asset, 'left')).toBe('red')
})

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)(
  'a %s that is cut off is refused',
  async format => {
    const bytes = await (await halves(400, 400, 60)).toFormat(format).toBuffer()
    expect(await inspectImage(bytes)).toMatchObject({ width: 400, height: 400 })
    expect(await inspectImage(bytes.subarray(0, bytes.length / 2))).toMatchObject({ rule: 'image-format' })
  },
)

test('the same picture gives the same bytes', async () => {
  const photo = await (await halves(2500, 2500, 40)).webp().toBuffer()
  const [one, other] = [await shown('x.webp', photo), await shown('x.webp', photo)]
  expect(Buffer.from(one.asset.bytes).equals(other.asset.bytes)).toBe(true)
})

test('a size after a picture belongs to it, braces elsewhere are text', async () => {
  const bytes = await (await halves(60, 40)).png().toBuffer()
  const { base } = temporaryGuide({
    '01-a/x.png': bytes,
    '01-a/01-first.md': question(
      'It is.\n\n![H](x.png){width=60%}\n\n![H](x.png){ height="5cm" } then {width=1%}\n\n![H](x.png) {width=60%}\n\n![H](x.png){other}\n\n![H][h]{width=2in}\n\n[h]: x.png',
    ),
  })
  const { guide, short } = await problems(base)
  const nodes = (guide?.questions[0]?.body ?? []).flatMap(node =>
    node.type === 'paragraph' ? node.children : [],
  )
  expect(
    nodes.map(node => (node.type === 'image' ? node.data?.size : node.type === 'text' && node.value)),
  ).toEqual([
    { width: { value: 60, unit: '%' } },
    { height: { value: 50, unit: 'mm' } },
    ' then {width=1%}',
    undefined,
    ' {width=60%}',
    undefined,
    '{other}',
    { width: { value: 50.8, unit: 'mm' } },
  ])
  expect(short).toEqual([])
})

test.each([
  ['60%', 60, '%'],
  ['200', 200, 'px'],
  ['200px', 200, 'px'],
  ['40mm', 40, 'mm'],
  ['5cm', 50, 'mm'],
  ['2in', 50.8, 'mm'],
  ['72pt', 25.4, 'mm'],
  [' 1.5CM ', 15, 'mm'],
])('%s is a length', (text, value, unit) => {
  expect(readLength(text)).toEqual({ value, unit })
})

test.each(['0', '101%', '-3px', '3em', '1e3', 'wide', ''])('"%s" is none', text => {
  expect(readLength(text)).toBeNull()
})

test('the width on paper: what is said, in the room of the page; a height in the ratio of the picture', () => {
  const width = (size: PictureSize | undefined, height = 200) =>
    printedWidth({ width: 400, height }, size, { width: 120, height: 80 })
  expect(width(undefined)).toBe(120)
  expect(width({ width: { value: 50, unit: '%' } })).toBe(60)
  expect(width({ width: { value: 96, unit: 'px' } })).toBeCloseTo(25.4)
  expect(width({ width: { value: 900, unit: 'mm' } })).toBe(120)
  expect(width({ height: { value: 20, unit: 'mm' } })).toBe(40)
  expect(width({ height: { value: 50, unit: '%' } })).toBe(120)
  // In a box of both the picture is whole.
  expect(width({ width: { value: 100, unit: 'mm' }, height: { value: 20, unit: 'mm' } })).toBe(40)
  // What is tall ends at the height of the page.
  expect(width(undefined, 800)).toBe(40)
  expect(width({ width: { value: 100, unit: '%' } }, 800)).toBe(40)
})
