import type { z } from 'zod'
import type { Rule } from '../../rules.js'
import type { Report } from '../text/report.js'
import { checkTexts } from './check-texts.js'
import { issueWords } from './issue-words.js'
import type { YamlTree } from './parse-yaml.js'

type Values<S extends z.ZodRawShape> = Partial<z.output<z.ZodObject<S, z.core.$strict>>>

/**
 * Checks a YAML value against a strict schema and reports everything wrong under `rule`; with `required: false` no key has to be there.
 * Gives the keys that are right, so that the checks across files can go on.
 */
export function checkYaml<S extends z.ZodRawShape>(
  tree: YamlTree,
  schema: z.ZodObject<S, z.core.$strict>,
  { rule, required, report }: { rule: Rule; required: boolean; report: Report },
): Values<S> {
  const value = tree.value ?? {}
  checkTexts(tree, schema, report)
  const result = (required ? schema : schema.partial()).safeParse(value, { reportInput: true })
  if (result.success) return result.data as Values<S>
  const words = result.error.issues.flatMap(issue => issueWords(issue, tree, schema))
  const meant = new Set(words.map(word => word.meant))
  for (const { text, hint, at, missing } of words) {
    const isMisspelt = missing !== undefined && meant.has(missing)
    const place = at.part === 'key' ? tree.keyPlace(at.path) : tree.valuePlace(at.path)
    if (!isMisspelt) report(rule, place, text, hint)
  }
  return salvage(value, schema, result.error.issues)
}

function salvage<S extends z.ZodRawShape>(
  value: unknown,
  schema: z.ZodObject<S, z.core.$strict>,
  issues: z.core.$ZodIssue[],
): Values<S> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  const wrong = new Set(issues.map(issue => issue.path[0]))
  const right = Object.entries(value).filter(([key]) => key in schema.shape && !wrong.has(key))
  const result = schema.partial().safeParse(Object.fromEntries(right))
  return result.success ? (result.data as Values<S>) : {}
}
