import { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import { elementsWhere } from '../../../html/element.js'

/**
 * The elements of GitHub's schema, with those attributes only that HTML still knows and a page of ours can use: an e-book with `valign`,
 * `tabindex` or a `headers` that leads nowhere is invalid. Ids get their prefix in tidy.ts, `align` becomes a class there.
 */
export const SCHEMA: Schema = {
  ...defaultSchema,
  attributes: {
    a: ['href', 'ariaLabel'],
    code: [['className', /^language-[\w+#.-]+$/]],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    ul: [['className', 'contains-task-list']],
    '*': ['align', ['dir', 'ltr', 'rtl', 'auto'], 'id', 'lang', 'name', 'title'],
  },
  strip: [...elementsWhere(({ fate }) => fate === 'dropped')],
  tagNames: [...elementsWhere(({ fate }) => fate === 'shown')],
}
