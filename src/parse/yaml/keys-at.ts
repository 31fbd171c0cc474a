import type { z } from 'zod'
import { schemaAt } from './schema-at.js'

/** The keys a schema allows in the map at `path`. */
export function keysAt(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  const map = schemaAt(schema, path)
  return map?._zod.def.type === 'object' ? Object.keys((map as z.core.$ZodObject)._zod.def.shape) : []
}
