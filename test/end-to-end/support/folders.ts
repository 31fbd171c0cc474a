import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

/** The guide that ships. */
export const CONTENT = resolve(import.meta.dirname, '../../../content')

export const TEMPLATES = resolve(import.meta.dirname, '../../../templates')

/** A folder for a file of tests; it goes away after the last one. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-e2e-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files by their path below a folder, and gives the folder back. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The shipped guide in `<folder>/content` without its bundles: a build makes the whole guide and nothing else. */
export function copyGuide(folder: string): string {
  cpSync(CONTENT, join(folder, 'content'), { recursive: true })
  const settings = join(folder, 'content/guide.yaml')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^bundles:\n(?:[ #].*\n|\n)*/m, ''))
  return folder
}
