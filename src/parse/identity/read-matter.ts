import type { Kind } from '../../memory/memory.js'
import type { GuideSettings, Requirable } from '../../model/guide.js'
import type { Place } from '../../model/message.js'
import type { Section } from '../adapters/guide-source.js'
import { once } from '../kept/kept.js'
import { type CategoryFrontMatter, categorySchema } from '../schemas/category.js'
import { type QuestionFrontMatter, questionSchema, questionSchemaWith } from '../schemas/question.js'
import type { Report } from '../text/report.js'
import { checkYaml } from '../yaml/check-yaml.js'
import { parseYaml, type YamlTree } from '../yaml/parse-yaml.js'

/** The front matter of a question: the keys that are right, and where each stands. */
export interface Matter {
  values: Partial<QuestionFrontMatter>
  valuePlace(path: PropertyKey[]): Place
}

const MATTER: Kind<Matter> = {}
const CATEGORY_MATTER: Kind<Partial<CategoryFrontMatter>> = {}

/** What a guide says about the front matter of its questions. */
export type MatterRules = Pick<GuideSettings, 'defaults' | 'require'>

/** Reads and checks a question's front matter: what it does not say the guide may say for it. */
export function readMatter(section: Section, rules: MatterRules, report: Report): Matter {
  const key = JSON.stringify([rules.defaults, rules.require])
  return once(section.kept, MATTER, key, report, telling => matterOf(section, rules, telling))
}

function matterOf(section: Section, { defaults, require }: MatterRules, report: Report): Matter {
  const place = section.fragment.place(section.heading?.position?.start)
  const fragment = section.frontMatter ?? { ...section.fragment, source: '', place: () => place }
  const tree = parseYaml(fragment, { rule: 'front-matter-yaml', schema: questionSchema, report })
  const given = {
    ...(defaults.level !== null && { level: defaults.level }),
    ...(defaults.tags.length > 0 && { tags: defaults.tags }),
  }
  if (!tree || section.lost === 'front matter') return { values: given, valuePlace: () => fragment.place() }
  const schema = questionSchemaWith(require.filter(key => !isGiven(key, given, tree)))
  const values = checkYaml(tree, schema, { rule: 'front-matter-schema', required: true, report })
  return { values: { ...given, ...values }, valuePlace: path => tree.valuePlace(path) }
}

/** Whether the defaults give what a question leaves out. An empty list is no tag, and said. */
function isGiven(key: Requirable, given: Matter['values'], { value }: YamlTree): boolean {
  return key in given && !(typeof value === 'object' && value !== null && key in value)
}

/** Whether the section says `draft: true`; nothing is reported. */
export function isDraft(section: Section): boolean {
  if (!section.frontMatter?.source.includes('draft')) return false
  return keyOf(silentTree(section), 'draft') === true
}

/** The id a draft would have: links to it are not dead. */
export function draftId(section: Section): string {
  const id = keyOf(silentTree(section), 'id')
  return typeof id === 'string' ? id : section.name.text
}

/** Reads the front matter of a category: the keys that are right. */
export function readCategoryMatter(section: Section, report: Report): Partial<CategoryFrontMatter> {
  return once(section.kept, CATEGORY_MATTER, '', report, telling => categoryMatterOf(section, telling))
}

function categoryMatterOf(section: Section, report: Report): Partial<CategoryFrontMatter> {
  const tree =
    section.frontMatter &&
    parseYaml(section.frontMatter, { rule: 'front-matter-yaml', schema: categorySchema, report })
  if (!tree) return {}
  return checkYaml(tree, categorySchema, { rule: 'front-matter-schema', required: false, report })
}

/** What is wrong with it is reported when the question is read for good. */
function silentTree({ frontMatter }: Section): YamlTree | null {
  return (
    frontMatter &&
    parseYaml(frontMatter, { rule: 'front-matter-yaml', schema: questionSchema, report: () => {} })
  )
}

function keyOf(tree: YamlTree | null, key: string): unknown {
  const value = tree?.value
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
