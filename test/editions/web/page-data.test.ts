import { expect, test } from 'vitest'
import { pageData } from '../../../src/editions/web/page-data.js'
import { createContext } from '../../../src/render/renderer/context.js'
import { makeRenderer } from '../../render/harness.js'
import { type GuideInput, makeGuide, makeSelection } from '../../render/records.js'

const NAMED = { title: 'Notes', language: 'en', publisher: 'One Press' }

async function keyOf(settings: NonNullable<GuideInput['settings']>, ids?: string[]): Promise<string> {
  const questions = ['one', 'two'].map(id => ({ id, answer: 'Yes.' }))
  const guide = await makeGuide({ settings, categories: [{ title: 'First', questions }] })
  return pageData(createContext(makeSelection(guide, ids), await makeRenderer(guide))).guide
}

test('a reader keeps the progress of a guide over its versions and selections', async () => {
  expect(await keyOf({ ...NAMED, version: '2', subtitle: 'Again', date: '2026-05-31' }, ['two'])).toBe(
    await keyOf(NAMED),
  )
})

test.each([
  { title: 'Other notes' },
  { language: 'de' },
  { publisher: 'Another Press' },
  { publisher: null },
])('another guide has its own: %j', async other => {
  expect(await keyOf({ ...NAMED, ...other })).not.toBe(await keyOf(NAMED))
})
