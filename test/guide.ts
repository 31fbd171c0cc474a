/** Guides made by hand, for stages that need no files. */
import type { Bundle, Category, Guide, Inline, Level, Question } from '../src/model/guide.js'

export interface QuestionSketch {
  id: string
  level?: Level
  tags?: string[]
  title?: string
  summary?: string
  text?: string
}

/** A guide from category ids and the questions in them. */
export function sketchGuide(
  sketch: Record<string, QuestionSketch[]>,
  bundles: Partial<Bundle>[] = [],
): Guide {
  const categories = Object.entries(sketch).map(([id, questions], index) =>
    sketchCategory(id, index + 1, questions),
  )
  return {
    root: '/guides/sketch',
    settings: {
      title: 'A Sketch',
      subtitle: null,
      description: null,
      badges: [],
      authors: [],
      publisher: null,
      language: 'en',
      version: null,
      date: null,
      license: null,
      keywords: [],
      theme: null,
      paper: null,
      web: { split: false },
      fonts: [],
      bundles: bundles.map(bundle => ({
        name: 'bundle',
        title: 'Bundle',
        description: null,
        filter: {},
        place: { file: 'guide.yaml', line: 9, column: 3 },
        ...bundle,
      })),
    },
    introduction: null,
    categories,
    questions: categories.flatMap(category => category.questions),
    assets: new Map(),
  }
}

function sketchCategory(id: string, number: number, questions: QuestionSketch[]): Category {
  return {
    id,
    folder: `0${number}-${id}`,
    number,
    language: 'en',
    title: inline(`The ${id}`),
    introduction: { type: 'root', children: [] },
    text: '',
    place: { file: `0${number}-${id}/category.md`, line: 1, column: 1 },
    questions: questions.map((question, index) => sketchQuestion(id, number, index + 1, question)),
  }
}

function sketchQuestion(category: string, chapter: number, number: number, sketch: QuestionSketch): Question {
  const path = `0${chapter}-${category}/0${number}-${sketch.id}.md`
  return {
    id: sketch.id,
    path,
    place: { file: path, line: 1, column: 1 },
    category,
    number: { category: chapter, question: number, text: `${chapter}.${number}` },
    language: 'en',
    title: inline(sketch.title ?? `What is ${sketch.id}?`),
    level: sketch.level ?? 'junior',
    tags: sketch.tags ?? [],
    summary: inline(sketch.summary ?? `In short.`),
    short: null,
    related: [],
    index: [],
    weight: 1,
    draft: false,
    extra: false,
    answer: { type: 'root', children: [] },
    spoken: [],
    body: [],
    pitfalls: [],
    followups: [],
    snippets: [],
    terms: [],
    links: [],
    text: sketch.text ?? '',
    readingMinutes: 1,
    hash: '',
  }
}

function inline(text: string): Inline {
  return { source: text, text, nodes: [{ type: 'text', value: text }] }
}
