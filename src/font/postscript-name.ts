import { createReader } from './reader.js'

const POSTSCRIPT_NAME = 6
const WINDOWS = 3
const MACINTOSH = 1
const ENGLISH = 0x409

/** The name that a font has in a PDF, by its table `name`; null when it gives none. https://learn.microsoft.com/typography/opentype/spec/name */
export function postscriptName(name: Uint8Array): string | null {
  const table = createReader(name)
  const strings = table.u16(4)
  let best: { text: string; rank: number } | null = null
  for (let index = 0; index < table.u16(2); index++) {
    const record = 6 + index * 12
    if (table.u16(record + 6) !== POSTSCRIPT_NAME) continue
    const platform = table.u16(record)
    const raw = table.bytes(strings + table.u16(record + 10), table.u16(record + 8))
    const text = Buffer.from(platform === MACINTOSH ? raw : raw.filter((_, at) => at % 2 === 1)).toString(
      'latin1',
    )
    const rank = rankOf(platform, table.u16(record + 4))
    if (/^[!-~]{1,127}$/.test(text) && rank > (best?.rank ?? 0)) best = { text, rank }
  }
  return best?.text ?? null
}

/** As FreeType chooses: Windows in English, then Macintosh, then whatever there is. */
function rankOf(platform: number, language: number): number {
  if (platform === WINDOWS) return language === ENGLISH ? 4 : 2
  return platform === MACINTOSH ? 3 : 1
}
