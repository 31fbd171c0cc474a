import type { Heading, Nodes, Paragraph, PhrasingContent, TableCell } from 'mdast'

/** A block of prose. */
export type Block = Paragraph | Heading | TableCell

/** The source of a block of prose in which only what became plain text is left; every offset is as in the source. */
export interface Masked {
  /** `\uFFFC` stands for each character of code, addresses and markup that was understood, `\0` for those of an escape. */
  text: string
  /** The same with escapes as they are. */
  raw: string
  /** The source as it is. */
  source: string
}

const UNDERSTOOD = '\uFFFC'

/** The size of a picture, directly behind it. */
const SIZE = /^\{(?=[^{}\n]*(?<=[{\s])(?:width|height)\s*=)[^{}\n]*\}/

/** Masks a block, the box of a task with it; null for one without a place in the source. */
export function maskBlock(block: Block, source: string, isTask: boolean): Masked | null {
  const { start, end } = block.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return null
  const from = start.offset
  const spans: [number, number][] = isTask && source[from] === '[' ? [[from, from + 3]] : []
  for (const child of block.children) collect(child, source, spans)
  let raw = ''
  let at = from
  for (const [begin, stop] of spans.sort((a, b) => a[0] - b[0])) {
    if (begin < at) continue
    raw += source.slice(at, begin) + source.slice(begin, stop).replace(/[^\n]/g, UNDERSTOOD)
    at = stop
  }
  raw += source.slice(at, end.offset)
  return { source: source.slice(from, end.offset), raw, text: raw.replace(/\\[!-/:-@[-`{-~]/g, '\0\0') }
}

/** The spans that are no plain text: of a node with children what stands around them, of any other node all. */
function collect(node: PhrasingContent, source: string, spans: [number, number][]): void {
  const stack: Nodes[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [start, end] = [next.position?.start.offset, next.position?.end.offset]
    if (next.type === 'text' || start === undefined || end === undefined) continue
    if (next.type === 'image' || next.type === 'imageReference') {
      spans.push([start, end + (SIZE.exec(source.slice(end, end + 120))?.[0].length ?? 0)])
      continue
    }
    const children: Nodes[] = 'children' in next ? next.children : []
    const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset]
    const isAutolink = next.type === 'link' && source[start] !== '['
    if (isAutolink || first === undefined || last === undefined) spans.push([start, end])
    else {
      spans.push([start, first], [last, end])
      stack.push(...children)
    }
  }
}
