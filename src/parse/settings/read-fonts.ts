import type { GuideFont } from '../../model/guide.js'
import type { GuideYaml } from '../schemas/guide.js'
import type { Refusal } from '../source/outcome.js'
import type { SourceRoot } from '../source/root.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import type { YamlTree } from '../yaml/parse-yaml.js'

type FontYaml = NonNullable<GuideYaml['fonts']>[number]

const WORDS = {
  missing: ['font-missing', 'is not there'],
  outside: ['font-outside', 'is outside the guide'],
  'not-a-file': ['font-missing', 'is not a file'],
  'too-large': ['font-format', 'is too large'],
  unreadable: ['font-missing', 'cannot be read'],
} as const satisfies Record<Refusal, [string, string]>

/** First four bytes of TrueType, OpenType, WOFF and WOFF2. */
const SIGNATURES = ['00010000', '74727565', '4f54544f', '774f4646', '774f4632']

/** Reads the font files of the guide's own; one that cannot be used is reported and left out. */
export async function readFonts(
  fonts: FontYaml[],
  tree: YamlTree,
  root: SourceRoot,
  report: Report,
): Promise<GuideFont[]> {
  const read: GuideFont[] = []
  for (const [index, { file, weight, style, use }] of fonts.entries()) {
    const place = tree.valuePlace(['fonts', index, 'file'])
    const outcome = await root.read(file, LIMITS.font)
    if (!outcome.ok) {
      const [rule, words] = WORDS[outcome.reason]
      report(rule, place, `The font \`${file}\` ${words}`, outcome.detail ?? 'Name a file inside the guide.')
    } else if (!SIGNATURES.includes(Buffer.from(outcome.bytes.subarray(0, 4)).toString('hex'))) {
      report('font-format', place, `\`${file}\` is not a font`, 'Use TTF, OTF, WOFF or WOFF2.')
    } else read.push({ path: file, bytes: outcome.bytes, weight, style, use })
  }
  return read
}
