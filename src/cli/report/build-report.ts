import type { Artifact } from '../../model/build.js'
import type { BuildResult } from '../../session/result.js'
import { alignColumns } from './columns.js'
import { countMessages, formatMessages } from './messages.js'
import type { Paint } from './paint.js'
import { count, formatBytes, formatDuration } from './quantities.js'

/** What stands on the screen after a build: messages (no more than `most` of one rule), artifacts, and what it came to. */
export function formatBuildReport(result: BuildResult, paint: Paint, most?: number): string {
  return [
    formatMessages(result.messages, paint, most),
    formatArtifacts(result.artifacts),
    `${result.ok ? built(result, paint) : failed(result, paint)}\n`,
  ]
    .filter(text => text !== '')
    .join('\n')
}

function formatArtifacts(artifacts: readonly Artifact[]): string {
  const rows = artifacts.map(({ path, pages, bytes, ms }) => [
    path,
    pages === null ? '' : count(pages, 'page'),
    formatBytes(bytes),
    formatDuration(ms),
  ])
  return alignColumns(rows, [1, 2, 3])
    .map(line => `  ${line}\n`)
    .join('')
}

function built({ artifacts, questions, ms, messages }: BuildResult, paint: Paint): string {
  const problems = countMessages(messages)
  const files = artifacts.reduce((sum, artifact) => sum + Math.max(1, artifact.files.length), 0)
  const what = `Built ${count(files, 'file')} from ${count(questions, 'question')} in ${formatDuration(ms)}`
  return `${paint('green', what)}${problems === '' ? '' : `, ${problems}`}`
}

function failed({ messages }: BuildResult, paint: Paint): string {
  return `${paint('red', 'Nothing was written')}: ${countMessages(messages)}`
}
