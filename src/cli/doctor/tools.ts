import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Machine } from '../../config.js'
import type { Finding, Section } from './finding.js'

const LIMIT_MS = 10_000

/** Programs of the system, by what they are for. A build needs none of them. */
const TOOLS = {
  java: 'runs EPUBCheck',
  epubcheck: 'checks e-books',
  cargo: 'tests the Rust samples of a guide',
} as const

/** Asks each program for its version. */
export async function examineTools(env: Machine['env']): Promise<Section> {
  const findings = await Promise.all(
    Object.entries(TOOLS).map(async ([name, use]): Promise<Finding> => {
      const version = await versionOf(name, env)
      return version === null
        ? { state: 'absent', name, detail: `not found; it ${use}` }
        : { state: 'good', name, detail: version }
    }),
  )
  return { title: 'For authors (no build needs these)', findings, remedy: null }
}

async function versionOf(name: string, env: Machine['env']): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(name, ['--version'], {
      timeout: LIMIT_MS,
      env: { ...env },
    })
    return `${stdout}${stderr}`.trim().split('\n')[0] ?? ''
  } catch {
    return null
  }
}
