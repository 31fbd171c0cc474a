/** The flags that say how a command reports. */
import { type Command, Option } from 'commander'

export interface ReportFlags {
  json?: boolean
  quiet?: boolean
  verbose?: boolean
}

export function addReportFlags(command: Command): Command {
  return command
    .optionsGroup('Report:')
    .option('--json', 'one JSON object on standard output')
    .addOption(new Option('--quiet', 'errors only').conflicts('verbose'))
    .addOption(new Option('--verbose', 'every step, and the causes of errors'))
}
