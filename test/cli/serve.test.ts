/** `serve` as a process: what it says, and how it ends. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workFolder } from './support/folders.js'
import { start } from './support/start.js'

/** Processes that carry a mark in their environment; a browser inherits it. */
function marked(mark: string): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)
      } catch {
        return false
      }
    })
}

test.skipIf(process.platform !== 'linux')(
  'Ctrl-C ends it, with the browser and everyone who listens',
  async () => {
    const folder = workFolder()
    const mark = `VADEMECUM_TEST_MARK=${folder}`
    const serving = start(folder, ['serve'], { VADEMECUM_TEST_MARK: folder })
    let address = ''
    serving.process.stdout?.on('data', (text: string) => {
      address += text
    })
    await serving.shows('no problems')
    while (!address.endsWith('\n')) await new Promise(done => setTimeout(done, 20))
    const listening = await fetch(`${address.trim()}/events`)
    expect(await (await fetch(`${address.trim()}/build/cheat-sheet`)).json()).toMatchObject({ ok: true })
    expect(marked(mark).length).toBeGreaterThan(1)
    serving.process.kill('SIGINT')
    const { status, stdout } = await serving.finished
    expect([status, stdout]).toEqual([130, `${address.trim()}\n`])
    expect(marked(mark)).toEqual([])
    await listening.text().catch(() => {})
  },
  90_000,
)
