import { posix } from 'node:path'
import type { PhrasingContent } from 'mdast'
import type { TidyContext } from '../answer/context.js'
import type { Note } from '../findings.js'
import type { Album } from './album.js'

/** Puts pictures of an album into the text of a guide, where every file stands one folder deep. */
export function placePictures(album: Album, note: Note): TidyContext['picture'] {
  return (address, words, at): PhrasingContent => {
    const picture = album.find(address, at.file)
    const alt = words?.trim() || nameOf(address)
    if (picture.kind === 'own') return { type: 'image', url: `../${picture.name}`, alt, title: null }
    if (picture.kind === 'remote') {
      note('remote pictures', `${alt} <${picture.address}>`, at)
      return {
        type: 'link',
        url: picture.address,
        title: null,
        children: [{ type: 'text', value: `Picture: ${alt}` }],
      }
    }
    note('missing pictures', `${alt} <${address.slice(0, 120)}>`, at)
    return { type: 'text', value: alt }
  }
}

/** What a picture without words shows, as far as its name says. */
function nameOf(address: string): string {
  if (/^data:/i.test(address)) return 'picture'
  const name = posix.basename(address.replace(/[?#].*$/s, '')).replace(/\.\w+$/, '')
  return name.replace(/[-_]+|%20/g, ' ').trim() || 'picture'
}
