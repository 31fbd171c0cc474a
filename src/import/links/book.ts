import { posix } from 'node:path'
import type { DeckFile } from '../deck.js'

/** Where a link inside a deck leads in the guide: the id of a question, and a heading in it. */
export interface Target {
  id: string
  heading: string | null
}

/** Every place that links of a deck may name. */
export interface LinkBook {
  /** A name in a file: GitHub's slug of a heading, an anchor. */
  add(file: DeckFile, name: string, target: Target): void
  /** A whole file; the first question told of it stands for it. */
  addFile(file: DeckFile, target: Target): void
  /** What a link leads to; null when nowhere, or to a file that is no part of the deck. */
  find(file: DeckFile, path: string, name: string): Target | null
  hasFile(file: DeckFile, path: string): boolean
}

export function createLinkBook(): LinkBook {
  const exact = new Map<string, Target>()
  const loose = new Map<string, Target | null>()
  const files = new Map<string, Target>()
  const pathFrom = (file: DeckFile, path: string): string => {
    if (path === '') return file.path
    const inside = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file.path), path)
    return posix.normalize(inside).replace(/\/$/, '')
  }
  const fileAt = (path: string): Target | undefined =>
    [path, `${path}.md`, `${path}/README.md`, `${path}/index.md`, path.replace(/\.html?$/, '.md')]
      .map(name => files.get(name.toLowerCase()))
      .find(target => target !== undefined)
  return {
    add: (file, name, target) => {
      const key = `${file.path}\0${name.toLowerCase()}`
      if (!exact.has(key)) exact.set(key, target)
      const near = `${file.path}\0${lettersOf(name)}`
      // What two places are called leads nowhere for certain.
      loose.set(near, loose.has(near) ? null : target)
    },
    addFile: (file, target) => {
      const key = file.path.toLowerCase()
      if (!files.has(key)) files.set(key, target)
    },
    find: (file, path, name) => {
      const at = pathFrom(file, path)
      if (name !== '') {
        for (const candidate of [at, `${at}.md`, `${at}/README.md`]) {
          const found =
            exact.get(`${candidate}\0${name.toLowerCase()}`) ?? loose.get(`${candidate}\0${lettersOf(name)}`)
          if (found) return found
        }
      }
      // In a guide of ours a question is named by its id alone.
      return path === '' ? null : (fileAt(at) ?? exact.get(`${file.path}\0${path.toLowerCase()}`) ?? null)
    },
    hasFile: (file, path) => fileAt(pathFrom(file, path)) !== undefined,
  }
}

/** A name by its letters and digits: how anchors are written by hand. */
function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
