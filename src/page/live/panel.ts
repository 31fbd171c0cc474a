import {
  LIVE_EDITIONS,
  type LiveEdition,
  type LiveMade,
  type LiveProgress,
  type LiveState,
} from '../../model/live.js'
import { fillPhrase } from '../../model/phrase.js'
import { make } from '../elements.js'
import { problemText } from './problems.js'
import { shownQuery } from './shown-query.js'
import { STYLE } from './style.js'

/** The panel of the preview: what is wrong, and the buttons that have editions made. */
export function createPanel(): {
  show(state: LiveState): void
  progress(told: LiveProgress): void
  gone(): void
} {
  let words: LiveState['words'] | null = null
  const say = (name: keyof LiveState['words'], slots: Record<string, string | number> = {}): string =>
    fillPhrase(words?.[name] ?? '', slots, document.documentElement.lang)

  const status = make('span', { className: 'live-status' })
  status.setAttribute('role', 'status')
  const list = make('div', { className: 'live-list' })
  const made = make('p', { className: 'live-made' })
  made.setAttribute('role', 'status')
  const buttons = make('p')
  const panel = make(
    'details',
    { id: 'page_live', hidden: true },
    make('summary', {}, status),
    list,
    buttons,
    made,
  )
  document.head.append(make('style', {}, STYLE))
  // A part of the page that can be gone to, and no part of its text.
  const region = make('aside', {}, panel)
  document.body.append(region)

  const build = async (edition: LiveEdition): Promise<void> => {
    made.replaceChildren(say('making'))
    const response = await fetch(`/build/${edition}?${shownQuery()}`)
    // The server speaks this type.
    const result = (await response.json()) as LiveMade
    if (!result.ok) {
      made.replaceChildren(say('failed', { reason: result.reason }))
      return
    }
    const link = make('a', { href: result.address, target: '_blank' }, say('show', { name: result.name }))
    made.replaceChildren(link)
    window.open(result.address, '_blank')
  }

  return {
    show: state => {
      words = state.words
      panel.hidden = false
      region.setAttribute('aria-label', say('preview'))
      const count = state.problems.length
      const said = count === 0 ? say('noProblems') : say('problems', { count })
      status.textContent = `${say('preview')}: ${said}${state.isStale ? ` ${say('stale')}` : ''}`
      panel.classList.toggle('stale', state.isStale)
      if (state.isStale) panel.open = true
      list.replaceChildren(...state.problems.map(entry))
      if (buttons.childElementCount > 0) return
      for (const edition of LIVE_EDITIONS) {
        const button = make('button', { type: 'button', textContent: say(edition) })
        button.dataset.make = edition
        button.addEventListener('click', () => {
          build(edition).catch((error: unknown) =>
            made.replaceChildren(say('failed', { reason: String(error) })),
          )
        })
        buttons.append(button, ' ')
      }
      buttons.prepend(`${say('make')} `)
    },
    progress: ({ note }) => made.replaceChildren(`${say('making')} ${note}`),
    gone: () => {
      status.textContent = say('gone')
      panel.hidden = words === null
    },
  }
}

function entry(problem: LiveState['problems'][number]): HTMLElement {
  const text = problemText(problem)
  text.classList.remove('live-problem')
  if (problem.question !== null)
    text.append(' ', make('a', { href: `#${problem.question}` }, problem.question))
  return text
}
