/** The flags that say how a command reports. */
import { type Command, Option } from 'commander'
import { MESSAGES_PER_RULE } from '../../config.js'

export interface ReportFlags {
  json?: boolean
  quiet?: boolean
  verbose?: boolean
}

/** How many messages of one rule are shown. */
export function mostOf({ verbose }: ReportFlags): number {
  return verbose === true ? Number.POSITIVE_INFINITY : MESSAGES_PER_RULE
}

export function addReportFlags(command: Command): Command {
  return command
    .optionsGroup('Report:')
    .option('--json', 'one JSON object on standard output')
    .addOption(new Option('--quiet', 'errors only').conflicts('verbose'))
    .addOption(new Option('--verbose', 'every step, every message, and the causes of errors'))
}
