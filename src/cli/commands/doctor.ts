import { type BrowserOptions, installBrowser } from '../../browser/index.js'
import { printableLine } from '../../printable.js'
import type { DoctorFlags } from '../actions.js'
import { examineBrowsers } from '../doctor/browsers.js'
import { examineFonts } from '../doctor/fonts.js'
import { formatSection } from '../doctor/report.js'
import { examineTools } from '../doctor/tools.js'
import { sandboxMode } from '../flags/sandbox.js'
import { createPaint } from '../report/paint.js'
import { formatBytes } from '../report/quantities.js'
import type { Terminal } from '../terminal.js'

/** `vademecum doctor`: exit status 1 when nothing can be printed. Throws a VademecumError when a browser cannot be downloaded. */
export async function runDoctor(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const { machine, signal } = terminal
  const note = (text: string): void => terminal.err(`${printableLine(text)}\n`)
  const options: BrowserOptions = { ...machine, sandbox: sandboxMode(flags.sandbox), signal, note }
  if (flags.installBrowser) await install(options, terminal)
  const sections = [await examineBrowsers(options), examineFonts(), await examineTools(machine.env)]
  const paint = createPaint(terminal.hasColor)
  terminal.out(sections.map(section => formatSection(section, paint)).join('\n'))
  return sections.every(section => section.remedy === null) ? 0 : 1
}

async function install(options: BrowserOptions, terminal: Terminal): Promise<void> {
  let told = 0
  const path = await installBrowser(options, (done, total) => {
    // A line a tenth: enough for a log, and a download has a known length.
    const tenth = total === 0 ? 0 : Math.floor((done / total) * 10)
    if (tenth > told) terminal.err(`Downloading: ${formatBytes(done)} of ${formatBytes(total)}\n`)
    told = tenth
  })
  terminal.err(`Installed ${printableLine(path)}\n`)
}
