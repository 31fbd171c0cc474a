import { parseDocument } from 'yaml'
import { guideSchema } from '../schemas/guide.js'
import { questionSchema } from '../schemas/question.js'

/** Containers and terms that no other tool has. */
const OWN = /^:{3,}(?:pitfall|followup|cheat|choices)\b|(?<![\w:]):term\[/m

/** Keys of guide.yaml that are not those of static sites, too. */
const TELLING = [
  'subtitle',
  'badges',
  'publisher',
  'paper',
  'web',
  'fonts',
  'bundles',
  'language',
  'defaults',
  'require',
]

/** Whether a Markdown file was written for us: settings, front matter or containers as only a guide has them. */
export function hasOwnMarks(text: string): boolean {
  if (OWN.test(text)) return true
  const lines = text.split('\n')
  const settings = keysOf(lines[0] === '---' ? upTo(lines, 1, '---') : '')
  if (settings.some(key => TELLING.includes(key)) && settings.every(key => key in guideSchema.shape))
    return true
  return lines.some((line, index) => {
    if (line.trim() !== '```yaml' || !isHeading(lines, index)) return false
    return keysOf(upTo(lines, index + 1, '```')).some(
      key => key in questionSchema.shape || key in guideSchema.shape,
    )
  })
}

/** Whether the line before, empty ones left out, is a heading. */
function isHeading(lines: readonly string[], index: number): boolean {
  const above = lines.slice(0, index).findLast(line => line.trim() !== '')
  return above === undefined || /^#{1,3}[ \t]/.test(above)
}

function upTo(lines: readonly string[], start: number, end: string): string {
  const stop = lines.findIndex((line, index) => index >= start && line.trimEnd() === end)
  return stop < 0 ? '' : lines.slice(start, stop).join('\n')
}

function keysOf(yaml: string): string[] {
  if (yaml.trim() === '') return []
  const { contents } = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false })
  if (contents === null || !('items' in contents)) return []
  return (contents.items as { key?: { value?: unknown } }[]).map(({ key }) => String(key?.value ?? ''))
}
