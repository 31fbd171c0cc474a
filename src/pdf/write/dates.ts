/** What a file without a date says: the same bytes on every day. */
const EPOCH = '1980-01-01'

/** An ISO day as dates of a PDF's information dictionary and of its XMP packet. */
export function pdfDates(day: string | null): { info: string; xmp: string } {
  const date = day ?? EPOCH
  return { info: `D:${date.replaceAll('-', '')}000000Z`, xmp: `${date}T00:00:00Z` }
}
