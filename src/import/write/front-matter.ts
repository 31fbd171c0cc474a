import { stringify } from 'yaml'

/** Front matter between its lines of dashes; keys without a value are left out, and so is all of it when none is left. */
export function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return given.length === 0 ? '' : `---\n${yaml(Object.fromEntries(given))}---\n\n`
}

/** Settings as YAML; every text is quoted, so that none is taken for a number or a truth value. */
export function yaml(values: Readonly<Record<string, unknown>>): string {
  return stringify(values, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    flowCollectionPadding: false,
  })
}
