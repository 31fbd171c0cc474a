import type { Nodes, RootContent } from 'mdast'
import type { Question } from '../../src/model/guide.js'

/** A tree on one line a node: type, and what matters of it; positions left out. */
export function outline(nodes: RootContent[], depth = 0): string {
  return nodes
    .map(
      node =>
        `${'  '.repeat(depth)}${line(node)}\n${'children' in node ? outline(node.children, depth + 1) : ''}`,
    )
    .join('')
}

function line(node: Nodes): string {
  const { position: _, children: __, type, ...rest } = node as Nodes & { children?: unknown }
  const { snippet, ...data } = (node.data ?? {}) as Record<string, unknown>
  const facts = { ...rest, ...(node.data && { data }) }
  return `${type} ${JSON.stringify(snippet ? { ...facts, snippet } : facts)}`
}

/** A record as text, for comparison with a committed one. */
export function recordText(question: Question): string {
  const { answer, spoken, body, pitfalls, followups, title, summary, ...plain } = question
  const parts = Object.entries({
    title: title.nodes,
    summary: summary.nodes,
    spoken,
    body,
    pitfalls,
    answer: answer.children,
  }).map(([name, nodes]) => `## ${name}\n\n${outline(nodes)}`)
  const followUps = followups.map(
    ({ question: asked, answer: given }) => `## follow-up\n\n${outline(asked)}→\n${outline(given)}`,
  )
  const facts = { ...plain, title: [title.source, title.text], summary: [summary.source, summary.text] }
  return [JSON.stringify(facts, null, 1), ...parts, ...followUps].join('\n\n')
}
