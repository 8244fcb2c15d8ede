import type { Path } from '@portal/model/paths'
import {
  doc as docRef,
  increment,
  serverTimestamp,
  writeBatch,
  type FieldValue,
} from 'firebase/firestore'
import type { z } from 'zod'
import { firestore } from './firestore.ts'
import { requireOwnEyes } from './viewing.ts'

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

/**
 * Writes all or nothing. Shows at once on this device, also offline; the promise settles when the
 * server has answered, and rejects when the rules refuse (the local change is then taken back).
 */
export async function commit(...writes: Write[]): Promise<void> {
  requireOwnEyes()
  const batch = writeBatch(firestore)
  for (const write of writes) {
    const reference = docRef(firestore, write.path)
    if (write.kind === 'set') batch.set(reference, write.data)
    else if (write.kind === 'update') batch.update(reference, write.data)
    else batch.delete(reference)
  }
  await batch.commit()
}

/** A new random id (20 letters and digits), made without the server. */
export function newId(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint8Array(40))
  return Array.from(bytes)
    .filter((byte) => byte < 248)
    .slice(0, 20)
    .map((byte) => letters[byte % 62])
    .join('')
}
