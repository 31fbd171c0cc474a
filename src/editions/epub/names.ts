/** The files of an e-book that are ours, in its folder. Chapters and pictures get other names than these. */
export const OWN_FILES = {
  coverPicture: 'cover.png',
  coverDrawing: 'cover.svg',
  coverPage: 'cover.xhtml',
  titlePage: 'title.xhtml',
  contents: 'toc.xhtml',
  oldContents: 'toc.ncx',
  style: 'style.css',
  package: 'content.opf',
} as const

/** Gives a name for a file: `stem` and `extension`, or another that nothing has. */
export type GiveName = (stem: string, extension: string) => string

/** Names that Windows keeps for devices, whatever their extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The one place that gives out names: no two are equal without regard to case and Unicode form, as OCF asks (https://www.w3.org/TR/epub-33/#sec-container-filenames),
 * none is one of ours, and all can be unpacked on Windows. The same wishes in the same order get the same names.
 */
export function createNames(taken: Iterable<string> = Object.values(OWN_FILES)): GiveName {
  const used = new Set([...taken].map(fold))
  return (stem, extension) => {
    const wishes = function* (): Generator<string> {
      if (!DEVICE.test(stem)) yield stem
      yield `${stem}-chapter`
      for (let number = 2; ; number++) yield `${stem}-chapter-${number}`
    }
    for (const wish of wishes()) {
      const name = `${wish}.${extension}`
      if (used.has(fold(name))) continue
      used.add(fold(name))
      return name
    }
    throw new Error('Names never end')
  }
}

/** What two names have in common that differ in case or Unicode form only. */
export function fold(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKC')
}
