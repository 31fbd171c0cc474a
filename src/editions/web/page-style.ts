import type { Kind } from '../../memory/memory.js'
import type { LoadedFace } from '../../render/fonts/load-face.js'
import { fontFace, fontType, stack } from '../../render/fonts/stylesheet.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import type { Assets } from './assets.js'
import { minifyCss } from './minify-css.js'

/** What a screen can do without: the browser slants and thickens these few words itself. */
const LEFT_OUT = [
  { use: 'code', weight: 400, style: 'italic' },
  { use: 'code', weight: 700, style: 'normal' },
  { use: 'text', weight: 700, style: 'italic' },
  { use: 'heading', weight: 400, style: 'italic' },
] as const

/** The page's stylesheet with the theme's faces. */
export function pageStyle(renderer: Renderer, assets: Assets): string {
  const faces = renderer.faces.filter(isNeeded)
  const rules = faces.map(face =>
    fontFace(face, besideStyle(assets.address(nameOf(face), face.bytes, fontType(face)))),
  )
  const stacks = (['text', 'heading', 'code'] as const).map(
    use => `--${use}:${[...stack(faces, use), GENERIC[use]].join(',')}`,
  )
  return `${rules.join('\n')}\n:root{${stacks.join(';')}}\n${briefed(renderer)}`
}

const BRIEFED: Kind<string> = {}

/** The theme's stylesheet as short as it can be said; of many pages, once. */
function briefed(renderer: Renderer): string {
  const css = renderer.template('web.css', {})
  return renderer.memory.shelf(BRIEFED).recall(css, () => minifyCss(css))
}

const GENERIC = { text: 'serif', heading: 'sans-serif', code: 'monospace' } as const

function isNeeded({ use, weight, style }: LoadedFace): boolean {
  return !LEFT_OUT.some(face => face.use === use && face.weight === weight && face.style === style)
}

/** A stylesheet's addresses start from its own folder, not from the page. */
function besideStyle(address: string): string {
  return address.replace(/^assets\//, '')
}

function nameOf({ key }: LoadedFace): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
