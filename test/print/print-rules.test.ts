import { afterAll, expect, test } from 'vitest'
import { load } from '../../src/print/load.js'
import { readPrintRules } from '../../src/print/print-rules.js'
import { openSession } from '../../src/print/session.js'
import { handbook } from '../editions/support/handbook.js'
import { createServices } from '../editions/support/services.js'

const services = createServices()
afterAll(() => services.source.close())

const STYLES = `
.own { break-before: page !important; break-inside: avoid }
@media screen { .own { break-after: page } }
@media print { .own { break-after: avoid } }
@page own { margin: 1in 72pt 48px 2.54cm }
@page half { margin-left: 10px }
.tall { page: own; height: 50px }
`

test('the stylesheets of a document say how it breaks, what wins, and which margins its pages have', async () => {
  const session = await openSession(await services.browser(), services.signal)
  try {
    const html = `<style>${STYLES}</style><p class="tall">One.</p><p class="tall" style="height: 80px">Two.</p>`
    await load(session.page, handbook({ categories: 1, questions: 1, html }), new Set())
    const { breaks, margins, named } = await readPrintRules(session.page)
    expect(breaks.filter(({ selector }) => selector === '.own')).toEqual([
      { selector: '.own', property: 'break-before', value: 'page', important: true },
      { selector: '.own', property: 'break-inside', value: 'avoid', important: false },
      { selector: '.own', property: 'break-after', value: 'avoid', important: false },
    ])
    const own = margins.find(({ name }) => name === 'own')?.margins
    expect(own?.top).toBeCloseTo(96)
    expect(own?.right).toBeCloseTo(96)
    expect(own?.bottom).toBeCloseTo(48)
    expect(own?.left).toBeCloseTo(96)
    expect(margins.find(({ name }) => name === 'half')?.margins).toEqual({ left: 10 })
    expect(named.filter(({ name }) => name === 'own')).toMatchObject([{ selector: '.tall', height: 80 }])
  } finally {
    await session.close()
  }
})
