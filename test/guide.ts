/** Small guides for stages that look at records and not at answers. */
import { stringify } from 'yaml'
import type { Bundle } from '../src/model/filter.js'
import type { Guide, Level } from '../src/model/guide.js'
import { parsedGuide } from './support/parsed-guide.js'

export interface QuestionSketch {
  id: string
  level?: Level
  tags?: string[]
  title?: string
  summary?: string
  text?: string
}

type BundleSketch = Pick<Bundle, 'filter'> & Partial<Pick<Bundle, 'name' | 'title'>>

/** A guide from category ids and the questions in them. Throws when it has problems. */
export async function sketchGuide(
  sketch: Record<string, QuestionSketch[]> = { only: [{ id: 'one' }] },
  bundles: BundleSketch[] = [],
): Promise<Guide> {
  const settings = {
    title: 'A Sketch',
    bundles: Object.fromEntries(
      bundles.map(({ name = 'bundle', title = 'Bundle', filter }) => [name, { title, ...filter }]),
    ),
  }
  const categories = Object.entries(sketch).flatMap(([id, questions], index) => {
    const folder = `${index + 1}-${id}`
    return [
      [`${folder}/category.md`, `# The ${id}\n`],
      ...questions.map((question, at) => [`${folder}/${at + 1}-${question.id}.md`, questionFile(question)]),
    ]
  })
  const files = { 'guide.yaml': stringify(settings), ...Object.fromEntries(categories) }
  const { guide, messages } = await parsedGuide(files, '/guides/sketch')
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'))
  return guide
}

function questionFile({
  id,
  level = 'junior',
  tags = ['sketch'],
  title,
  summary,
  text,
}: QuestionSketch): string {
  const matter = stringify({ level, tags, summary: summary ?? 'In short.' })
  return `---\n${matter}---\n\n# ${title ?? `What is ${id}?`}\n\n${text ?? 'It is so.'}\n`
}
