import type { GuideSettings } from '../../model/guide.js'
import type { Report } from '../text/report.js'
import type { YamlTree } from '../yaml/parse-yaml.js'

/** `{questions}`, `{{ date }}`: a name that a template language would replace. */
const SLOT = /\{\{?\s*[a-z][\w.-]*\s*\}?\}/i

/** Warns of names in braces in what stands on the cover: nothing is filled in there, they are printed as typed. */
export function checkSlots(
  { title, subtitle, description, badges }: GuideSettings,
  tree: YamlTree,
  report: Report,
): void {
  const texts: [PropertyKey[], string | null][] = [
    [['title'], title],
    [['subtitle'], subtitle],
    [['description'], description],
    ...badges.map((badge, index): [PropertyKey[], string] => [['badges', index], badge]),
  ]
  for (const [path, text] of texts) {
    const slot = SLOT.exec(text ?? '')?.[0]
    if (slot === undefined) continue
    const said = `\`${slot}\` is printed as it stands: nothing is filled in here`
    report(
      'settings-slot',
      tree.valuePlace(path),
      said,
      'Write the words themselves. The number of questions stands on the cover by itself.',
    )
  }
}
