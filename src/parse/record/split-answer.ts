import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as plain } from 'mdast-util-to-string'
import { type FollowUp, isChoices, type Question } from '../../model/guide.js'
import type { Snippet } from '../../model/snippet.js'
import { nodesOf } from '../tree/nodes-of.js'

/** The parts of an answer that the editions use one by one; the same nodes as in the answer. */
export type AnswerParts = Pick<Question, 'spoken' | 'body' | 'pitfalls' | 'followups' | 'snippets'> & {
  /** Texts of `:term[…]`, in order, each once. */
  terms: string[]
}

/** Splits an answer: what one would say aloud, the rest, its pitfalls, follow-ups, code and terms. */
export function splitAnswer(answer: Root): AnswerParts {
  const told = answer.children.filter(node => !isChoices(node))
  const end = told.findIndex(node => !isSpoken(node))
  const spoken = end < 0 ? told : told.slice(0, end)
  const containers = nodesOf(answer, 'containerDirective')
  return {
    spoken,
    body: told.slice(spoken.length).filter(node => !isNamed(node, 'pitfall') && !isNamed(node, 'followup')),
    pitfalls: containers.filter(node => node.name === 'pitfall'),
    followups: containers.filter(node => node.name === 'followup').map(followUp),
    snippets: snippetsOf(answer),
    terms: termsOf(answer),
  }
}

/** A paragraph that is more than a picture. */
function isSpoken(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.some(child => child.type !== 'image' && plain(child).trim() !== '')
  )
}

function isNamed(node: RootContent, name: string): boolean {
  return node.type === 'containerDirective' && node.name === name
}

/** The label is a container's first paragraph, so the question is the first paragraph either way. */
function followUp({ children: [first, ...answer] }: ContainerDirective): FollowUp {
  return { question: first?.type === 'paragraph' ? first.children : [], answer }
}

function snippetsOf(answer: Root): Snippet[] {
  return nodesOf(answer, 'code').flatMap(node => node.data?.snippet ?? [])
}

function termsOf(answer: Root): string[] {
  return [...new Set(nodesOf(answer, 'textDirective').map(node => plain(node).trim()))]
}
