import type { Path } from '@portal/model/paths'
import { increment, serverTimestamp, type FieldValue } from 'firebase/firestore'
import type { z } from 'zod'

/** The server's clock, filled in when the write arrives there. */
export const serverTime = (): FieldValue => serverTimestamp()

/** Adds to a number on the server, so that two writers never lose a count. */
export const plus = (amount: number): FieldValue => increment(amount)

type Written<Value> = Value extends Date
  ? Date | FieldValue
  : Value extends number
    ? number | FieldValue
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[] | FieldValue
      : Value extends object
        ? { [Key in keyof Value]: Written<Value[Key]> }
        : Value

/** One write of a batch: a whole document, or some fields (dotted paths) of an existing one. */
export type Write =
  | { kind: 'set'; path: string; data: object }
  | { kind: 'update'; path: string; data: object }
  | { kind: 'delete'; path: string }

export const set = <Schema extends z.ZodType>(
  path: Path<Schema>,
  data: Written<z.infer<Schema>>,
): Write => ({ kind: 'set', path: path.path, data: data as object })

export const update = (
  path: Path<z.ZodType>,
  data: Record<string, Date | FieldValue | string | number | boolean | object | null>,
): Write => ({ kind: 'update', path: path.path, data })

export const remove = (path: Path<z.ZodType>): Write => ({ kind: 'delete', path: path.path })
