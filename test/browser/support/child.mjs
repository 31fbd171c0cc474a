/**
 * A process of its own that uses the compiled emitters: `node child.mjs <compiled> <command> <file>`. Options come from `<file>` as JSON;
 * answers go to standard output, one JSON value a line.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { arch, homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const [compiled, command, file] = process.argv.slice(2)
const input = JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
  value?.bytes64 === undefined ? value : Buffer.from(value.bytes64, 'base64'),
)
const answer = value => console.log(JSON.stringify(value))
const { createBrowserSource } = await import(join(compiled, 'browser/index.js'))
const notes = []
const source = createBrowserSource({
  env: process.env,
  platform: process.platform,
  architecture: arch(),
  uid: userInfo().uid,
  home: homedir(),
  temporaryFolder: tmpdir(),
  sandbox: 'auto',
  signal: new AbortController().signal,
  note: text => notes.push(text),
})

const commands = {
  /** Starts a browser, says so, and closes it. */
  async open() {
    await source.browser()
    answer({ notes, report: source.report() })
  },
  /** Starts a browser, says its process id, and never ends by itself. */
  async hold() {
    await source.browser()
    answer({ pid: source.report().pid })
    await sleep(600_000)
  },
  /** Prints a handbook to `input.target`. */
  async print() {
    const { emitHandbook } = await import(join(compiled, 'editions/handbook/emit.js'))
    const document = { ...input.document, resources: new Map(input.document.resources) }
    const emitted = await emitHandbook(document, {
      browser: source.browser,
      signal: new AbortController().signal,
      timeoutMs: null,
      note: () => {},
    })
    writeFileSync(input.target, emitted.files[0].bytes)
    answer({ pages: emitted.pages })
  },
}

try {
  await commands[command]()
} finally {
  await source.close()
}
