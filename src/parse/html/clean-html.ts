import type { Root } from 'mdast'
import type { CleanContext } from '../clean/step.js'

export function cleanHtml(_root: Root, _context: CleanContext): void {}
