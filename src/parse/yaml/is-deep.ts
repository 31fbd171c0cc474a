import { LIMITS } from '../text/limits.js'

/** Whether a YAML text is nested deeper than anybody writes: a stranger's may be made to overflow what reads it. */
export function isDeep(source: string): boolean {
  let depth = 0
  for (const [sign] of source.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > LIMITS.depth) return true
  }
  return new RegExp(`^ *(?:[-?] +){${LIMITS.depth}}|^ {${LIMITS.depth * 4}}`, 'm').test(source)
}
