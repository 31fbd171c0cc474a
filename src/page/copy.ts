import { all, make } from './elements.js'
import type { Say } from './say.js'

const SHOWN_MS = 1_500

/** A button at every code block of a part of the page that has none yet; it copies the block's source, to the letter. */
export function addCopyButtons(say: Say, within: ParentNode = document): void {
  for (const figure of all('figure.code', within)) {
    const code = figure.querySelector('code')
    if (code === null || figure.querySelector('button.copy') !== null) continue
    const button = make('button', { type: 'button', className: 'copy', textContent: say('copy') })
    button.addEventListener('click', async () => {
      const done = await copyText(code.textContent ?? '')
      button.textContent = say(done ? 'copied' : 'notCopied')
      setTimeout(() => {
        button.textContent = say('copy')
      }, SHOWN_MS)
    })
    figure.append(button)
  }
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The old way, which also works where the clipboard is closed to pages that came from a disk. */
function copyBySelection(text: string): boolean {
  const area = make('textarea', { value: text, className: 'quiet' })
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}
