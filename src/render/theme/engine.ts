import { createHash } from 'node:crypto'
import { Liquid } from 'liquidjs'
import { createMemory, type Kind, type Memory } from '../../memory/memory.js'
import { fillHeld, holdMarkup } from './held.js'
import type { Files } from './inspect/address.js'
import { inspectResult } from './inspect/inspect.js'
import { LIMITS, limitEngine, runWithin } from './limits.js'
import type { Theme } from './load.js'
import { templateFault } from './template-fault.js'
import { unsafe } from './unsafe.js'

/** A rendered template in two parts: its own text with stand-ins for finished markup, and the markup, by the numbers of its stand-ins. */
export interface Parts {
  text: string
  held: string[]
}

/** Renders a template of the theme. `files` are what a document of an e-book may name. Throws a VademecumError for a template that is wrong. */
export interface RenderTemplate {
  (name: string, data: object, files?: Files): string
  parts(name: string, data: object, files?: Files): Parts
}

/** What templates made, by theme and values: where only finished markup differs, their text stays the same. */
const TEXTS: Kind<string> = {}

/**
 * LiquidJS over the theme's texts in memory: a template reaches no file, runs no code, and every value it prints is escaped unless
 * it says `raw`. A wrong name is an error, not an empty place; so is anything in the result that could run or load.
 */
export function createTemplates(theme: Theme, memory: Memory = createMemory()): RenderTemplate {
  let engine: Liquid | undefined
  const make = (name: string, data: object, files: Files | undefined): string => {
    engine ??= createEngine(theme)
    const text = render(engine, name, data, theme)
    const problems = inspectResult(name, text, theme, files)
    if (problems.length > 0) throw unsafe(name, text, problems, theme)
    return text
  }
  const parts = (name: string, values: object, files?: Files): Parts => {
    const { data, held } = holdMarkup(values)
    if (!memory.isLasting) return { text: make(name, data, files), held }
    const key = keyOf([name, [...theme.texts], [...theme.files.keys()], data, [...(files ?? [])]])
    return { text: memory.shelf(TEXTS).recall(key, () => make(name, data, files)), held }
  }
  return Object.assign(
    (...given: Parameters<typeof parts>) => {
      const { text, held } = parts(...given)
      return fillHeld(text, held)
    },
    { parts },
  )
}

function keyOf(made: unknown): string {
  return createHash('sha256').update(JSON.stringify(made)).digest('base64')
}

function createEngine(theme: Theme): Liquid {
  const engine = new Liquid({
    templates: Object.fromEntries(theme.texts),
    outputEscape: 'escape',
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    ...LIMITS,
  })
  engine.registerFilter('css_string', cssString)
  limitEngine(engine)
  return engine
}

function render(engine: Liquid, name: string, data: object, theme: Theme): string {
  try {
    return runWithin(LIMITS.renderLimit, () => String(engine.renderFileSync(name, data)))
  } catch (cause) {
    throw templateFault(name, cause, { engine, theme, data })
  }
}

/** A CSS string in quotes, safe inside `<style>`: every character that is not a plain letter, digit or space is an escape. */
export function cssString(value: unknown): string {
  const text = String(value ?? '').replace(
    /[^A-Za-z0-9 ]/gu,
    sign => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `'${text}'`
}
