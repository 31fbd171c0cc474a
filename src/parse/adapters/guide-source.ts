import type { Definition, Heading, Root, RootContent } from 'mdast'
import type { Place } from '../../model/message.js'
import type { Kept } from '../kept/kept.js'
import type { SourceRoot } from '../source/root.js'
import type { Fragment } from '../text/fragment.js'

/** A heading and what stands below it: a question or the introduction of a category, before any check. */
export interface Section {
  /** The file it stands in. */
  fragment: Fragment
  /** Whether `fragment` is the Markdown that its nodes point into; the nodes of another format have no source to be checked against. */
  isMarkdown: boolean
  /** The whole file it was read from, for checks that look at all of it; null for another format. */
  tree: Root | null
  /** Its own text, normalised: what the content hash is made of. */
  source: string
  /** What its id is made from, and where that comes from, for messages. */
  name: { text: string; from: 'file' | 'folder' | 'heading' }
  frontMatter: Fragment | null
  /** What could not be read of the file; that is reported, and nothing more is said about it. */
  lost: 'nothing' | 'front matter' | 'everything'
  heading: Heading | null
  children: RootContent[]
  /** Link definitions of the file by identifier. */
  definitions: ReadonlyMap<string, Definition>
  /** Depth of its title: headings inside begin one deeper. */
  depth: number
  /** What is made of it, where a later reading may need it again: its nodes are cleaned once, and copied by whoever changes them after that. Else null. */
  kept: Kept | null
}

export interface CategorySection extends Section {
  /** Folder inside the guide; null in a single-file guide. */
  folder: string | null
  questions: Section[]
}

/** What an adapter makes of a folder or a file. */
export interface GuideSource {
  root: SourceRoot
  /** What the user named: absolute path. */
  path: string
  /** Where what concerns the guide as a whole is shown. */
  place: Place
  settings: Fragment | null
  /** What stands in for missing settings. */
  fallback: { title: string; description: string | null }
  /** What stands before the first category; null when nothing does, or its format has no place for it. */
  introduction: Section | null
  categories: CategorySection[]
  /** Nothing of it could be read; that is reported, and nothing more is said about it. */
  isLost: boolean
  /** Whether its settings have to name a title, as those of a folder have to. */
  strict: boolean
  /** Whether it was made of other people's Markdown: what is told of it is told by kind. */
  isDeck?: boolean
}
