/** The command line as commander knows it: commands, flags, help. What a command does comes in as an action. */
import { Command, Option } from 'commander'
import { DEFAULTS } from '../config.js'
import { EDITIONS } from '../model/build.js'
import { PAPERS } from '../model/paper.js'
import type { Actions } from './actions.js'
import { addReportFlags } from './flags/report.js'
import { addSandboxFlags } from './flags/sandbox.js'
import { addSelectionFlags } from './flags/selection.js'
import { readShape } from './flags/shape.js'
import {
  readAddress,
  readCount,
  readLanguage,
  readList,
  readPort,
  readSeconds,
  readText,
} from './flags/values.js'
import { BUILD_EXAMPLES, IMPORT_EXAMPLES, PROGRAM_EXAMPLES } from './help.js'
import type { Terminal } from './terminal.js'

const GUIDE = 'folder or Markdown file of the guide'

/** `actions` are called with the parsed flags. Instead of ending the process it throws commander's error, worded by the caller. */
export function createProgram(version: string, terminal: Terminal, actions: Actions): Command {
  const program = new Command('vademecum')
    .description('Turns a folder of Markdown questions into a handbook, an e-book and a cheat sheet.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', PROGRAM_EXAMPLES)
    .exitOverride()
    .configureHelp({ helpWidth: 100 })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
  addBuild(program).action(actions.build)
  addList(program).action(actions.list)
  addCheck(program).action(actions.check)
  addServe(program).action(actions.serve)
  addImport(program).action(actions.import)
  program
    .command('init')
    .description('make a small guide that builds')
    .argument('<dir>', 'an empty folder, or one to be made')
    .action(actions.init)
  const doctor = program
    .command('doctor')
    .description('show the browser, fonts and validators found, and what is missing')
    .option('--install-browser', 'download a browser for printing (about 110 MB)')
  addSandboxFlags(doctor).action(actions.doctor)
  return program
}

function addBuild(program: Command): Command {
  const build = program
    .command('build')
    .description('build the editions of a guide')
    .argument('[guide]', GUIDE, DEFAULTS.guide)
    .optionsGroup('What comes out:')
    .option('--out <dir>', 'folder for the artifacts', readText, DEFAULTS.out)
    .addOption(new Option('--edition <list>', `${EDITIONS.join(', ')} (default: all)`).argParser(readList))
    .option('--by-category', 'also each category on its own; for a whole guide only')
    .option('--paper <size>', `${Object.keys(PAPERS).join(', ')} (default: ${DEFAULTS.paper})`)
    .option('--theme <name|dir>', `a built-in theme or a folder (default: ${DEFAULTS.theme})`)
    .option('--pages <n>', 'sides of a cheat sheet, 1 or 2 (default: 1)', readCount)
    .option('--fold', 'a cheat sheet in eight panels, to be cut and folded to a booklet')
    .option('--split', 'the web page names its files instead of carrying them along, for hosting')
  addSelectionFlags(build)
  build
    .optionsGroup('How it is built:')
    .option('--drafts', 'with drafts')
    .option('--strict', 'treat warnings as errors, and ask each question for level, tags and summary')
    .option('--timeout <s>', 'seconds that one print may take (default: by its length)', readSeconds)
  addSandboxFlags(build)
  return addReportFlags(build).addHelpText('after', BUILD_EXAMPLES)
}

function addServe(program: Command): Command {
  const serve = program
    .command('serve')
    .description('show the web page of a guide live while you write, and its editions on demand')
    .argument('[guide]', GUIDE, DEFAULTS.guide)
    .option(
      '--port <n>',
      `port on this machine (default: ${DEFAULTS.port}, or the next that is free)`,
      readPort,
    )
    .option('--open', 'open the page in your browser')
    .option('--drafts', 'with drafts')
    .option('--theme <name|dir>', `a built-in theme or a folder (default: ${DEFAULTS.theme})`)
  return addSandboxFlags(serve)
}

function addImport(program: Command): Command {
  const command = program
    .command('import')
    .description('make a guide of a deck of questions: a README, or a folder of Markdown files')
    .argument('<deck>', 'a Markdown file, or a folder of them')
    .optionsGroup('What comes out:')
    .option('--out <dir>', 'folder of the guide', readText, DEFAULTS.guide)
    .option('--dry-run', 'say what would be found and left out; nothing is written')
    .optionsGroup('How it is read:')
    .addOption(
      new Option(
        '--shape <shape>',
        'where the questions stand: heading:N, details, list, paragraph, file, notes (default: by what most of them are)',
      ).argParser(readShape),
    )
    .option('--lang <tag>', 'language of the deck (default: by its words)', readLanguage)
    .option('--source <url>', 'address of the repository, for links to its other files', readAddress)
  return addReportFlags(command).addHelpText('after', IMPORT_EXAMPLES)
}

function addList(program: Command): Command {
  const list = program
    .command('list')
    .description('list the questions that a selection holds')
    .argument('[guide]', GUIDE, DEFAULTS.guide)
  addSelectionFlags(list).optionsGroup('How it is read:').option('--drafts', 'with drafts')
  return addReportFlags(list)
}

function addCheck(program: Command): Command {
  const check = program
    .command('check')
    .description('find every problem in the content; nothing is written')
    .argument('[guide]', GUIDE, DEFAULTS.guide)
    .optionsGroup('How it is read:')
    .option('--drafts', 'with drafts')
    .option('--strict', 'treat warnings as errors, and ask each question for level, tags and summary')
    .option('--theme <name|dir>', 'the theme whose fonts have to hold every character')
  return addReportFlags(check)
}
