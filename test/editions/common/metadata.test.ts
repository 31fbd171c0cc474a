import { expect, test } from 'vitest'
import { metadataOf } from '../../../src/editions/common/metadata.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'

test('the keywords are the twelve commonest tags, then by name', async () => {
  const guide = await makeGuide({
    categories: [
      {
        title: 'First',
        questions: Array.from({ length: 14 }, (_, index) => ({
          id: `q${index}`,
          answer: 'Text.',
          tags: ['common', `tag-${String.fromCharCode(110 - index)}`, ...(index < 2 ? ['twice'] : [])],
        })),
      },
    ],
  })
  const { keywords } = metadataOf(makeSelection(guide), await makeRenderer(guide))
  const others = Array.from({ length: 10 }, (_, index) => `tag-${String.fromCharCode(97 + index)}`)
  expect(keywords).toEqual(['common', 'twice', ...others])
})
