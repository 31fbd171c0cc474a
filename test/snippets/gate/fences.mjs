import { readFileSync } from 'node:fs'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { linkChains } from './chain.mjs'
import { isRustLang, parseRustInfo } from './info.mjs'
import { looksLikeRust } from './rust-like.mjs'

const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective)

/**
 * The Rust samples of one file as remark sees them, and what keeps rustdoc from proving them.
 *
 * @param {{path: string, file: string, category: string, id: string}} page
 * @returns {{fences: Fence[], problems: Problem[]}} lines are 1-based and those of the opening fence
 *
 * @typedef {{file: string, line: number, category: string, id: string, source: string, kind: 'run'|'compile'|
 *   'fail'|'panic'|'ignored', attributes: string[], codes: string[], lint?: string, error?: string,
 *   continues?: string, chain: Fence[], excerpt?: string, output?: string, reason: string,
 *   untested?: boolean}} Fence `source` is the text between the fences; `chain` the samples of the whole program,
 *   itself last; `output` what the page says it prints
 * @typedef {{rule: string, file: string, line: number, message: string}} Problem
 */
export function readFences(page) {
  const source = readFileSync(page.path, 'utf8').replace(/^\uFEFF/, '')
  const lines = source.split(/\r?\n/)
  const fences = []
  const problems = []
  const problem = (rule, node, message) =>
    problems.push({ rule, file: page.file, line: node.position.start.line, message })

  visit(markdown.parse(source), node => {
    if (node.type === 'html' && /^\s*(```|~~~)/m.test(node.value)) {
      problem('fence-in-html', node, 'a fence inside HTML is no code block: put a blank line before it')
    }
    if (node.type !== 'code') return
    const block = readBlock(node, lines)
    for (const text of block.problems) problem('fence', node, text)
    if (block.isOutput) {
      if (fences.at(-1)?.kind === 'run') fences.at(-1).output = node.value
      else problem('fence', node, 'output of nothing: no sample that runs stands above it')
    }
    if (!block.kind) return
    const { line } = node.position.start
    fences.push({ ...page, line, source: node.value, ...block, problems: undefined })
  })
  for (const { fence, message } of linkChains(fences))
    problems.push({ rule: 'fence', file: page.file, line: fence.line, message })
  return { fences, problems }
}

function readBlock(node, lines) {
  const { start, end } = node.position
  const opening = /^(`{3,}|~{3,})\s*(.*?)\s*$/.exec(lines[start.line - 1].slice(start.column - 1))
  if (!opening) return { problems: ['indented code: rustdoc would run it; use a fence with a language'] }
  const [, mark, info] = opening
  const closed =
    end.line > start.line && new RegExp(`${mark[0]}{${mark.length},}\\s*$`).test(lines[end.line - 1])
  if (!closed) return { problems: [`the fence ${mark}${info} is never closed and swallows what follows`] }
  if (!info) return { problems: ['a fence without a language: rustdoc would run it as Rust'] }
  return isRustLang(node.lang ?? '') ? rustBlock(info) : otherBlock(node)
}

function rustBlock(info) {
  const { attributes, codes, keys, reason, problems } = parseRustInfo(info)
  const { lint, error, continues, excerpt } = keys
  return { kind: kindOf(attributes), attributes, codes, lint, error, continues, excerpt, reason, problems }
}

function kindOf(attributes) {
  if (attributes.includes('ignore')) return 'ignored'
  if (attributes.includes('compile_fail')) return 'fail'
  if (attributes.includes('should_panic')) return 'panic'
  return attributes.includes('no_run') ? 'compile' : 'run'
}

function otherBlock({ lang, meta, value }) {
  if (meta === '(output)') return { isOutput: true, problems: [] }
  if (!looksLikeRust(lang, value)) return { problems: [] }
  const reason =
    /^\((.+)\)$/
      .exec(meta ?? '')?.[1]
      .replaceAll(/\w+="[^"]*"/g, '')
      .trim() ?? ''
  return {
    kind: 'ignored',
    codes: [],
    reason: reason && `fenced as ${lang}: ${reason}`,
    untested: true,
    problems: reason
      ? []
      : [
          `this looks like Rust but is fenced as \`${lang}\`: fence it as \`rust\`, or say why not: \`${lang} (reason)\``,
        ],
  }
}
