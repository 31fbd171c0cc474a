import type { PageData, PageQuestion } from '../model/page.js'
import { type Look, seenText } from '../query/index.js'
import { all } from './elements.js'

/** The data of the build, and the texts of each question out of the page. */
export type FullData = Omit<PageData, 'questions'> & { questions: PageQuestion[] }

const LOOK: Look<Node> = {
  text: node => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : null),
  name: node => (node instanceof Element ? node.localName : ''),
  hasClass: (node, name) => node instanceof Element && node.classList.contains(name),
  alt: node => (node instanceof Element ? (node.getAttribute('alt') ?? '') : ''),
  children: node => node.childNodes,
}

/** Reads what the build left in the page: JSON, deflated and in base64. */
export async function readData(): Promise<FullData> {
  const text = document.getElementById('page_data')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  // The build made it of the same type.
  const data = (await new Response(stream).json()) as PageData
  return { ...data, questions: data.questions.map(withTexts) }
}

/** A question's data with its answer and code as they stand in the page, read when they are first asked for. */
export function withTexts(question: PageData['questions'][number]): PageQuestion {
  const { text: told, ...facts } = question
  let [text, code]: (string | null)[] = [told ?? null, null]
  return {
    ...facts,
    get text() {
      text ??= seenIn(question.id)
      return text
    },
    get code() {
      code ??= codeIn(question.id)
      return code
    },
  }
}

function seenIn(id: string): string {
  const answer = answerOf(id)
  return answer
    ? seenText(answer, LOOK)
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .join('\n')
    : ''
}

function codeIn(id: string): string {
  const answer = answerOf(id)
  return answer
    ? all('figure.code code', answer)
        .map(code => code.textContent)
        .join('\n')
    : ''
}

function answerOf(id: string): Element | null {
  return document.getElementById(id)?.querySelector('.answer') ?? null
}
