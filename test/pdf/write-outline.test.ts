import { expect, test } from 'vitest'
import type { OutlineEntry } from '../../src/model/documents.js'
import { writeOutline } from '../../src/pdf/write/write-outline.js'

const entry = (anchor: string, children: OutlineEntry[] = []): OutlineEntry => ({
  title: `The ${anchor}`,
  anchor,
  children,
})

/** The keys of a dictionary without dictionaries in it, as a reader of PDF takes them. */
function keys(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/\/(\w+) ?(\(.*?\)|\/[^\s/>]+|-?\d+(?: 0 R)?)/g)].map(([, key, value]) => [key, value]),
  )
}

test('an outline can be walked to and fro, up and down, and its first level is closed', () => {
  const entries = [entry('a'), entry('b', [entry('b1'), entry('b2'), entry('b3')]), entry('c')]
  const objects = new Map(
    writeOutline(entries, 20).map(({ number, body }) => [`${number} 0 R`, keys(String(body))]),
  )
  const walk = (parent: string, start: 'First' | 'Last', way: 'Next' | 'Prev'): string[] => {
    const found: string[] = []
    for (let at = objects.get(parent)?.[start]; at !== undefined; at = objects.get(at)?.[way]) {
      expect(objects.get(at)?.Parent).toBe(parent)
      found.push(`${objects.get(at)?.Dest}`, ...(objects.get(at)?.First ? walk(at, start, way) : []))
    }
    return found
  }
  expect(walk('20 0 R', 'First', 'Next')).toEqual(['/a', '/b', '/b1', '/b2', '/b3', '/c'])
  expect(walk('20 0 R', 'Last', 'Prev')).toEqual(['/c', '/b', '/b3', '/b2', '/b1', '/a'])
  // Negative: so many entries, none of them shown (ISO 32000-1, 12.3.3).
  const counts = [...objects.values()].flatMap(({ Dest, Count }) => (Count ? [[Dest, Count]] : []))
  expect(counts).toEqual([
    [undefined, '3'],
    ['/b', '-3'],
  ])
})
