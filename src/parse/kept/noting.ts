import type { Asset } from '../../model/picture.js'
import type { ImageLoader } from '../images/image-loader.js'
import type { Directory } from '../links/directory.js'

/** Something that was asked of the guide, and what it answered. */
export interface Asked {
  again(directory: Directory): unknown
  answer: unknown
}

/** A picture that was asked for. */
export interface Loaded {
  request: Parameters<ImageLoader['load']>
  found: Awaited<ReturnType<ImageLoader['load']>>
}

/** A directory that writes down what it is asked, and what it says. Names of headings are told apart by what they are, not by whose they are. */
export function notingDirectory(directory: Directory, asked: Asked[]): Directory {
  const note = <Answer>(ask: (of: Directory) => Answer, mark: (answer: Answer) => unknown): Answer => {
    const again = (of: Directory): unknown => mark(ask(of))
    const answer = ask(directory)
    asked.push({ again, answer: mark(answer) })
    return answer
  }
  const plain = (answer: unknown): unknown => answer
  return {
    questions: {
      has: id => note(({ questions }) => questions.has(id), plain),
      get: id =>
        note(
          ({ questions }) => questions.get(id),
          anchors => (anchors === undefined ? null : JSON.stringify([...anchors])),
        ),
      keys: () =>
        note(
          ({ questions }) => [...questions.keys()],
          ids => ids.join(' '),
        ),
    },
    paths: { get: path => note(({ paths }) => paths.get(path), plain) },
    drafts: { has: name => note(({ drafts }) => drafts.has(name), plain) },
    categories: { get: name => note(({ categories }) => categories.get(name), plain) },
  }
}

/** A loader that writes down what it gave. */
export function notingLoader(loader: Pick<ImageLoader, 'load'>, loads: Loaded[]): Pick<ImageLoader, 'load'> {
  return {
    load: async (...request) => {
      const found = await loader.load(...request)
      loads.push({ request, found })
      return found
    },
  }
}

/** Whether the guide still answers as it did. */
export function isAnsweredAlike(asked: readonly Asked[], directory: Directory): boolean {
  return asked.every(({ again, answer }) => again(directory) === answer)
}

/** Loads the pictures again, in the same order; null when one is not what it was. A picture with the same bytes is the same object. */
export async function loadAgain(
  loads: readonly Loaded[],
  loader: Pick<ImageLoader, 'load'>,
): Promise<Asset[] | null> {
  const assets: Asset[] = []
  let isSame = true
  for (const { request, found } of loads) {
    const now = await loader.load(...request)
    isSame &&=
      now === found || ('rule' in now && 'rule' in found && JSON.stringify(now) === JSON.stringify(found))
    if ('asset' in now) assets.push(now.asset)
  }
  return isSame ? assets : null
}
