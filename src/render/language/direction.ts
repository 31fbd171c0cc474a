/** Languages written from right to left in their usual script. */
const RIGHT_TO_LEFT = new Set(
  'ar arc arz az-ir ckb dv fa ha-ne he iw ji khw ks nqo pa-pk pnb prs ps sd syr ug ur yi'.split(' '),
)
/** Scripts by their ISO 15924 code; a tag that names one says which. */
const SCRIPTS = new Set([
  'adlm',
  'arab',
  'aran',
  'hebr',
  'mand',
  'mend',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
])

export type Direction = 'ltr' | 'rtl'

/** The direction in which a language (BCP 47) is written. */
export function directionOf(language: string): Direction {
  const [primary = '', ...subtags] = language.toLowerCase().split('-')
  const script = subtags.find(subtag => /^[a-z]{4}$/.test(subtag))
  const isRight = script === undefined ? isWritten(primary, subtags) : SCRIPTS.has(script)
  return isRight ? 'rtl' : 'ltr'
}

function isWritten(primary: string, subtags: string[]): boolean {
  return RIGHT_TO_LEFT.has(primary) || subtags.some(subtag => RIGHT_TO_LEFT.has(`${primary}-${subtag}`))
}
