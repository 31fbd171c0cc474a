import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'

const RESULT =
  /^test (.+\.md) - \S+ \(line (\d+)\)(?: - (compile fail|compile|should panic))? \.\.\. (ok|FAILED|ignored)/
const STILL_RUNNING = /^test (.+\.md) - \S+ \(line (\d+)\).* has been running for over/
const BLOCK = /^---- (.+\.md) - \S+ \(line (\d+)\) stdout ----$/

/**
 * What rustdoc's test run said, keyed by `file:line` with the file relative to the guide's root.
 *
 * @param {string} stdout
 * @param {string} root the guide folder that rustdoc was given
 * @returns {{results: Map<string, 'ok'|'FAILED'|'ignored'>, output: Map<string, string>, slow: Set<string>,
 *   started: boolean}} `output` holds what a failed sample or its compiler printed; `slow` ran for
 *   over a minute; not `started` if rustdoc never came to running tests
 */
export function readResults(stdout, root) {
  const key = (path, line) => `${relative(realpathSync(root), path).split(sep).join('/')}:${line}`
  const results = new Map()
  const output = new Map()
  const slow = new Set()
  let block

  for (const line of stdout.split('\n')) {
    const [, path, number, , outcome] = RESULT.exec(line) ?? []
    const [, blockPath, blockLine] = BLOCK.exec(line) ?? []
    const [, slowPath, slowLine] = STILL_RUNNING.exec(line) ?? []
    if (slowPath) slow.add(key(slowPath, slowLine))
    if (outcome) results.set(key(path, number), outcome)
    if (blockPath) {
      block = key(blockPath, blockLine)
      output.set(block, '')
    } else if (/^failures:$/.test(line)) {
      block = undefined
    } else if (block) {
      output.set(block, `${output.get(block)}${line}\n`)
    }
  }
  return { results, output, slow, started: /^running \d+ tests?$/m.test(stdout) }
}
