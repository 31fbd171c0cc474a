import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { guideSchema } from '../../src/parse/schemas/guide.js'
import { questionSchema } from '../../src/parse/schemas/question.js'

const SCHEMAS = resolve(import.meta.dirname, '../../docs/schemas')

for (const [name, schema] of Object.entries({ guide: guideSchema, question: questionSchema })) {
  test(`docs/schemas/${name}.schema.json is in step (vitest -u writes it)`, async () => {
    const json = z.toJSONSchema(schema, { io: 'input' })
    expect(json).toMatchObject({ type: 'object', additionalProperties: false })
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      resolve(SCHEMAS, `${name}.schema.json`),
    )
  })
}
