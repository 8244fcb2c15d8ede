import type { z } from 'zod'

/** A place of a schema that holds a string; `*` stands for every item of a list. */
export interface WordsIn {
  way: string
  schema: z.ZodType
}

/** What zod says of a schema, as far as it leads to others. */
interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  options?: readonly z.ZodType[]
  keyType?: z.ZodType
  valueType?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  out?: z.ZodType
}

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.')

/** Every string that a schema reads, whichever of its forms it takes. */
export function wordsOf(schema: z.ZodType, way = ''): WordsIn[] {
  const { type, shape, element, options, keyType, valueType, innerType, ...pipe } =
    schema.def as unknown as Definition
  if (type === 'string') return [{ way, schema }]
  return [
    ...Object.entries(shape ?? {}).flatMap(([name, inner]) => wordsOf(inner, join(way, name))),
    ...(element ? wordsOf(element, join(way, '*')) : []),
    ...(options ?? []).flatMap((one) => wordsOf(one, way)),
    ...(keyType && type === 'record' ? wordsOf(keyType, join(way, 'key')) : []),
    ...(valueType ? wordsOf(valueType, join(way, '*')) : []),
    ...(innerType ? wordsOf(innerType, way) : []),
    ...(pipe.in ? wordsOf(pipe.in, way) : []),
    ...(pipe.out ? wordsOf(pipe.out, way) : []),
  ]
}
