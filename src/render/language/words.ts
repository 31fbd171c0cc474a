import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { createMessage, VademecumError } from '../../diagnostics.js'
import { createMemory, type Kind, type Memory } from '../../memory/memory.js'
import { LEVELS } from '../../model/guide.js'
import { LIVE_PHRASES } from '../../model/live.js'
import type { Message } from '../../model/message.js'
import { WEB_PHRASES } from '../../model/page.js'

const phrase = z.string().min(1)

/** The words of the interface, one file a language in templates/words. `{…}` in a phrase is a slot (see model/phrase.ts). */
export const WORDS_SCHEMA = z.strictObject({
  introduction: phrase,
  contents: phrase,
  chapter: phrase,
  inThisChapter: phrase,
  questions: phrase,
  level: z.strictObject(
    Object.fromEntries(LEVELS.map(level => [level, phrase])) as Record<
      (typeof LEVELS)[number],
      typeof phrase
    >,
  ),
  tip: phrase,
  warning: phrase,
  pitfall: phrase,
  followup: phrase,
  cheat: phrase,
  rightAnswer: phrase,
  related: phrase,
  page: phrase,
  version: phrase,
  cheatSheet: phrase,
  continued: phrase,
  someQuestions: phrase,
  doesNotCompile: phrase,
  doesNotCompileWith: phrase,
  continues: phrase,
  panics: phrase,
  notRun: phrase,
  notCompiled: phrase,
  edition: phrase,
  done: phrase,
  open: phrase,
  footnotes: phrase,
  backToText: phrase,
  colophon: phrase,
  madeWith: phrase,
  setIn: phrase,
  licensed: phrase,
  cover: phrase,
  titlePage: phrase,
  landmarks: phrase,
  startOfText: phrase,
  accessibilitySummary: phrase,
  live: z.strictObject(
    Object.fromEntries(LIVE_PHRASES.map(name => [name, phrase])) as Record<
      (typeof LIVE_PHRASES)[number],
      typeof phrase
    >,
  ),
  web: z.strictObject(
    Object.fromEntries(WEB_PHRASES.map(name => [name, phrase])) as Record<
      (typeof WEB_PHRASES)[number],
      typeof phrase
    >,
  ),
})
export type Words = z.infer<typeof WORDS_SCHEMA> & {
  /** Of these words, whose plural rules hold: the primary tag of the guide's language, or English. */
  language: string
}

const ENGLISH = 'en'

/** Words by the texts that they were read from. */
const READ: Kind<Words> = {}

/** The words for a BCP 47 language, chosen by its primary tag; English and a warning where there is no file for it. */
export async function loadWords(
  folder: string,
  language: string,
  memory: Memory = createMemory(),
): Promise<{ words: Words; messages: Message[] }> {
  const primary = language.toLowerCase().split('-')[0] ?? ENGLISH
  const own = /^[a-z]{2,3}$/.test(primary) ? await readWords(folder, primary) : null
  const english = await readWords(folder, ENGLISH)
  if (english === null)
    throw new VademecumError(`The words of the interface are missing: ${join(folder, 'en.yaml')}`)
  const words = memory.shelf(READ).recall(`${primary}\0${english}\0${own}`, () => ({
    ...WORDS_SCHEMA.parse(over(treeOf(english), treeOf(own ?? ''))),
    language: own === null ? ENGLISH : primary,
  }))
  if (own !== null) return { words, messages: [] }
  const text = `No interface words for language "${language}": headings and labels are in English`
  const hint = `The guide itself is set in its language all the same. There are words for ${await knownLanguages(folder)}.`
  return { words, messages: [createMessage('unknown-language', null, text, hint)] }
}

/** What a language leaves out is said in English. */
function over(english: Tree, own: Tree): Tree {
  const entries = Object.entries(own).map(([key, value]): [string, unknown] => {
    const below = english[key]
    return [key, isTree(value) && isTree(below) ? over(below, value) : value]
  })
  return { ...english, ...Object.fromEntries(entries) }
}

type Tree = Record<string, unknown>

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}

async function knownLanguages(folder: string): Promise<string> {
  const names = (await readdir(folder)).map(name => name.replace('.yaml', '')).sort()
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

async function readWords(folder: string, language: string): Promise<string | null> {
  return readFile(join(folder, `${language}.yaml`), 'utf8').catch(() => null)
}

function treeOf(source: string): Tree {
  const tree: unknown = parse(source)
  return isTree(tree) ? tree : {}
}
