import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openOutput, type WrittenArtifact } from '../../src/write/index.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vademecum-write-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

function file(path: string, content: Uint8Array): WrittenArtifact {
  return { folder: null, files: [{ path, bytes: content }] }
}

describe('a good build', () => {
  test('nothing stands under its name before the commit, everything after it', async () => {
    const output = openOutput(join(root, 'out'))
    await output.stage(file('handbook.pdf', bytes('book')))
    await output.stage(file('categories/async/handbook.pdf', bytes('chapter')))
    expect(files().filter(path => path.endsWith('.pdf'))).toEqual([])
    await output.commit()
    await output.discard()
    expect(files()).toEqual([
      'out',
      'out/categories',
      'out/categories/async',
      'out/categories/async/handbook.pdf',
      'out/handbook.pdf',
    ])
    expect(read('out/handbook.pdf')).toBe('book')
  })

  test('takes the place of the former artifact and leaves others alone', async () => {
    writeFileSync(join(root, 'handbook.pdf'), 'old')
    writeFileSync(join(root, 'notes.txt'), 'mine')
    const output = openOutput(root)
    await output.stage(file('handbook.pdf', bytes('new')))
    expect(read('handbook.pdf')).toBe('old')
    await output.commit()
    expect(files().map(path => [path, read(path)])).toEqual([
      ['handbook.pdf', 'new'],
      ['notes.txt', 'mine'],
    ])
  })

  test('an artifact with files of its own comes as one folder, and nothing of the former one stays in it', async () => {
    const page = (text: string, asset: string): WrittenArtifact => ({
      folder: 'web',
      files: [
        { path: 'web/index.html', bytes: bytes(text) },
        { path: `web/assets/${asset}`, bytes: bytes('css') },
      ],
    })
    for (const [text, asset] of [
      ['first', 'a.css'],
      ['second', 'b.css'],
    ] as const) {
      const output = openOutput(root)
      await output.stage(page(text, asset))
      expect(files()).not.toContain(`web/assets/${asset}`)
      await output.commit()
      await output.discard()
    }
    expect(files()).toEqual(['web', 'web/.vademecum', 'web/assets', 'web/assets/b.css', 'web/index.html'])
    expect(read('web/index.html')).toBe('second')
  })

  test('many at the same time into one folder: each artifact is one of theirs, whole', async () => {
    const builds = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index).repeat(200_000))
    await Promise.all(
      builds.map(async (text, index) => {
        const output = openOutput(join(root, 'out'))
        await output.stage(file('bundles/basics/handbook.pdf', bytes(text)))
        await (index % 4 === 0 ? output.discard() : output.commit())
      }),
    )
    expect(builds).toContain(read('out/bundles/basics/handbook.pdf'))
    expect(files()).toHaveLength(4)
  })
})

describe('a failed build', () => {
  test('discard removes all that was staged and the folders made for it', async () => {
    const output = openOutput(join(root, 'deep/out'))
    await output.stage(file('categories/async/handbook.pdf', bytes('chapter')))
    await output.discard()
    expect(files()).toEqual([])
  })

  test('discard keeps a folder that was there, and one that someone else uses by now', async () => {
    mkdirSync(join(root, 'out'))
    const output = openOutput(join(root, 'out'))
    await output.stage(file('bundles/basics/handbook.pdf', bytes('x')))
    writeFileSync(join(root, 'out/bundles/theirs.txt'), '')
    await output.discard()
    expect(files()).toEqual(['out', 'out/bundles', 'out/bundles/theirs.txt'])
  })

  test('a folder in the place of an artifact', async () => {
    mkdirSync(join(root, 'handbook.pdf'))
    await expect(openOutput(root).stage(file('handbook.pdf', bytes('x')))).rejects.toMatchObject({
      message: `Cannot write ${join(root, 'handbook.pdf')}: a folder has that name`,
      status: 1,
    })
  })

  test('a file in the place of a folder', async () => {
    writeFileSync(join(root, 'bundles'), '')
    await expect(openOutput(root).stage(file('bundles/basics/handbook.pdf', bytes('x')))).rejects.toThrow(
      'a file stands where a folder is needed',
    )
  })

  test.skipIf(process.platform === 'win32')(
    'a disk that takes no more: the file is named, the former one whole',
    () => {
      writeFileSync(join(root, 'handbook.pdf'), 'old')
      const module = resolve(import.meta.dirname, '../../dist/modules/write/index.js')
      const script = `
      const { openOutput } = await import(${JSON.stringify(module)})
      const output = openOutput(${JSON.stringify(root)})
      try {
        await output.stage({ folder: null, files: [{ path: 'cheat-sheet.pdf', bytes: new Uint8Array(100) }] })
        await output.stage({ folder: null, files: [{ path: 'handbook.pdf', bytes: new Uint8Array(1_000_000) }] })
        await output.commit()
      } catch (error) {
        console.log(error.message, error.cause.code)
      } finally {
        await output.discard()
      }`
      // bash counts `ulimit -f` in 1024-byte blocks: the second artifact meets the limit in the middle.
      const run = spawnSync(
        'bash',
        ['-c', 'ulimit -f 64; exec "$0" --input-type=module -e "$1"', process.execPath, script],
        {
          encoding: 'utf8',
        },
      )
      expect(run.stderr).toBe('')
      expect(run.stdout).toBe(
        `Cannot write ${join(root, 'handbook.pdf')}: the file is larger than this system allows EFBIG\n`,
      )
      expect(files()).toEqual(['handbook.pdf'])
      expect(read('handbook.pdf')).toBe('old')
    },
  )

  test('an artifact that vanished before the commit', async () => {
    const output = openOutput(join(root, 'out'))
    await output.stage(file('handbook.pdf', bytes('x')))
    rmSync(join(root, 'out'), { recursive: true })
    await expect(output.commit()).rejects.toThrow(`Cannot write ${join(root, 'out')}: ENOENT`)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })
})
