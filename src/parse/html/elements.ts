import { defaultSchema } from 'rehype-sanitize'

/** Elements of GitHub's schema, which pass; the theme's style sheet and the e-book know them. */
const SHOWN = new Set((defaultSchema.tagNames ?? []).filter(name => name !== 'source'))

/** Elements that add nothing to what they hold: their tags go without a word. */
const TRANSPARENT = new Set(['picture', 'wbr'])

/** Elements whose content goes with them: none of it is prose. */
const WITH_CONTENT = new Set(
  'script style iframe object embed applet noscript noembed noframes template title textarea select svg math frameset audio video canvas xmp plaintext head'.split(
    ' ',
  ),
)

/** The other names of HTML, so that a tag of theirs is a tag and not a type parameter. */
const OTHERS = new Set(
  'abbr acronym address area article aside base basefont bdi bdo big blink body button caption center cite col colgroup data datalist dfn dialog dir fieldset figcaption figure font footer form frame header hgroup html image label legend link main map mark marquee menu menuitem meta meter nav nobr optgroup option output param portal progress rb rtc search slot small source spacer time track u'.split(
    ' ',
  ),
)

/** Elements without an end tag. */
export const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
)

/** Elements whose end tag may be left out between blocks. */
export const OPTIONAL_END = new Set('p li dt dd tr td th thead tbody tfoot rt rp'.split(' '))

export type Fate = 'shown' | 'transparent' | 'untagged' | 'dropped'

/** What becomes of an element: shown as it is, its tags taken out, or all of it taken out. Null: HTML has no such element. */
export function fateOf(name: string): Fate | null {
  const lower = name.toLowerCase()
  if (TRANSPARENT.has(lower)) return 'transparent'
  if (SHOWN.has(lower)) return 'shown'
  if (WITH_CONTENT.has(lower)) return 'dropped'
  return OTHERS.has(lower) ? 'untagged' : null
}

/** `<input>` passes as the box of a task list only: no edition takes what one would type. */
export function isFormField(name: string, attributes: { name: string; value: string }[]): boolean {
  const type = attributes.find(attribute => attribute.name === 'type')?.value
  return name === 'input' && type?.toLowerCase() !== 'checkbox'
}

/** Whether a tag of this name is HTML. A lone capital letter is a type parameter (`Vec<S>`), whatever HTML once called `<S>`. */
export function isHtmlElement(name: string): boolean {
  return !/^[A-Z]$/.test(name) && fateOf(name) !== null
}
