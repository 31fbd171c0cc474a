import type { z } from 'zod'
import type { Message } from '../../model/message.js'
import type { Rule } from '../../rules.js'
import { fileFragment } from '../text/fragment.js'
import { createReport } from '../text/report.js'
import { checkYaml } from './check-yaml.js'
import { parseYaml } from './parse-yaml.js'

/**
 * Reads a YAML file that is not the guide's own, such as a theme's, in the words that guide.yaml is read in. Every key has to be there; `value`
 * is null when something is wrong, and the messages say what under `rule`. `file` is its path as people are shown it.
 */
export function readYaml<S extends z.ZodRawShape>(
  text: string,
  { file, schema, rule }: { file: string; schema: z.ZodObject<S, z.core.$strict>; rule: Rule },
): { value: z.output<z.ZodObject<S, z.core.$strict>> | null; messages: Message[] } {
  const { report, messages } = createReport()
  const source = text.replace(/\r\n?/g, '\n')
  const tree = parseYaml(fileFragment(file, file, source), { rule, schema, report })
  if (tree) checkYaml(tree, schema, { rule, required: true, report })
  const result = schema.safeParse(tree?.value)
  const isRight = result.success && messages().every(({ severity }) => severity !== 'error')
  return { value: isRight ? result.data : null, messages: messages() }
}
