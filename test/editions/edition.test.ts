import { expect, test } from 'vitest'
import { defineEdition } from '../../src/editions/edition.js'
import type { Emitted } from '../../src/model/build.js'
import type { Selection } from '../../src/model/selection.js'
import type { Services } from '../../src/model/services.js'
import type { Renderer } from '../../src/render/index.js'

const [selection, renderer, services] = [{} as Selection, {} as Renderer, {} as Services]
const nothing: Emitted = { files: [], pages: null, pageMap: null, messages: [] }

function editionThatTells(begin: () => Promise<string>) {
  const told: string[] = []
  const edition = defineEdition<string, string>({
    file: 'x',
    needs: [],
    rehearsed: () => [],
    begin: async () => {
      told.push('begin')
      return begin()
    },
    document: async () => {
      told.push('document')
      return 'document'
    },
    emit: async (_document, _services, _needed, begun) => {
      told.push(`emit with ${await begun}`)
      return nothing
    },
  })
  return { told, edition }
}

test('what the browser can do without the document is begun before it is rendered, and only with a browser at hand', async () => {
  const { told, edition } = editionThatTells(async () => 'cover')
  await (await edition.prepare(selection, renderer, services))(services, new Map())
  expect(told).toEqual(['begin', 'document', 'emit with cover'])
  told.length = 0
  await (await edition.prepare(selection, renderer))(services, new Map())
  await edition.rehearse(selection, renderer)
  expect(told).toEqual(['document', 'emit with undefined', 'document'])
})

test('what was begun and failed fails the artifact, and nothing before', async () => {
  const { edition } = editionThatTells(async () => {
    throw new Error('no page')
  })
  const make = await edition.prepare(selection, renderer, services)
  // Time for a rejection that nobody has heard of to end the process.
  await new Promise(resolve => setTimeout(resolve, 20))
  await expect(make(services, new Map())).rejects.toThrow('no page')
})
