import type { PageData, PageQuestion } from '../model/page.js'
import { all } from './elements.js'

/** The data of the build, and the code of each question out of the page. */
export type FullData = Omit<PageData, 'questions'> & { questions: PageQuestion[] }

/** Reads what the build left in the page: JSON, deflated and in base64. */
export async function readData(): Promise<FullData> {
  const text = document.getElementById('page_data')?.textContent ?? ''
  const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  // The build made it of the same type.
  const data = (await new Response(stream).json()) as PageData
  return { ...data, questions: data.questions.map(withCode) }
}

/** A question's data with its code as it stands in the page now. */
export function withCode(question: PageData['questions'][number]): PageQuestion {
  return { ...question, code: codeOf(question.id) }
}

function codeOf(id: string): string {
  const answer = document.getElementById(id)?.querySelector('.answer')
  return answer
    ? all('figure.code code', answer)
        .map(code => code.textContent)
        .join('\n')
    : ''
}
