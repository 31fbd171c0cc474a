/** The flags that choose questions: the same for `build` and `list`. */
import { type Command, Option } from 'commander'
import { DEFAULTS } from '../../config.js'
import type { FilterRequest } from '../../select/index.js'
import { given } from './given.js'
import { readCount, readList, readSeed, readText } from './values.js'

export interface SelectionFlags {
  category?: string[]
  tag?: string[]
  level?: string[]
  id?: string[]
  query?: string
  exclude?: string[]
  bundle?: string[]
  sample?: number
  seed?: number
}

export function addSelectionFlags(command: Command): Command {
  const list = (flags: string, text: string): Option => new Option(flags, text).argParser(readList)
  return command
    .optionsGroup('Which questions (values of one flag: any of them; different flags: all of them):')
    .addOption(list('--category <list>', 'categories, by id'))
    .addOption(list('--tag <list>', 'tags'))
    .addOption(list('--level <list>', 'junior, mid, senior, staff'))
    .addOption(list('--id <list>', 'single questions, by id'))
    .addOption(list('--bundle <list>', 'bundles of guide.yaml, by name'))
    .addOption(new Option('--query <text>', 'words in title, tags, summary or text').argParser(readText))
    .addOption(list('--exclude <list>', 'all but these ids, categories or tags'))
    .addOption(new Option('--sample <n>', 'n questions by lot, in guide order').argParser(readCount))
    .addOption(
      new Option('--seed <n>', `another lot for --sample (default: ${DEFAULTS.seed})`).argParser(readSeed),
    )
}

/** The request behind the flags, without those that were not given. */
export function requestOf(flags: SelectionFlags): FilterRequest {
  const { category, tag, level, id, query, exclude, bundle, sample, seed } = flags
  return given({ category, tag, level, id, query, exclude, bundle, sample, seed })
}
