import type { Path } from '@portal/model/paths'
import { withKept } from '@portal/model/records/stored'
import type { z } from 'zod'

/** What one transaction has read, so that what it writes in its place keeps what is unknown of it. */
export class Found {
  readonly #values = new Map<z.ZodType, Map<string, unknown>>()

  remember<Schema extends z.ZodType, Value>({ path, schema }: Path<Schema>, value: Value): Value {
    const known = this.#values.get(schema) ?? new Map<string, unknown>()
    this.#values.set(schema, known.set(path, value))
    return value
  }

  /** A value that takes the place of the one that was read there, if one was. */
  next<Value>({ path, schema }: Path<z.ZodType>, value: Value): Value {
    return withKept(this.#values.get(schema)?.get(path), value)
  }
}
