import { expect, test } from 'vitest'
import { formatMessage } from '../../src/diagnostics.js'
import { checkBundles } from '../../src/select/index.js'
import { sketchGuide } from '../guide.js'

const sketch = { ownership: [{ id: 'moves', tags: ['drop'] }], async: [{ id: 'futures', tags: ['async'] }] }

test('bundles that name what the guide has are fine', async () => {
  const guide = await sketchGuide(sketch, [
    { filter: { tag: ['async'], exclude: ['moves', 'drop', 'ownership'] } },
  ])
  expect(checkBundles(guide, 1)).toEqual([])
})

test('unknown values and empty bundles are messages at their place', async () => {
  const guide = await sketchGuide(sketch, [
    { name: 'typo', filter: { tag: ['asnyc'], id: ['future'] } },
    { name: 'void', filter: { tag: ['async'], category: ['ownership'] } },
  ])
  expect(checkBundles(guide, 1).map(formatMessage).join('\n')).toMatchInlineSnapshot(`
    "sketch/guide.yaml:3:3  error  bundle-unknown-value  Bundle \`typo\`: Unknown tag \`asnyc\`, did you mean \`async\`?
        Drafts count only with --drafts; \`vademecum list\` shows ids, levels and tags.
    sketch/guide.yaml:3:3  error  bundle-unknown-value  Bundle \`typo\`: Unknown question id \`future\`, did you mean \`futures\`?
        Drafts count only with --drafts; \`vademecum list\` shows ids, levels and tags.
    sketch/guide.yaml:9:3  error  bundle-empty  Bundle \`void\`: No question is left: tag \`async\` keeps none of the 1 that category \`ownership\` left
        Widen its filter or take the bundle out."
  `)
})
