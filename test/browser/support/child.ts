import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { HandbookDocument } from '../../../src/model/documents.js'

const ROOT = resolve(import.meta.dirname, '../../..')
const CHILD = resolve(import.meta.dirname, 'child.mjs')

/** Processes that run the emitters as they are compiled, for what one process cannot show. */
export interface Children {
  /** Runs a command to its end and gives what it said last. */
  run(command: 'open' | 'print', input: unknown, options?: ChildOptions): Promise<Record<string, unknown>>
  /** Starts a command and gives what it said first; the caller ends it. */
  start(
    command: 'hold',
    input: unknown,
    options?: ChildOptions,
  ): Promise<{ process: ChildProcess; said: Record<string, unknown> }>
  remove(): void
}

export interface ChildOptions {
  env?: Record<string, string>
  cwd?: string
}

/** Compiles the sources below node_modules, where the packages they import are found. */
export async function compileForChildren(): Promise<Children> {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
  const compiled = mkdtempSync(join(ROOT, 'node_modules/.cache/vademecum-test-'))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', compiled], {
    cwd: ROOT,
  })

  let inputs = 0
  const launch = (command: string, input: unknown, { env, cwd }: ChildOptions = {}) => {
    const file = join(compiled, `input-${++inputs}.json`)
    writeFileSync(file, JSON.stringify(input))
    return spawn(process.execPath, [CHILD, compiled, command, file], {
      env: env ?? process.env,
      cwd: cwd ?? ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }
  return {
    run: async (command, input, options) => {
      const child = launch(command, input, options)
      const [out, errors, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise(done => child.on('close', done)),
      ])
      if (code !== 0) throw new Error(`The child process failed: ${errors}`)
      return JSON.parse(out.trim().split('\n').at(-1) ?? '')
    },
    start: async (command, input, options) => {
      const child = launch(command, input, options)
      for await (const line of createInterface({ input: child.stdout })) {
        return { process: child, said: JSON.parse(line) }
      }
      throw new Error(`The child process said nothing: ${await text(child.stderr)}`)
    },
    remove: () => rmSync(compiled, { recursive: true, force: true }),
  }
}

/** A document as JSON that child.mjs reads back. */
export function portable(document: HandbookDocument): unknown {
  const packed = (bytes: Uint8Array) => ({ bytes64: Buffer.from(bytes).toString('base64') })
  return {
    ...document,
    resources: [...document.resources].map(([path, { bytes, mediaType }]) => [
      path,
      { bytes: packed(bytes), mediaType },
    ]),
    faces: document.faces.map(face => ({ ...face, bytes: packed(face.bytes) })),
  }
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = ''
  for await (const chunk of stream) all += String(chunk)
  return all
}
