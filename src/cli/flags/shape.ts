import { InvalidArgumentError } from 'commander'
import { type ForcedShape, SHAPE_NAMES } from '../../import/shapes/shape.js'

/** `heading:3`, `list`: how questions stand in a deck. Throws commander's error for another value. */
export function readShape(text: string): ForcedShape {
  const [written = '', number] = text.split(':')
  const name = SHAPE_NAMES.find(known => known === written)
  const isDepth = number === undefined || (name === 'heading' && /^[1-6]$/.test(number))
  if (name === undefined || !isDepth)
    throw new InvalidArgumentError(`Expected heading:1 to heading:6, ${SHAPE_NAMES.join(', ')}.`)
  return { name, depth: number === undefined ? null : Number(number) }
}
