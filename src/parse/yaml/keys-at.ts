import type { z } from 'zod'

/** The keys a schema allows in the map at `path`. */
export function keysAt(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  const inner = path.reduce<z.core.$ZodType | null>(
    (at, name) => (at ? (step(unwrap(at), name) ?? null) : null),
    schema,
  )
  const map = inner && unwrap(inner)
  return map && isObject(map) ? Object.keys(map._zod.def.shape) : []
}

function step(schema: z.core.$ZodType, name: PropertyKey): z.core.$ZodType | undefined {
  const { def } = schema._zod
  if (isObject(schema)) return schema._zod.def.shape[String(name)]
  if (def.type === 'array') return (def as z.core.$ZodArrayDef).element
  return def.type === 'record' ? (def as z.core.$ZodRecordDef).valueType : undefined
}

function isObject(schema: z.core.$ZodType): schema is z.core.$ZodObject {
  return schema._zod.def.type === 'object'
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod
  return 'innerType' in def ? unwrap(def.innerType as z.core.$ZodType) : schema
}
