import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes line-for-line copies in which every `compile_fail` sample is an ordinary one and every other Rust
 * sample is text. rustdoc then prints the errors that stable rustdoc does not compare with the stated code.
 *
 * @param {import('./fences.mjs').Fence[]} fences of the whole run
 * @param {string} folder is emptied first
 */
export function writeCopies(fences, folder) {
  rmSync(folder, { recursive: true, force: true })
  for (const file of new Set(fences.filter(fence => fence.kind === 'fail').map(fence => fence.file))) {
    writeCopy(
      fences.filter(fence => fence.file === file),
      join(folder, file),
    )
  }
}

function writeCopy(fences, path) {
  const lines = readFileSync(fences[0].path, 'utf8').split(/\r?\n/)
  for (const { line, kind, edition } of fences) {
    const words = kind === 'fail' ? ['rust', 'standalone_crate', edition].filter(Boolean).join(',') : 'text'
    lines[line - 1] = lines[line - 1].replace(/(`{3,}|~{3,})\s*\S.*$/, `$1${words}`)
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, lines.join('\n'))
}
