import { printableLine } from '../../printable.js'
import { alignColumns } from '../report/columns.js'
import type { Paint } from '../report/paint.js'
import type { Finding, Section } from './finding.js'

const MARKS = {
  good: { sign: '✓', style: 'green' },
  bad: { sign: '✗', style: 'red' },
  absent: { sign: '–', style: 'dim' },
} as const satisfies Record<Finding['state'], { sign: string; style: Parameters<Paint>[0] }>

export function formatSection({ title, findings, remedy }: Section, paint: Paint): string {
  const lines = alignColumns(findings.map(({ name, detail }) => [name, detail]))
  const marked = lines.map((line, index) => {
    const { sign, style } = MARKS[findings[index]?.state ?? 'absent']
    return `  ${paint(style, sign)} ${line}\n`
  })
  return `${paint('bold', title)}\n${marked.join('')}${remedy === null ? '' : `  ${printableLine(remedy)}\n`}`
}
