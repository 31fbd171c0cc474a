import { Liquid } from 'liquidjs'
import { VademecumError } from '../../diagnostics.js'
import type { Theme } from './load.js'

/** Renders a template of the theme. */
export type RenderTemplate = (name: string, data: object) => string

const LIMITS = { parseLimit: 5_000_000, renderLimit: 60_000, memoryLimit: 1_000_000_000 }

/**
 * LiquidJS over the theme's texts in memory: a template reaches no file, runs no code, and every value it prints is escaped unless
 * it says `raw`. A wrong name is an error, not an empty place.
 */
export function createTemplates(theme: Theme): RenderTemplate {
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
  return (name, data) => {
    try {
      return String(engine.renderFileSync(name, data))
    } catch (cause) {
      throw new VademecumError(`The template ${name} of the theme "${theme.name}" cannot be rendered`, {
        cause,
      })
    }
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
