import type { FailedRow } from './failed-row.js'
import { isMath } from './is-math.js'

const MATH = 'Formulas are not set yet: write it in words, in backticks, or as a picture.'

/** Formulas. */
export const MATH_ROWS = [
  {
    needs: '$$',
    pattern: /\$\$[^$]{1,1000}\$\$/g,
    text: quoted => `\`${quoted}\` is printed as it stands`,
    hint: () => MATH,
  },
  {
    needs: '$',
    pattern: /(?<![\w\\$])\$[^\s$](?:[^$\n]{0,200}[^\s$\\])?\$(?![\w$])/g,
    holds: ([whole]) => isMath(whole.slice(1, -1)),
    text: quoted => `\`${quoted}\` is printed as it stands`,
    hint: () => MATH,
  },
  {
    needs: '\\(',
    pattern: /\\\((?:[^\n\\]|\\(?![()])){1,300}\\\)/g,
    raw: true,
    holds: ([whole]) => isMath(whole.slice(2, -2)),
    text: quoted => `\`${quoted}\` is printed as it stands`,
    hint: () => MATH,
  },
  {
    needs: '\\[',
    pattern: /(?<!\[)\\\[[^[\]]{1,1000}\\\]/g,
    raw: true,
    holds: ([whole]) => isMath(whole.slice(2, -2)),
    text: quoted => `\`${quoted}\` is printed as it stands`,
    hint: () => MATH,
  },
  {
    needs: '\\begin{',
    pattern: /\\begin\{[a-z*]{1,30}\}/g,
    raw: true,
    text: quoted => `\`${quoted}\` is printed as it stands`,
    hint: () => MATH,
  },
] as const satisfies readonly FailedRow[]
