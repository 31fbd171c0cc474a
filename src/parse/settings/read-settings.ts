import { FILTERS, type FilterName } from '../../filters/table.js'
import type { Bundle, FilterRequest } from '../../model/filter.js'
import type { GuideSettings } from '../../model/guide.js'
import type { Place } from '../../model/message.js'
import type { GuideSource } from '../adapters/guide-source.js'
import { type BundleYaml, type GuideYaml, guideSchema } from '../schemas/guide.js'
import type { Report } from '../text/report.js'
import { checkYaml } from '../yaml/check-yaml.js'
import { parseYaml, type YamlTree } from '../yaml/parse-yaml.js'
import { checkSlots } from './check-slots.js'
import { readFonts } from './read-fonts.js'

/** Reads and checks the settings of a guide; the title of a single-file guide is its heading. */
export async function readSettings(source: GuideSource, report: Report): Promise<GuideSettings> {
  const tree =
    source.settings && parseYaml(source.settings, { rule: 'settings-yaml', schema: guideSchema, report })
  const required = source.strict
  const values: Partial<GuideYaml> = tree
    ? checkYaml(tree, guideSchema, { rule: 'settings-schema', required, report })
    : {}
  const settings: GuideSettings = {
    title: values.title ?? source.fallback.title,
    subtitle: values.subtitle ?? null,
    description: values.description ?? source.fallback.description,
    badges: values.badges ?? [],
    authors: values.authors ?? [],
    publisher: values.publisher ?? null,
    language: values.language ?? 'en',
    version: values.version ?? null,
    date: values.date ?? null,
    license: values.license ?? null,
    keywords: values.keywords ?? [],
    theme: values.theme ?? null,
    paper: values.paper ?? null,
    web: { split: values.web?.split ?? false },
    fonts: tree ? await readFonts(values.fonts ?? [], tree, source.root, report) : [],
    bundles: tree ? readBundles(values.bundles ?? {}, tree) : [],
    defaults: { level: values.defaults?.level ?? null, tags: values.defaults?.tags ?? [] },
    require: values.require ?? [],
    places: tree ? placesOf(values, tree) : {},
  }
  if (tree) checkSlots(settings, tree, report)
  return settings
}

/** Keys of what stands on a cover; a list has a place for each of its values. */
const SHOWN = ['title', 'subtitle', 'badges', 'authors', 'publisher', 'license', 'version'] as const

function placesOf(values: Partial<GuideYaml>, tree: YamlTree): Record<string, Place> {
  const paths = SHOWN.flatMap((key): PropertyKey[][] => {
    const value = values[key]
    if (value === undefined) return []
    return Array.isArray(value) ? value.map((_, index) => [key, index]) : [[key]]
  })
  return Object.fromEntries(paths.map(path => [path.join('.'), tree.valuePlace(path)]))
}

function readBundles(bundles: Record<string, BundleYaml>, tree: YamlTree): Bundle[] {
  return Object.entries(bundles).map(([name, { title, description = null, ...filter }]) => ({
    name,
    title,
    description,
    filter: toFilter(filter),
    place: tree.keyPlace(['bundles', name]),
  }))
}

/** One value is a list of one; a list of none is no filter. */
function toFilter(filter: Omit<BundleYaml, 'title' | 'description'>): FilterRequest {
  const values = Object.entries(filter).map(([name, value]) => {
    const isList = name in FILTERS && FILTERS[name as FilterName].kind === 'list'
    return [name, isList ? [value ?? []].flat() : value] as const
  })
  return Object.fromEntries(
    values.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
