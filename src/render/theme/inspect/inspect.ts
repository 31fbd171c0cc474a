import type { Theme } from '../load.js'
import type { Files } from './address.js'
import { inspectCss } from './css.js'
import { inspectHtml } from './html.js'
import type { Problem } from './problem.js'
import { inspectXhtml } from './xhtml.js'

/** Where printed pages have the files of their theme. */
const FOLDER = 'theme/'

const NOTHING: Files = new Set()

/**
 * What the result of a template must not hold: a theme may come with a guide, and is trusted as little. `files` are those of an e-book that its
 * documents may name; printed pages have the theme's own.
 */
export function inspectResult(name: string, text: string, theme: Theme, files: Files = NOTHING): Problem[] {
  const isBook = name.startsWith('epub') && !name.startsWith('epub-cover-picture')
  if (name.endsWith('.css'))
    return inspectCss(text, isBook ? NOTHING : printed(name, theme), isBook ? '' : FOLDER)
  return isBook ? inspectXhtml(text, files) : inspectHtml(text, printed(name, theme))
}

function printed(name: string, theme: Theme): Files {
  const pictures = [...theme.files.keys()].map(path => FOLDER + path)
  return new Set(['fonts.css', FOLDER + name.replace(/\.html$/, '.css'), ...pictures])
}
