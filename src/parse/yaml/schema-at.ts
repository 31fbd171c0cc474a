import type { z } from 'zod'

type Schema = z.core.$ZodType

/** The schema of the value at `path`, without what makes it optional; of alternatives the first that has such a path. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | null {
  const [name, ...rest] = path
  const here = unwrap(schema)
  if (isUnion(here)) {
    for (const option of here._zod.def.options) {
      const found = schemaAt(option, path)
      if (found) return found
    }
    return null
  }
  if (name === undefined) return here
  const inner = step(here, name)
  return inner ? schemaAt(inner, rest) : null
}

/** Whether the key of a map takes a list. */
export function takesList(schema: Schema, key: string): boolean {
  return schemaAt(schema, [key, 0]) !== null
}

/** Whether a value is free text: any words, not one of a form. */
export function isProse(schema: Schema | null): boolean {
  if (schema?._zod.def.type !== 'string') return false
  const { checks = [], ...def } = schema._zod.def as z.core.$ZodStringDef & { format?: string }
  return (
    def.format === undefined &&
    checks.every(
      ({
        _zod: {
          def: { check },
        },
      }) => check !== 'string_format' && check !== 'custom',
    )
  )
}

function step(schema: Schema, name: PropertyKey): Schema | undefined {
  const { def } = schema._zod
  if (def.type === 'object') return (def as z.core.$ZodObjectDef).shape[String(name)]
  if (def.type === 'array') return typeof name === 'number' ? (def as z.core.$ZodArrayDef).element : undefined
  return def.type === 'record' ? (def as z.core.$ZodRecordDef).valueType : undefined
}

function isUnion(schema: Schema): schema is z.core.$ZodUnion {
  return schema._zod.def.type === 'union'
}

function unwrap(schema: Schema): Schema {
  const { def } = schema._zod
  return 'innerType' in def ? unwrap(def.innerType as Schema) : schema
}
