/** The flags that choose questions, one for each filter: the same for `build` and `list`. */
import { type Command, Option } from 'commander'
import { DEFAULTS } from '../../config.js'
import type { FilterValues } from '../../filters/row.js'
import { FILTER_NAMES, FILTERS } from '../../filters/table.js'
import type { FilterRequest } from '../../model/filter.js'
import { given } from './given.js'
import { readCount, readList, readSeed, readText } from './values.js'

export type SelectionFlags = FilterRequest

/** How the value of a flag is shown in help, and read. */
const VALUES = {
  list: { placeholder: '<list>', read: readList },
  text: { placeholder: '<text>', read: readText },
  count: { placeholder: '<n>', read: readCount },
} as const satisfies Record<keyof FilterValues, { placeholder: string; read(text: string): unknown }>

export function addSelectionFlags(command: Command): Command {
  command.optionsGroup('Which questions (values of one flag: any of them; different flags: all of them):')
  for (const name of FILTER_NAMES) {
    const { kind, help } = FILTERS[name]
    const { placeholder, read } = VALUES[kind]
    // The reader's second argument is what the flag held before; only lists use it.
    const reader = read as (text: string, before: string[] | undefined) => string[]
    command.addOption(new Option(`--${name} ${placeholder}`, help).argParser(reader))
  }
  return command.addOption(
    new Option('--seed <n>', `another lot for --sample (default: ${DEFAULTS.seed})`).argParser(readSeed),
  )
}

/** The request behind the flags, without those that were not given. */
export function requestOf(flags: SelectionFlags): FilterRequest {
  const wanted = [...FILTER_NAMES, 'seed'] as const
  return given(Object.fromEntries(wanted.map(name => [name, flags[name]])))
}
