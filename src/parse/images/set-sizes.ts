import type { Image, Parents, Root, Text } from 'mdast'
import type { PictureSize } from '../../model/picture.js'
import type { CleanContext } from '../tree/step.js'
import { LENGTHS, readLength } from './picture-size.js'

/** `{width=60%}` directly after a picture says how large it is shown; other words in the braces are reported and go. */
export function setSizes(root: Root, context: CleanContext): void {
  const stack: Parents[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    node.children.forEach((child, index) => {
      const next = node.children[index + 1]
      if (child.type === 'image' && next?.type === 'text') readBlock(child, next, context)
      if ('children' in child) stack.push(child)
    })
    const isEmpty = (child: unknown): boolean => emptied.has(child as Text)
    if (node.children.some(isEmpty))
      Object.assign(node, { children: node.children.filter(child => !isEmpty(child)) })
  }
}

/** Texts of which the braces were all. */
const emptied = new WeakSet<Text>()

function readBlock(image: Image, after: Text, { fragment, report }: CleanContext): void {
  const [whole = '', inside = ''] = /^\{([^{}\n]{1,200})\}/.exec(after.value) ?? []
  if (!/(?:^|\s)(?:width|height)\s*=/.test(inside)) return
  const start = image.position?.end
  const place = fragment.place(start)
  const size: PictureSize = { ...image.data?.size }
  for (const [, key = '', value = ''] of inside.matchAll(/([^\s=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s]*))?/g)) {
    const plain = value.replace(/^(["'])(.*)\1$/, '$2')
    if (key !== 'width' && key !== 'height')
      report(
        'image-size',
        place,
        `\`${key}\` is nothing that braces after a picture say`,
        'They take `width` and `height`.',
      )
    else if (readLength(plain) === null)
      report('image-size', place, `Unexpected ${key} \`${plain}\` of a picture`, `Write ${LENGTHS}.`)
    else Object.assign(size, { [key]: readLength(plain) })
  }
  image.data = { ...image.data, size }
  after.value = after.value.slice(whole.length)
  if (after.value === '') emptied.add(after)
  if (after.position) {
    const { start: from } = after.position
    const moved = { line: from.line, column: from.column + whole.length }
    after.position = {
      ...after.position,
      start: { ...from, ...moved, ...(from.offset !== undefined && { offset: from.offset + whole.length }) },
    }
  }
}
