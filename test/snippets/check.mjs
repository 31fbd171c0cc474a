#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { prepareCargo } from './gate/cargo.mjs'
import { readFences } from './gate/fences.mjs'
import { guideFiles, selectFiles } from './gate/files.mjs'
import { readOptions, USAGE, UsageError } from './gate/options.mjs'
import { proveFences } from './gate/prove.mjs'
import { renderReport } from './gate/report.mjs'
import { isUnproven, summarize } from './gate/summary.mjs'

process.exitCode = await main(process.argv.slice(2))

async function main(argv) {
  try {
    const options = readOptions(argv)
    if (options.help) return say(USAGE, 0)
    const summary = summarize(await check(options))
    const base = relative(process.cwd(), options.content) || '.'
    return say(
      options.json ? JSON.stringify(summary, null, 2) : renderReport(summary, base),
      summary.ok ? 0 : 1,
    )
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 2
  }
}

async function check(options) {
  const start = Date.now()
  const outcome = await proveGuide(options, start + options.limit)
  return { ...outcome, seconds: (Date.now() - start) / 1000 }
}

async function proveGuide(options, deadline) {
  const { crate, content, fresh } = options
  const guide = { crate, content, fresh, deadline }
  const unread = readGuide(options)
  if (unread.problems.length > 0) return { ...unread, skipped: 'The fences above come first.' }

  const { cargo, missing, broken } = await prepareCargo({ ...guide, echo: !options.json })
  const { fences, problems } = readGuide(options) // again: the first build takes minutes
  const inCi = process.env.CI === 'true'
  if (broken) problems.push({ rule: 'harness', file: crate, line: 1, message: broken })
  if (missing && inCi)
    problems.push({ rule: 'no-cargo', file: crate, line: 1, message: `CI=true, but ${missing}` })
  if (missing || broken) return { fences, problems, skipped: missing ?? broken }
  const { unchanged, ...proof } = await proveFences(fences, { ...guide, cargo })
  return { fences, problems: [...problems, ...proof.problems], unchanged, cargo }
}

function readGuide(options) {
  const pages = selectPages(options).map(readFences)
  const fences = pages.flatMap(page => page.fences)
  const problems = pages.flatMap(page => page.problems)
  const isWhole = options.category.length + options.id.length === 0
  if (isWhole && fences.length === 0)
    problems.push({ rule: 'no-fence', file: options.content, line: 1, message: 'no Rust fence here' })
  if (isWhole) problems.push(...tooManyUnproven(fences, options))
  return { fences, problems }
}

function tooManyUnproven(fences, { content, unproven }) {
  const count = fences.filter(isUnproven).length
  if (count * 100 <= unproven * fences.length) return []
  const message = `${count} of ${fences.length} samples are not proven as printed; at most ${unproven} % may be`
  return [{ rule: 'unproven', file: content, line: 1, message }]
}

function selectPages({ content, category, id }) {
  if (!existsSync(content)) throw new UsageError(`No guide folder ${content}`)
  const { selected, unknown } = selectFiles(guideFiles(content), category, id)
  if (unknown.length > 0)
    throw new UsageError(`No category or question is named \`${unknown.join('`, `')}\` in ${content}`)
  return selected
}

function say(text, status) {
  console.log(text)
  return status
}
