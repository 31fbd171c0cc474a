import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createProfile, removeProfile } from '../../src/browser/start/profile.js'
import { thisProcess } from '../../src/claim/process-mark.js'

const uid = process.getuid?.() ?? null
const LONG_AGO = new Date('2020-01-01')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A profile that was left behind; `mark` is what is in its file about its process. */
function leave(name: string, mark: unknown, date = LONG_AGO): string {
  const path = join(folder, `vademecum-profile-${name}`)
  mkdirSync(path)
  writeFileSync(join(path, 'vademecum.json'), JSON.stringify(mark))
  utimesSync(path, date, date)
  return path
}

async function leftAfterStart(): Promise<string[]> {
  const own = await createProfile({ temporaryFolder: folder, uid })
  await removeProfile(own)
  return readdirSync(folder)
    .map(name => name.replace('vademecum-profile-', ''))
    .sort()
}

test('of a process that is gone it goes at once; of one that lives it stays, however old', async () => {
  const mark = await thisProcess()
  leave('killed', { ...mark, pid: 2 ** 22 + 1 }, new Date())
  leave('living', mark)
  expect(await leftAfterStart()).toEqual(['living'])
})

test('of another container or machine it goes after a day', async () => {
  const mark = { ...(await thisProcess()), place: 'elsewhere' }
  leave('old', mark)
  leave('new', mark, new Date())
  leave('ahead', mark, new Date('2100-01-01'))
  expect(await leftAfterStart()).toEqual(['ahead', 'new'])
})

test('what is not ours stays, whatever its name', async () => {
  mkdirSync(join(folder, 'vademecum-profile-notes'))
  utimesSync(join(folder, 'vademecum-profile-notes'), LONG_AGO, LONG_AGO)
  leave('strange', { pid: 'all of them' })
  const gone = { ...(await thisProcess()), pid: 2 ** 22 + 1 }
  const elsewhere = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
  writeFileSync(join(elsewhere, 'vademecum.json'), JSON.stringify(gone))
  symlinkSync(elsewhere, join(folder, 'vademecum-profile-link'))
  const kept = ['link', 'notes', 'strange']
  if (uid === 0) {
    const foreign = leave('theirs', gone)
    chownSync(foreign, 65534, 65534)
    kept.push('theirs')
  }
  expect(await leftAfterStart()).toEqual(kept)
  expect(readFileSync(join(elsewhere, 'vademecum.json'), 'utf8')).toContain('pid')
  rmSync(elsewhere, { recursive: true })
})

test.each([
  ['is missing', 'nowhere', 'there is no such folder'],
  ['is a file', 'file', 'it is not a folder'],
])('a temporary folder that %s: the error says so and what to set', async (_, name, reason) => {
  writeFileSync(join(folder, 'file'), '')
  const temporaryFolder = join(folder, name)
  await expect(createProfile({ temporaryFolder, uid })).rejects.toMatchObject({
    message: `The browser cannot use the temporary folder ${temporaryFolder}: ${reason}`,
    hint: expect.stringContaining('Set TMPDIR'),
  })
})
