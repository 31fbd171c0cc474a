import type { WebDocument } from '../../model/documents.js'
import type { Rehearsed } from '../edition.js'

/** What the page's scripts look for; its data come with `footHtml`. */
const IDS = [
  'page_choice',
  'page_choice-button',
  'page_data',
  'page_filters',
  'page_filters-button',
  'page_found',
  'page_position',
  'page_problem',
  'page_questions',
  'page_results',
  'page_search',
  'page_study',
  'page_study-button',
  'page_theme',
]

/** The page, which has the id of every category and question in its own data. */
export function rehearsedPage({ html, anchors }: WebDocument): Rehearsed[] {
  return [
    {
      template: 'web.html',
      markup: html,
      ids: [...IDS, ...anchors],
      shows: ['title', 'answer', 'category', 'introduction', 'opening', 'frame'],
    },
  ]
}
