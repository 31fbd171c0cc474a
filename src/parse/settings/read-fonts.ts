import { FontFault } from '../../font/fault.js'
import { readFont } from '../../font/read-font.js'
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
    } else {
      const fault = faultOf(outcome.bytes)
      if (fault) report('font-format', place, `The font \`${file}\` ${fault.message}`, fault.hint)
      else read.push({ path: file, bytes: outcome.bytes, weight, style, use })
    }
  }
  return read
}

function faultOf(bytes: Uint8Array): FontFault | null {
  try {
    readFont(bytes)
    return null
  } catch (error) {
    if (error instanceof FontFault) return error
    throw error
  }
}
