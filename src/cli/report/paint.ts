import { styleText } from 'node:util'

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'

export type Paint = (style: Style, text: string) => string

/** Colors text, or leaves it alone where colors are not shown. */
export function createPaint(hasColor: boolean): Paint {
  return hasColor ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
}
