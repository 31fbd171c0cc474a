import type { Bundle, Filter, GuideSettings } from '../../model/guide.js'
import type { GuideSource } from '../adapters/guide-source.js'
import { type BundleYaml, type GuideYaml, guideSchema } from '../schemas/guide.js'
import type { Report } from '../text/report.js'
import { checkYaml } from '../yaml/check-yaml.js'
import { parseYaml, type YamlTree } from '../yaml/parse-yaml.js'
import { readFonts } from './read-fonts.js'

/** Reads and checks the settings of a guide; the title of a single-file guide is its heading. */
export async function readSettings(source: GuideSource, report: Report): Promise<GuideSettings> {
  const tree = source.settings && parseYaml(source.settings, 'settings-yaml', report)
  const required = source.strict
  const values: Partial<GuideYaml> = tree
    ? checkYaml(tree, guideSchema, { rule: 'settings-schema', required, report })
    : {}
  return {
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
    fonts: tree ? await readFonts(values.fonts ?? [], tree, source.root, report) : [],
    bundles: tree ? readBundles(values.bundles ?? {}, tree) : [],
  }
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

function toFilter({ query, sample, seed, ...lists }: Omit<BundleYaml, 'title' | 'description'>): Filter {
  const filled = Object.entries({ query, sample, seed }).filter(([, value]) => value !== undefined)
  const listed = Object.entries(lists).map(([key, value]) => [key, [value].flat()])
  return Object.fromEntries([...filled, ...listed.filter(([, value]) => value?.[0] !== undefined)])
}
