import type { Element } from 'hast'

/** Attributes whose value has a form; a value of another form is no attribute. */
const FORMS: Record<string, RegExp> = {
  colSpan: /^[1-9]\d{0,2}$/,
  height: /^\d{1,5}$/,
  /** https://www.rfc-editor.org/rfc/rfc5646#section-2.1, without its oddities */
  lang: /^[a-z]{2,8}(-[a-z0-9]{2,8})*$/i,
  rowSpan: /^[1-9]\d{0,2}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  width: /^\d{1,5}$/,
}

/** Takes away what raw HTML says in a form that no validator lets pass. Changes `node`. */
export function fitAttributes({ properties }: Element): void {
  for (const [name, form] of Object.entries(FORMS)) {
    const value = properties[name]
    if (value !== undefined && !form.test(String(value))) delete properties[name]
  }
  const { href } = properties
  if (typeof href === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(href) && !URL.canParse(href))
    delete properties.href
}
