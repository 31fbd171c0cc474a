/** Arguments in, exit status out. */
import { CommanderError } from 'commander'
import { UsageError, VademecumError } from '../diagnostics.js'
import { onlyOurControls } from '../printable.js'
import { toolVersion } from '../version.js'
import { createProgram } from './program.js'
import { formatEnvelope } from './report/envelope.js'
import { failureMessages, formatFailure } from './report/failure.js'
import { createPaint } from './report/paint.js'
import type { Terminal } from './terminal.js'

/** Runs one command line (without `node` and the script) and resolves with its exit status. Never rejects. */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = guarded(given)
  let status = 0
  const finish = (result: number): void => {
    status = result
  }
  // Loaded when called: help and wrong usage answer at once.
  const program = createProgram(toolVersion(), terminal, {
    build: async (guide, flags) =>
      finish(await (await import('./commands/build.js')).runBuild(guide, flags, terminal)),
    list: async (guide, flags) =>
      finish(await (await import('./commands/list.js')).runList(guide, flags, terminal)),
    check: async (guide, flags) =>
      finish(await (await import('./commands/check.js')).runCheck(guide, flags, terminal)),
    serve: async (guide, flags) =>
      finish(await (await import('./commands/serve.js')).runServe(guide, flags, terminal)),
    import: async (deck, flags) =>
      finish(await (await import('./commands/import.js')).runImport(deck, flags, terminal)),
    init: async folder => finish(await (await import('./commands/init.js')).runInit(folder, terminal)),
    doctor: async flags => finish(await (await import('./commands/doctor.js')).runDoctor(flags, terminal)),
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    return fail(error instanceof CommanderError ? toUsageError(error) : error, args, terminal)
  }
}

/** What is written escapes the texts of a guide by itself; this is for what may have been forgotten. */
function guarded(terminal: Terminal): Terminal {
  return {
    ...terminal,
    out: text => terminal.out(onlyOurControls(text)),
    err: text => terminal.err(onlyOurControls(text)),
  }
}

/** Reports what ended a command, in the way the command was asked to report. */
function fail(error: unknown, args: readonly string[], terminal: Terminal): number {
  if (hasFlag(args, '--json')) {
    terminal.out(formatEnvelope({ ok: false, artifacts: [], messages: failureMessages(error) }))
  } else {
    terminal.err(formatFailure(error, createPaint(terminal.hasColor), hasFlag(args, '--verbose')))
  }
  return error instanceof VademecumError ? error.status : 1
}

/** Commander's words in ours. */
function toUsageError(error: CommanderError): UsageError {
  const text =
    error.code === 'commander.help' ? 'no command was given' : error.message.replace(/^error: /, '')
  const [problem = '', ...rest] = text.split('\n')
  const hint = rest.join(' ').replace(/^\((.*)\)$/, '$1')
  return new UsageError(
    problem.charAt(0).toUpperCase() + problem.slice(1),
    hint || 'See `vademecum --help`, or `vademecum build --help` for its flags.',
  )
}

/** Whether a flag stands among the arguments, also when the rest of them could not be understood. */
function hasFlag(args: readonly string[], flag: string): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).includes(flag)
}
