/** The HTML that a template may be made of. Whatever is not here could run, load, frame or send something, or is of no use. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const ELEMENTS = words(
  'html head title meta link style body main section article aside header footer nav hgroup address search div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
    'figure figcaption blockquote pre hr table caption colgroup col thead tbody tfoot tr th td img br wbr span a em strong b i u s small sub sup ' +
    'details summary button input select option label ' +
    'mark abbr cite q dfn code kbd samp var time data bdi bdo ruby rt rp ins del',
)

/** Drawings in a printed page: shapes and words, nothing that loads, moves or runs. */
export const DRAWINGS = words(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs symbol use clippath mask lineargradient radialgradient stop pattern',
)

/** Elements that hold text alone. */
export const TEXTS = words('title style')

/** Attributes that every element may have, besides `aria-*` and `data-*`. */
export const ATTRIBUTES = words(
  'id class lang xml:lang dir title role hidden tabindex style translate epub:type',
)

/** Attributes of single elements. Addresses and `style` are looked at besides. */
export const OWN_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  html: words('xmlns xmlns:epub prefix epub:prefix'),
  meta: words('charset name content'),
  link: words('rel href type media'),
  style: words('media type'),
  a: words('href rel hreflang'),
  img: words('src alt width height'),
  ol: words('start type reversed'),
  li: words('value'),
  th: words('colspan rowspan scope headers abbr'),
  td: words('colspan rowspan headers'),
  col: words('span'),
  colgroup: words('span'),
  time: words('datetime'),
  details: words('open name'),
  button: words('type'),
  input: words('type autocomplete autocapitalize enterkeyhint placeholder spellcheck'),
  option: words('value'),
  label: words('for'),
  data: words('value'),
}
