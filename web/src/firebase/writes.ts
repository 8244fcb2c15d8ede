import type { Path } from '@portal/model/paths'
import {
  arrayRemove,
  arrayUnion,
  type FieldValue,
  increment,
  serverTimestamp,
} from 'firebase/firestore'
import type { z } from 'zod'

/** The server's clock, filled in when the write arrives there. */
export const serverTime = (): FieldValue => serverTimestamp()

/** Adds to a number on the server, so that two writers never lose a count. */
export const plus = (amount: number): FieldValue => increment(amount)

/** A list with these at its end, as far as it does not hold them, whatever else it holds. */
export const withItems = (items: readonly string[]): FieldValue => arrayUnion(...items)

/** A list without these, whatever else it holds. */
export const withoutItems = (items: readonly string[]): FieldValue => arrayRemove(...items)

type Written<Value> = Value extends Date
  ? Date | FieldValue
  : Value extends number
    ? number | FieldValue
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[] | FieldValue
      : Value extends object
        ? { [Key in keyof Value]: Written<Value[Key]> }
        : Value

/**
 * One write of a batch: a whole document, a whole document whose fields may build on what is
 * there, or some fields (dotted paths) of an existing one.
 */
export type Write =
  | { kind: 'set'; path: string; data: object }
  | { kind: 'merge'; path: string; data: object }
  | { kind: 'update'; path: string; data: object }
  | { kind: 'delete'; path: string }

export const set = <Schema extends z.ZodType>(
  path: Path<Schema>,
  data: Written<z.infer<Schema>>,
): Write => ({ kind: 'set', path: path.path, data: data as object })

/** Every field of a document that may be there already, so that lists and counts go on from it. */
export const merge = <Schema extends z.ZodType>(
  path: Path<Schema>,
  data: Written<z.infer<Schema>>,
): Write => ({ kind: 'merge', path: path.path, data: data as object })

export const update = (
  path: Path<z.ZodType>,
  data: Record<string, Date | FieldValue | string | number | boolean | object | null>,
): Write => ({ kind: 'update', path: path.path, data })

export const remove = (path: Path<z.ZodType>): Write => ({ kind: 'delete', path: path.path })
