import { createHash } from 'node:crypto'
import type { EpubChapter, EpubCover, EpubDocument } from '../../model/documents.js'
import { fillPhrase } from '../../model/phrase.js'
import type { Selection } from '../../model/selection.js'
import { directionOf } from '../../render/language/direction.js'
import { inlineText } from '../../render/language/inline-text.js'
import { createContext, type RenderContext } from '../../render/renderer/context.js'
import { pictureResources } from '../../render/renderer/pictures.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'
import { coverPicture } from './cover-page.js'
import { drawnCover } from './drawn-cover.js'
import { createNames, type GiveName, OWN_FILES } from './names.js'
import { chapterView, openingView, titleView } from './view.js'

/** The e-book of a selection: cover, title page, one XHTML file a category, the contents made by the packer. */
export async function renderEpub(selection: Selection, renderer: Renderer): Promise<EpubDocument> {
  const give = createNames()
  const files = new Map(selection.categories.map(({ id }) => [id, give(id, 'xhtml')]))
  const context = createContext(selection, renderer, files)
  const { words } = renderer
  const chapters = [
    titleChapter(context),
    ...openingChapters(context, give),
    ...(await categoryChapters(context)),
  ]
  const markup = chapters.map(chapter => chapter.xhtml).join('')
  const metadata = metadataOf(selection, renderer)
  return {
    chapters,
    css: renderer.template('epub.css', {}),
    words: {
      contents: words.contents,
      landmarks: words.landmarks,
      cover: words.cover,
      titlePage: words.titlePage,
      start: words.startOfText,
    },
    cover: { ...coverOf(context), chapter: picture => coverChapter(picture, context) },
    images: new Map(pictureResources(selection.guide, markup)),
    metadata: {
      ...metadata,
      identifier: identifierOf(selection),
      accessibilitySummary: fillPhrase(words.accessibilitySummary, { title: metadata.title }, words.language),
    },
  }
}

/** What the cover is made of, which no other part of the document is asked for. */
export function coverOf(context: RenderContext): Pick<EpubCover, 'page' | 'drawing'> {
  const { language } = metadataOf(context.selection, context.renderer)
  return { page: coverPicture(context), drawing: () => drawnCover(coverView(context), language) }
}

function coverChapter(picture: string, context: RenderContext): EpubChapter {
  const { renderer, selection } = context
  const { title, language } = metadataOf(selection, renderer)
  const page = {
    language,
    direction: directionOf(language),
    title,
    words: renderer.words,
    picture,
  }
  return chapter(OWN_FILES.coverPage, title, documentOf('epub-cover.html', page, context), {
    landmark: 'cover',
  })
}

function titleChapter(context: RenderContext): EpubChapter {
  const view = titleView(context)
  const xhtml = documentOf('epub-title.html', view, context)
  return chapter(OWN_FILES.titlePage, view.title, xhtml, { landmark: 'titlepage' })
}

function openingChapters(context: RenderContext, give: GiveName): EpubChapter[] {
  const view = openingView(context)
  if (view === null) return []
  const title = view.words.introduction
  const xhtml = documentOf('epub-introduction.html', view, context)
  const base = chapter(give('introduction', 'xhtml'), title, xhtml, { landmark: null })
  return [{ ...base, inContents: true, beforeContents: false }]
}

async function categoryChapters(context: RenderContext): Promise<EpubChapter[]> {
  const chapters: EpubChapter[] = []
  for (const [index, category] of context.selection.categories.entries()) {
    const view = await chapterView(category, context)
    chapters.push({
      file: context.files.get(category.id) ?? '',
      title: `${category.number} ${inlineText(category.title, category.language)}`,
      xhtml: documentOf('epub-chapter.html', view, context),
      landmark: index === 0 ? 'bodymatter' : null,
      inContents: true,
      beforeContents: false,
      properties: [],
      sections: category.questions.map(({ id, number, title, language }) => ({
        title: `${number.text} ${inlineText(title, language)}`,
        anchor: id,
      })),
    })
  }
  return chapters
}

/** A document by its template, which may name every file of ours and every chapter. */
function documentOf(template: string, view: object, { renderer, files }: RenderContext): string {
  return renderer.template(template, view, new Set([...Object.values(OWN_FILES), ...files.values()]))
}

function chapter(
  file: string,
  title: string,
  xhtml: string,
  { landmark }: Pick<EpubChapter, 'landmark'>,
): EpubChapter {
  return {
    file,
    title,
    xhtml,
    landmark,
    inContents: false,
    beforeContents: true,
    sections: [],
    properties: [],
  }
}

/** A name for the book that stays the same over its versions: a UUID (version 8, RFC 9562) of the guide's title and the selection. */
function identifierOf({ guide, kind, name }: Selection): string {
  const { title, language, publisher } = guide.settings
  const hash = createHash('sha256')
    .update(JSON.stringify([title, language, publisher, kind, name]))
    .digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
