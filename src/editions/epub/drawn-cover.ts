import type { Resource } from '../../model/documents.js'
import { escapeXml, fitForXml } from '../../xml.js'
import type { coverView } from '../common/cover-view.js'
import { breakLines } from './break-lines.js'

type CoverView = ReturnType<typeof coverView>

/** Pixels; where the words stand is what the classic theme's picture has. */
const PAGE = { width: 1200, height: 1920, band: 84, left: 204, right: 1090, top: 230, foot: 1810 }
const COLORS = { ground: '#f7f3ea', band: '#8a3324', text: '#1a1a1a', soft: '#4a4a4a', light: '#fff' }
const TITLE = { short: 112, long: 80, 'very-long': 52 } as const satisfies Record<CoverView['length'], number>

/** One block of words: `size` in pixels, at most `most` lines, `gap` above. */
interface Block {
  text: string
  size: number
  color: string
  most: number
  gap: number
  style?: string
}

/**
 * The cover as a drawing (SVG 1.1) in the reader's own faces, for where no browser pictures it. Its lines are broken by the usual width of letters, so
 * it looks plainer; every word of it is there as text.
 */
export function drawnCover(cover: CoverView, language: string): Resource {
  const isRtl = /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(cover.title)
  const blocks: Block[] = [
    {
      text: cover.title,
      size: TITLE[cover.length],
      color: COLORS.text,
      most: 9,
      gap: 0,
      style: 'font-weight="bold"',
    },
    {
      text: cover.subtitle ?? '',
      size: 50,
      color: COLORS.text,
      most: 3,
      gap: 50,
      style: 'font-style="italic"',
    },
    {
      text: cover.selection ?? '',
      size: 62,
      color: COLORS.band,
      most: 3,
      gap: 60,
      style: 'font-weight="bold"',
    },
    { text: cover.badges.join(' · '), size: 38, color: COLORS.soft, most: 3, gap: 70 },
  ]
  const foot: Block[] = [
    { text: cover.authors.join(', '), size: 44, color: COLORS.text, most: 2, gap: 0 },
    { text: cover.version ?? '', size: 38, color: COLORS.soft, most: 1, gap: 8 },
  ]
  const head = setBlocks(blocks, PAGE.top, isRtl)
  const end = setBlocks(foot, 0, isRtl)
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.width} ${PAGE.height}" width="${PAGE.width}" height="${PAGE.height}" xml:lang="${escapeXml(language)}" font-family="Georgia, 'Times New Roman', serif">
<title>${escapeXml(fitForXml(cover.title))}</title>
<rect width="${PAGE.width}" height="${PAGE.height}" fill="${COLORS.ground}"/>
<rect ${isRtl ? `x="${PAGE.width - PAGE.band}" ` : ''}width="${PAGE.band}" height="${PAGE.height}" fill="${COLORS.band}"/>
${head.lines.join('\n')}
<g transform="translate(0 ${PAGE.foot - end.bottom})">${end.lines.join('')}</g>
</svg>
`
  return { bytes: Buffer.from(svg), mediaType: 'image/svg+xml' }
}

function setBlocks(
  blocks: readonly Block[],
  top: number,
  isRtl: boolean,
): { lines: string[]; bottom: number } {
  let bottom = top
  const direction = isRtl ? 'direction="rtl"' : ''
  // Beside the band, which is on the side where lines begin.
  const start = isRtl ? PAGE.width - PAGE.left : PAGE.left
  const lines = blocks
    .filter(({ text }) => text !== '')
    .flatMap(({ text, size, color, most, gap, style = '' }) => {
      bottom += gap
      return breakLines(fitForXml(text), (PAGE.right - PAGE.left) / size, most).map(line => {
        bottom += Math.round(size * 1.2)
        return `<text x="${start}" y="${bottom - Math.round(size * 0.3)}" font-size="${size}" fill="${color}" ${style} ${direction}>${escapeXml(line)}</text>`
      })
    })
  return { lines, bottom }
}
