import { all, make } from './elements.js'
import type { Say } from './say.js'

const SHOWN_MS = 1_500
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

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
    figure.style.setProperty('--first', String(columnsOf(code.textContent ?? '')))
    figure.append(button)
  }
}

/** How many columns the first line takes, ideographs and their kin counted twice; the stylesheet keeps the button off it. */
export function columnsOf(text: string): number {
  const line = (text.split('\n', 1)[0] ?? '').replaceAll('\t', '    ')
  return [...line].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0)
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
