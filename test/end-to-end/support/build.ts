import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../../../src/model/build.js'
import type { Message } from '../../../src/model/message.js'
import { start } from '../../cli/support/start.js'
import { type Pdf, readPdf } from '../../support/pdf.js'

export interface Built {
  status: number | null
  ok: boolean
  artifacts: Artifact[]
  messages: Message[]
  stderr: string
}

/** Runs `vademecum <args> --json` in a folder as a process of its own. */
export async function vademecum(
  cwd: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Built> {
  const { status, stdout, stderr } = await start(cwd, [...args, '--json'], env).finished
  return { status, stderr, ...(JSON.parse(stdout) as Pick<Built, 'ok' | 'artifacts' | 'messages'>) }
}

/** As `vademecum build`, and throws unless it succeeds with nothing to say but notes. */
export async function buildWithoutComplaint(
  cwd: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Built> {
  const built = await vademecum(cwd, ['build', ...args], env)
  const complaints = built.messages.filter(message => message.severity !== 'info')
  if (built.status !== 0 || complaints.length > 0) {
    throw new Error(`status ${built.status}: ${JSON.stringify(complaints, null, 2)}\n${built.stderr}`)
  }
  return built
}

export function artifact(cwd: string, path: string): Uint8Array {
  return readFileSync(join(cwd, 'out', path))
}

export async function pdfArtifact(cwd: string, path: string): Promise<Pdf> {
  return readPdf(artifact(cwd, path))
}
