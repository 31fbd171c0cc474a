/**
 * The colors that stand for those of a picture (RGBA), and the index of the one for the pixel at an offset. The box of colors that
 * spreads widest for its pixels is cut in two until there are enough; its most used color stands for each, so that white stays white.
 */
export function choosePalette(data, colors) {
  const keyAt = offset => (data[offset] << 16) | (data[offset + 1] << 8) | data[offset + 2]
  const uses = new Map()
  for (let offset = 0; offset < data.length; offset += 4) {
    const key = keyAt(offset)
    uses.set(key, (uses.get(key) ?? 0) + 1)
  }
  const boxes = [makeBox([...uses].map(([key, count]) => ({ key, count, rgb: channels(key) })))]
  while (boxes.length < colors) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best))
    if (widest.weight === 0) break
    boxes.splice(boxes.indexOf(widest), 1, ...cut(widest))
  }
  const indexes = new Map(boxes.flatMap(({ entries }, index) => entries.map(({ key }) => [key, index])))
  const mostUsed = ({ entries }) => entries.reduce((best, one) => (one.count > best.count ? one : best))
  return { palette: boxes.map(box => mostUsed(box).rgb), indexAt: offset => indexes.get(keyAt(offset)) }
}

function channels(key) {
  return [key >> 16, (key >> 8) & 255, key & 255]
}

/** Colors, with the channel in which they spread most and how far it goes. */
function makeBox(entries) {
  const ranges = [0, 1, 2].map(channel => {
    const values = entries.map(({ rgb }) => rgb[channel])
    const least = values.reduce((a, b) => Math.min(a, b))
    return { channel, least, spread: values.reduce((a, b) => Math.max(a, b)) - least }
  })
  const widest = ranges.reduce((best, range) => (range.spread > best.spread ? range : best))
  const pixels = entries.reduce((sum, { count }) => sum + count, 0)
  return { entries, ...widest, weight: widest.spread * Math.log2(pixels) }
}

/** Cuts a box in the middle of its widest channel; neither half is empty. */
function cut({ entries, channel, least, spread }) {
  const isLow = ({ rgb }) => rgb[channel] < least + spread / 2
  return [makeBox(entries.filter(isLow)), makeBox(entries.filter(entry => !isLow(entry)))]
}
