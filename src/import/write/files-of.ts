import { fitting } from '../answer/summary.js'
import { plain } from '../blocks/plain.js'
import type { Origin } from '../deck.js'
import type { ImportedCategory, ImportedGuide, ImportedQuestion } from '../guide.js'
import { toTags } from '../meta/tags.js'
import { frontMatter, yaml } from './front-matter.js'
import { toLine, toText } from './to-text.js'

/** A file of a guide that was made of a deck. */
export interface GuideFile {
  /** Inside the guide, with `/`. */
  path: string
  text: string
  /** What it is, wherever it lies: the id of a question or category, `guide.yaml`. */
  slot: string
  /** Where it comes from; null for the settings. */
  origin: Origin | null
  question: ImportedQuestion | null
}

/** What a guide of ours cannot do without and a deck may not have. */
export interface Fill {
  level: string | null
  /** Whether a question without tags gets the name of its category. */
  tags: boolean
}

/** The files of a guide: settings, and a folder for each category with its questions. */
export function filesOf(guide: ImportedGuide, fill: Fill): GuideFile[] {
  const { title, language, categories } = guide
  return [
    { path: 'guide.yaml', text: yaml({ title, language }), slot: 'guide.yaml', origin: null, question: null },
    ...categories.flatMap((category, index) =>
      categoryFiles(category, numbered(index, categories.length), fill),
    ),
  ]
}

function categoryFiles(category: ImportedCategory, number: string, fill: Fill): GuideFile[] {
  const { id, title, introduction, questions, origin } = category
  const folder = `${number}-${id}`
  const heading = `# ${toLine([{ type: 'text', value: title }])}\n`
  const text = `${frontMatter({ id })}${heading}${below(toText(introduction))}`
  return [
    { path: `${folder}/category.md`, text, slot: id, origin, question: null },
    ...questions.map((question, index) => ({
      path: `${folder}/${numbered(index, questions.length)}-${question.id}.md`,
      text: questionText(question, title, fill),
      slot: question.id,
      origin: question.origin,
      question,
    })),
  ]
}

function questionText(question: ImportedQuestion, category: string, fill: Fill): string {
  const { id, level, tags, summary, title, content } = question
  const ownTags = tags.length === 0 && fill.tags ? toTags([category]) : tags
  const matter = frontMatter({
    id,
    level: level ?? fill.level,
    tags: ownTags.length === 0 && fill.tags ? ['general'] : ownTags,
    summary: toSummary(summary ?? plain(title)),
  })
  const answer = content.length === 0 ? `*${NO_ANSWER}*\n` : toText(content)
  return `${matter}# ${toLine(title)}\n${below(answer)}`
}

const NO_ANSWER = 'No answer in the deck.'

/** Words as the Markdown of a summary, which has to fit in its line with all its escapes. */
function toSummary(words: string): string {
  for (let text = fitting(words); ; text = `${[...text].slice(0, -6).join('').trimEnd()}…`) {
    const line = toLine([{ type: 'text', value: text }])
    if (fitting(line) === line) return line
  }
}

function below(text: string): string {
  return text === '' ? '' : `\n${text}`
}

/** `07` among 12. */
function numbered(index: number, all: number): string {
  return String(index + 1).padStart(Math.max(2, String(all).length), '0')
}
