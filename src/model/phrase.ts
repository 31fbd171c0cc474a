/** Phrases of the word files with their slots. Here, as the page's script fills them too. */

/** A slot: its name and, after bars, its forms by plural category. */
const SLOT = /\{(\w+)((?:\|(?:zero|one|two|few|many|other):[^{}|]*)*)\}/g

/**
 * Puts values into a phrase: `{count}` becomes the value itself, `{count|one:# question|other:# questions}` the form for that number, with
 * the number in the place of `#`. `language` is that of the phrase, whose plural rules hold (https://cldr.unicode.org/index/cldr-spec/plural-rules);
 * a category that the phrase leaves out is said as `other`. A slot without a value stays as it is.
 */
export function fillPhrase(
  phrase: string,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  return phrase.replace(SLOT, (slot, name: string, listed: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return slot
    if (listed === '') return String(value)
    const forms = formsOf(listed)
    const category = new Intl.PluralRules(language).select(Number(value))
    return (forms.get(category) ?? forms.get('other') ?? '#').replaceAll('#', () => String(value))
  })
}

function formsOf(listed: string): Map<string, string> {
  const forms = listed.slice(1).split('|')
  return new Map(forms.map(form => [form.slice(0, form.indexOf(':')), form.slice(form.indexOf(':') + 1)]))
}
