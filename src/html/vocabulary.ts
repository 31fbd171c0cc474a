/** What becomes of an element in raw HTML: shown as it is, its tags taken out (with a word, or without), or all of it taken out. */
export type Fate = 'shown' | 'transparent' | 'untagged' | 'dropped'

/** Why an element is taken out, which decides what is said about it. */
export type Reason = 'script' | 'frame' | 'style' | 'picture'

/** What HTML says of an element, and what we make of it. */
export interface ElementRow {
  fate: Fate
  reason?: Reason
  /** It stands in a line of words. */
  line?: true
  /**
   * What it may hold: nothing (it has no end tag), text that is no markup, what stands in a line, or what the element round it may hold. All
   * else if it is not said.
   */
  holds?: 'nothing' | 'text' | 'line' | 'same'
  /** Its end tag may be left out between blocks. */
  openEnd?: true
  /** The elements it stands in, and nowhere else. */
  homes?: readonly string[]
  /** It may not stand in its like. */
  single?: true
  /** Its words are not divided at the end of a line; nor is what is meant letter by letter. */
  undivided?: true
  /** What it holds is meant letter by letter. */
  verbatim?: true
  /** What it is called today. */
  now?: string
}

const word = { fate: 'shown', line: true, holds: 'line' } as const
const letters = { ...word, verbatim: true } as const
const block = { fate: 'shown' } as const
const heading = { fate: 'shown', holds: 'line', undivided: true } as const
const cell = { fate: 'shown', openEnd: true } as const
const untagged = { fate: 'untagged' } as const
const untaggedWord = { fate: 'untagged', line: true, holds: 'line' } as const
const transparentWord = { fate: 'transparent', line: true, holds: 'line' } as const
const untaggedVoid = { fate: 'untagged', holds: 'nothing' } as const
const script = { fate: 'dropped', reason: 'script', holds: 'text' } as const
const frame = { fate: 'dropped', reason: 'frame' } as const
const dropped = { fate: 'dropped' } as const
const droppedText = { fate: 'dropped', holds: 'text' } as const

/**
 * Every element of HTML, of today and of old, each once. Shown are those of GitHub's schema and the other words of a line; the theme
 * and the e-book know them.
 * https://html.spec.whatwg.org/multipage/indices.html#elements-3 and https://html.spec.whatwg.org/multipage/obsolete.html
 */
export const VOCABULARY = {
  a: { fate: 'shown', line: true, holds: 'same', single: true },
  abbr: { ...word, undivided: true },
  acronym: { ...word, undivided: true, now: 'abbr' },
  address: untagged,
  applet: frame,
  area: untaggedVoid,
  article: untagged,
  aside: untagged,
  audio: frame,
  b: word,
  base: untaggedVoid,
  basefont: untaggedVoid,
  bdi: word,
  bdo: untaggedWord,
  big: untagged,
  blink: untagged,
  blockquote: block,
  body: untagged,
  br: { fate: 'shown', line: true, holds: 'nothing' },
  button: untagged,
  canvas: { fate: 'dropped', reason: 'picture' },
  caption: untagged,
  center: untagged,
  cite: word,
  code: letters,
  col: untaggedVoid,
  colgroup: untagged,
  data: transparentWord,
  datalist: untagged,
  dd: { fate: 'shown', openEnd: true, homes: ['dl'] },
  del: { fate: 'shown', line: true, holds: 'same' },
  details: block,
  dfn: { ...word, single: true, undivided: true },
  dialog: untagged,
  dir: untagged,
  div: block,
  dl: block,
  dt: { fate: 'shown', openEnd: true, homes: ['dl'] },
  em: word,
  embed: { fate: 'dropped', reason: 'frame', holds: 'nothing' },
  fieldset: untagged,
  figcaption: untagged,
  figure: untagged,
  font: { fate: 'untagged', line: true },
  footer: untagged,
  form: untagged,
  frame: { fate: 'untagged', reason: 'frame', holds: 'nothing' },
  frameset: frame,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  head: dropped,
  header: untagged,
  hgroup: untagged,
  hr: { fate: 'shown', holds: 'nothing' },
  html: untagged,
  i: word,
  iframe: { fate: 'dropped', reason: 'frame', holds: 'text' },
  image: untagged,
  img: { fate: 'shown', line: true, holds: 'nothing' },
  input: { fate: 'shown', holds: 'nothing' },
  ins: { fate: 'shown', line: true, holds: 'same' },
  kbd: letters,
  label: untagged,
  legend: untagged,
  li: { fate: 'shown', openEnd: true, homes: ['ol', 'ul'] },
  link: { fate: 'untagged', reason: 'style', holds: 'nothing' },
  main: untagged,
  map: untagged,
  mark: word,
  marquee: untagged,
  math: dropped,
  menu: untagged,
  menuitem: untagged,
  meta: untaggedVoid,
  meter: untagged,
  nav: untagged,
  nobr: untagged,
  noembed: droppedText,
  noframes: droppedText,
  noscript: script,
  object: frame,
  ol: block,
  optgroup: untagged,
  option: untagged,
  output: untagged,
  p: { fate: 'shown', holds: 'line', openEnd: true },
  param: untaggedVoid,
  picture: { fate: 'transparent' },
  plaintext: dropped,
  portal: { fate: 'untagged', reason: 'frame' },
  pre: { fate: 'shown', holds: 'line', verbatim: true },
  progress: untagged,
  q: word,
  rb: untagged,
  rp: { ...word, openEnd: true, homes: ['ruby'] },
  rt: { ...word, openEnd: true, homes: ['ruby'] },
  rtc: untagged,
  ruby: { ...word, undivided: true },
  s: word,
  samp: letters,
  script,
  search: untagged,
  section: block,
  select: dropped,
  slot: untagged,
  small: word,
  source: untaggedVoid,
  spacer: untagged,
  span: word,
  strike: { ...word, now: 's' },
  strong: word,
  style: { fate: 'dropped', reason: 'style', holds: 'text' },
  sub: word,
  summary: block,
  sup: word,
  svg: { fate: 'dropped', reason: 'picture' },
  table: { ...block, undivided: true },
  tbody: cell,
  td: cell,
  template: dropped,
  textarea: droppedText,
  tfoot: cell,
  th: cell,
  thead: cell,
  time: transparentWord,
  title: droppedText,
  tr: cell,
  track: untaggedVoid,
  tt: { ...letters, now: 'code' },
  u: word,
  ul: block,
  var: word,
  video: frame,
  wbr: { fate: 'transparent', line: true, holds: 'nothing' },
  xmp: droppedText,
} as const satisfies Record<string, ElementRow>
