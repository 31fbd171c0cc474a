/** `serve` as a process: what it says, and how it ends. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, workFolder } from './support/folders.js'
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

const LINUX = process.platform === 'linux'

/** A preview as a process, with a temporary folder and a mark of its own. */
async function serving(
  args: string[] = [],
  env: Record<string, string> = {},
  prepare: (folder: string) => void = () => {},
) {
  const folder = workFolder()
  prepare(folder)
  const temporary = temporaryFolder()
  const given = { VADEMECUM_TEST_MARK: folder, TMPDIR: temporary, ...env }
  const process = start(folder, ['serve', ...args], given)
  let address = ''
  process.process.stdout?.on('data', (text: string) => {
    address += text
  })
  await process.shows('no problems')
  await expect.poll(() => address.endsWith('\n'), { timeout: 30_000 }).toBe(true)
  const left = (): string[] => [...marked(`VADEMECUM_TEST_MARK=${folder}`), ...readdirSync(temporary)]
  return { ...process, address: address.trim(), left }
}

test.skipIf(!LINUX).each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends it, with the browser and everyone who listens; nothing is left',
  async signal => {
    const { address, process, finished, left } = await serving()
    const listening = await fetch(`${address}/events`)
    expect(await (await fetch(`${address}/build/cheat-sheet`)).json()).toMatchObject({ ok: true })
    expect(left().length).toBeGreaterThan(1)
    process.kill(signal)
    const { status, stdout } = await finished
    expect([status, stdout]).toEqual([130, `${address}\n`])
    expect(left()).toEqual([])
    await listening.text().catch(() => {})
  },
  90_000,
)

test.skipIf(!LINUX)(
  'Ctrl-C in the middle of a print ends that, too',
  async () => {
    // Long enough to be met while it is printed.
    const { address, process, finished, left } = await serving([], {}, folder => {
      const question = '---\nlevel: mid\ntags: [a]\nsummary: S.\n---\n\n# Why?\n\n'
      const category = readdirSync(join(folder, 'content')).find(name => /^\d/.test(name)) ?? ''
      for (let n = 10; n < 300; n++)
        writeFileSync(
          join(folder, 'content', category, `${n}-long-${n}.md`),
          question + 'So it is. '.repeat(400),
        )
    })
    const events = (await fetch(`${address}/events`)).body?.getReader()
    const making = fetch(`${address}/build/handbook`).then(
      response => response.status,
      () => null,
    )
    let told = ''
    while (!told.includes('event: progress'))
      told += Buffer.from((await events?.read())?.value ?? []).toString()
    expect(left().length).toBeGreaterThan(1)
    process.kill('SIGINT')
    expect((await finished).status).toBe(130)
    expect(await making).not.toBe(200)
    expect(left()).toEqual([])
  },
  120_000,
)

test('a port that is taken is wrong usage and says so; without one, the next free port is taken', async () => {
  const one = await serving()
  const port = new URL(one.address).port
  const { status, stderr } = await start(workFolder(), ['serve', '--port', port]).finished
  expect(status).toBe(2)
  expect(stderr).toContain(`The port ${port} is taken`)
  expect(stderr).toContain('--port')
  const two = await serving()
  expect(Number(new URL(two.address).port)).toBeGreaterThan(Number(port))
  for (const { process, finished } of [one, two]) {
    process.kill('SIGINT')
    await finished
  }
}, 90_000)

test.skipIf(!LINUX)(
  '--open hands the address to the system, once, as it is',
  async () => {
    const tools = temporaryFolder()
    const opened = join(tools, 'opened')
    writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\nprintf '%s|' "$@" >> '${opened}'\n`, { mode: 0o755 })
    const {
      address,
      process: serve,
      finished,
    } = await serving(['--open'], {
      PATH: `${tools}:${process.env.PATH}`,
    })
    await expect
      .poll(() => existsSync(opened) && readFileSync(opened, 'utf8'), { timeout: 30_000 })
      .toBe(`${address}|`)
    serve.kill('SIGINT')
    expect((await finished).status).toBe(130)
  },
  60_000,
)
