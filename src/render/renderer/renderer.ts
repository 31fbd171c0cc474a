import { createMemory, type Memory } from '../../memory/memory.js'
import type { Guide } from '../../model/guide.js'
import type { Message } from '../../model/message.js'
import type { PaperName } from '../../model/paper.js'
import { PLAIN_SHEET, type SheetFormat } from '../../model/sheet.js'
import { createHighlight, type Highlight } from '../code/highlighter.js'
import { charactersOf } from '../fonts/characters.js'
import { loadFaces } from '../fonts/faces.js'
import type { LoadedFace } from '../fonts/load-face.js'
import { loadWords, type Words } from '../language/words.js'
import { createTemplates, type RenderTemplate } from '../theme/engine.js'
import { loadTheme, type Theme } from '../theme/load.js'
import type { ThemeReading } from '../theme/reading.js'
import type { Layout } from '../theme/schema.js'

export interface RendererOptions {
  guide: Guide
  /** Name of a built-in theme, or an absolute folder. */
  theme: string
  /** Absolute path of the folder that holds the built-in themes and the words. */
  templates: string
  /** How the files of the theme are read and named. */
  reading: ThemeReading
  paper: PaperName
  /** ISO day for the cover, or null for none. */
  date: string | null
  /** Absolute path of the compiled program: the page's script is there. */
  compiled: string
  /** Whether the page names its files instead of carrying them along. */
  split: boolean
  /** Sides of a cheat sheet. */
  sheet?: SheetFormat
  /** What earlier renderers have made; the outcome does not depend on it. */
  memory?: Memory
  /** When the code of the guide that others color is in the memory. */
  highlighted?: Promise<void>
}

/** What all editions of one guide share: theme, words, fonts, grammars. Made once a build. */
export interface Renderer {
  guide: Guide
  theme: Theme
  paper: PaperName
  layout: Layout
  date: string | null
  compiled: string
  split: boolean
  sheet: SheetFormat
  words: Words
  faces: LoadedFace[]
  /** Characters of a code line that fit the measure. */
  codeColumns: number
  highlight: Highlight
  template: RenderTemplate
  /** What was rendered before. */
  memory: Memory
  messages: Message[]
}

/** Advance of the code face in em: JetBrains Mono and its kin. */
const CODE_ADVANCE = 0.6

/** Loads theme, words, fonts and grammars. Throws UsageError for an unknown theme, VademecumError for a broken one. */
export async function createRenderer(options: RendererOptions): Promise<Renderer> {
  const {
    guide,
    paper,
    date,
    templates,
    compiled,
    split,
    sheet = PLAIN_SHEET,
    memory = createMemory(),
  } = options
  const [theme, { words, messages }] = await Promise.all([
    loadTheme(options.theme, templates, options.reading),
    loadWords(`${templates}/words`, guide.settings.language, memory),
  ])
  const layout = theme.layouts[paper]
  const faces = loadFaces(theme, guide.settings.fonts, charactersOf(guide, phrases(words)), memory)
  await options.highlighted
  const highlight = await createHighlight(guide, memory)
  return {
    guide,
    theme,
    paper,
    layout,
    date,
    compiled,
    split,
    sheet,
    words,
    faces,
    codeColumns: Math.floor(layout.measure / (layout.code * CODE_ADVANCE)),
    highlight,
    template: createTemplates(theme, memory),
    memory,
    messages,
  }
}

function phrases(words: object): string[] {
  return Object.values(words).flatMap(value => (typeof value === 'string' ? [value] : phrases(value)))
}
