import type { z } from 'zod'
import { controlsIn, controlWords } from '../text/control-characters.js'
import type { Report } from '../text/report.js'
import type { YamlTree } from './parse-yaml.js'
import { isProse, schemaAt } from './schema-at.js'

/** Checks what YAML made of the texts: nothing taken for a comment, no control character by an escape such as `"\x07"`. */
export function checkTexts(tree: YamlTree, schema: z.core.$ZodType, report: Report): void {
  for (const { path, place, comment, quoted } of tree.swallowed()) {
    if (!isProse(schemaAt(schema, path))) continue
    const hint = `If it is part of the text, put that in quotes: \`${quoted}\`; otherwise move it to a line of its own.`
    report('yaml-comment', place, `YAML takes \`${comment}\` for a comment and leaves it out`, hint)
  }
  checkControls(tree, tree.value, [], report)
}

function checkControls(tree: YamlTree, value: unknown, path: PropertyKey[], report: Report): void {
  if (typeof value === 'string') {
    const found = controlsIn(value)
    // A character that stands in the file itself was reported when it was read.
    if (found.length > 0 && !tree.holds(found.map(({ character }) => character)))
      report('file-control-character', tree.valuePlace(path), ...controlWords(found))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      checkControls(tree, inner, [...path, step], report)
    }
  }
}
