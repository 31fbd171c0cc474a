import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCheatSheet } from '../../src/editions/cheat-sheet/document.js'
import { renderEpub } from '../../src/editions/epub/document.js'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { renderWeb } from '../../src/editions/web/document.js'
import type { Guide } from '../../src/model/guide.js'
import type { Selection } from '../../src/model/selection.js'
import { createContext, type RenderContext } from '../../src/render/renderer/context.js'
import { remember } from '../../src/render/renderer/remember.js'
import type { Renderer } from '../../src/render/renderer/renderer.js'
import { makeRenderer } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

const IDS = ['one', 'two', 'three', 'four']
const CODE = '\n\n```rust\nfn main() { let x = "1"; }\n```'

function linkedGuide(): Promise<Guide> {
  return makeGuide({
    categories: [
      {
        title: 'First',
        questions: [
          { id: 'one', answer: `See [the other](#two).${CODE}`, related: ['three'] },
          { id: 'two', answer: `A note[^1] and [back](#one).\n\n[^1]: Of [three](#three).${CODE}` },
        ],
      },
      {
        title: 'Second',
        questions: [
          { id: 'three', answer: 'Nothing beside.', related: ['one', 'four'] },
          { id: 'four', answer: `${CODE}\n\n## Heading\n\n[two](#two)` },
        ],
      },
    ],
  })
}

/** What of a document comes from answers; fonts and pictures are the renderer's. */
const MAKERS: [string, (selection: Selection, renderer: Renderer) => Promise<unknown>][] = [
  [
    'handbook',
    async (...given) => (({ html, highlights }) => ({ html, highlights }))(await renderHandbook(...given)),
  ],
  ['epub', async (...given) => (await renderEpub(...given)).chapters],
  [
    'cheat-sheet',
    async (...given) =>
      (({ portrait, landscape }) => [portrait.html, landscape.html])(await renderCheatSheet(...given)),
  ],
  ['web', async (...given) => (await renderWeb(...given)).html],
]

test.each(MAKERS)(
  '%s: a document is the same whatever was rendered before it',
  async (_name, make) => {
    const guide = await linkedGuide()
    const some = fc.subarray(IDS, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 4 }), some, async (before, ids) => {
        const warm = await makeRenderer(guide)
        for (const earlier of before) await make(makeSelection(guide, earlier), warm)
        const selection = makeSelection(guide, ids)
        expect(await make(selection, warm)).toEqual(await make(selection, await makeRenderer(guide)))
      }),
      { numRuns: 10 },
    )
  },
  120_000,
)

async function counted(make: (context: RenderContext) => unknown): Promise<(ids: string[]) => number> {
  const guide = await linkedGuide()
  const renderer = await makeRenderer(guide)
  let count = 0
  return ids => {
    remember(guide, 'test', createContext(makeSelection(guide, ids), renderer), context => {
      count++
      return make(context)
    })
    return count
  }
}

test('what asks nothing of the document is made once', async () => {
  const made = await counted(() => 'x')
  expect([made(['one']), made(['two']), made(IDS)]).toEqual([1, 1, 1])
})

test('what asks for a question is made once for each answer', async () => {
  const made = await counted(context => context.selected.has('two'))
  expect([made(['one']), made(['three']), made(['two']), made(IDS), made(['one'])]).toEqual([1, 1, 2, 2, 2])
})

test('what asks for the selection itself is made for each', async () => {
  const made = await counted(context => context.selection.questions.length)
  expect([made(['one']), made(['two'])]).toEqual([1, 2])
})

test('colors come along with what was remembered', async () => {
  const guide = await linkedGuide()
  const renderer = await makeRenderer(guide)
  const block = { code: 'a', ranges: [] }
  const make = (context: RenderContext): void => void context.highlights.push(block)
  const contexts = [1, 2].map(() => createContext(makeSelection(guide), renderer))
  for (const context of contexts) remember(guide, 'colors', context, make)
  expect(contexts.map(({ highlights }) => highlights)).toEqual([[block], [block]])
})
