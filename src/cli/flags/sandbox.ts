/** The flags about the browser's sandbox: the same for `build` and `doctor`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULTS } from '../../config.js'
import { SANDBOX_MODES, type SandboxMode } from '../../model/sandbox.js'

/** `false` is what `--no-sandbox` gives; undefined when neither flag was given. */
export type SandboxFlag = SandboxMode | false | undefined

export function addSandboxFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--sandbox <mode>',
        `of the browser: auto (if the system has one), require, off (default: ${DEFAULTS.sandbox})`,
      ).argParser(readMode),
    )
    .option('--no-sandbox', 'the same as --sandbox off; only for a guide of your own')
}

export function sandboxMode(flag: SandboxFlag): SandboxMode {
  return flag === false ? 'off' : (flag ?? DEFAULTS.sandbox)
}

function readMode(text: string): SandboxMode {
  const mode = SANDBOX_MODES.find(known => known === text)
  if (mode === undefined) throw new InvalidArgumentError(`Expected ${SANDBOX_MODES.join(', ')}.`)
  return mode
}
