import type { PhrasingContent } from 'mdast'

/** Words without so many signs at their start; blanks before and between them go and are not counted. */
export function dropStart(
  children: readonly PhrasingContent[],
  length: number,
): { children: PhrasingContent[]; left: number } {
  const out: PhrasingContent[] = []
  let left = length
  let isStart = true
  for (const child of children) {
    if (!isStart) out.push(child)
    else if (child.type === 'text') {
      let at = 0
      for (; at < child.value.length; at++) {
        if (/\s/.test(child.value[at] ?? '')) continue
        if (left === 0) break
        left--
      }
      const value = child.value.slice(at)
      if (value !== '') out.push({ ...child, value })
      isStart = value === ''
    } else if ('children' in child) {
      const inner = dropStart(child.children as PhrasingContent[], left)
      left = inner.left
      if (inner.children.length > 0) out.push({ ...child, children: inner.children } as PhrasingContent)
      isStart = inner.children.length === 0
    } else {
      out.push(child)
      isStart = child.type === 'html'
    }
  }
  return { children: out, left }
}
