import type { Question } from '../../model/guide.js'
import type { Asset } from '../../model/picture.js'
import { shortName } from '../language/short-name.js'
import type { RenderContext } from '../renderer/context.js'
import { pictureKey } from '../renderer/pictures.js'

/** What a rendering may ask its document for, besides what it is given: each with all that any rendering makes of the answer. */
const LOOKS = {
  question: questionLook,
  file: (category: string, { files }: RenderContext) => files.get(category) ?? null,
  asset: (key: string, { selection }: RenderContext) => assetLook(selection.guide.assets.get(key)),
} as const

/** Something that was asked for, by its kind and name. */
export type Asked = readonly [kind: keyof typeof LOOKS, name: string]

/** What a document answers to what was asked: equal answers, equal rendering. */
export function answersTo(asked: readonly Asked[], context: RenderContext): string {
  return JSON.stringify(asked.map(([kind, name]) => [kind, name, LOOKS[kind](name, context)]))
}

/** The same context, telling what it is asked for. */
export function traced(context: RenderContext): { context: RenderContext; asked: Asked[] } {
  const asked = new Map<string, Asked>()
  const note = (kind: Asked[0]) => (name: string) => void asked.set(`${kind} ${name}`, [kind, name])
  const { selection } = context
  const guide = { ...selection.guide, assets: tracedMap(selection.guide.assets, note('asset')) }
  return {
    context: {
      ...context,
      selection: { ...selection, guide },
      questions: tracedMap(context.questions, note('question')),
      selected: new TracedSet(context.selected, note('question')),
      files: tracedMap(context.files, note('file')),
    },
    get asked() {
      return [...asked.values()]
    },
  }
}

function questionLook(id: string, { questions, selected, files }: RenderContext) {
  const question = questions.get(id)
  return question === undefined ? null : { ...named(question, files), selected: selected.has(id) }
}

function named(question: Question, files: RenderContext['files']) {
  const { number, language, category } = question
  return { number: number.text, name: shortName(question), language, category, file: files.get(category) }
}

function assetLook(asset: Asset | undefined) {
  if (asset === undefined) return null
  const { mediaType, width, height } = asset
  return { key: pictureKey(asset), mediaType, width, height }
}

type Asking<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has'>

/** Only asked by key: whoever went through it would depend on all of it. */
function tracedMap<Value>(map: Asking<Value>, note: (key: string) => void): Map<string, Value> {
  return new TracedMap(map, note)
}

class TracedMap<Value> extends Map<string, Value> {
  constructor(
    private readonly inner: Asking<Value>,
    private readonly note: (key: string) => void,
  ) {
    super()
  }
  override get(key: string): Value | undefined {
    this.note(key)
    return this.inner.get(key)
  }
  override has(key: string): boolean {
    this.note(key)
    return this.inner.has(key)
  }
}

class TracedSet extends Set<string> {
  constructor(
    private readonly inner: RenderContext['selected'],
    private readonly note: (key: string) => void,
  ) {
    super()
  }
  override has(key: string): boolean {
    this.note(key)
    return this.inner.has(key)
  }
}
