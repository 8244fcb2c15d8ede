import { Failure } from './failure.ts'
import { wellFormed } from './words.ts'

// Firestore, "Usage and limits": what a write may be. What goes beyond it the server answers with an
// error, and an SDK that keeps its writes in order may then send nothing that comes after it.
const mostBytes = 1_048_576
const mostBytesAtOnce = 10_485_760
const mostWrites = 500
const mostDepth = 20
const mostNameBytes = 1_500
const mostPathBytes = 6_144
/** What a document and each of its fields cost beside what is in them. */
const documentBytes = 32

const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/** A write that no server would take, and what about it. */
export class NotStorable extends Failure {
  readonly why: string
  constructor(why: string) {
    super('not-storable')
    this.why = why
  }
}

/** Words as every store takes them: well-formed, without NUL. Does not look at what they say. */
// oxlint-disable-next-line no-control-regex -- NUL is what is taken out
const storableText = (text: string): string => wellFormed(text).replace(/\u0000/g, '')

/** A plain object; dates, server times and whatever else an SDK brings along are none. */
const isMap = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function storableName(name: string): string {
  const plain = storableText(name)
  if (plain === '' || bytesOf(plain) > mostNameBytes) throw new NotStorable('the length of a name')
  if (/^__.*__$/s.test(plain)) throw new NotStorable('a reserved name')
  return plain
}

/** What a value takes in the store (bytes); the value itself with its words made storable. */
function walk(value: unknown, depth: number): [value: unknown, bytes: number] {
  if (depth > mostDepth) throw new NotStorable('the depth')
  if (typeof value === 'string') {
    const plain = storableText(value)
    return [plain, bytesOf(plain) + 1]
  }
  if (value === null || typeof value === 'boolean') return [value, 1]
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotStorable('a number that is none')
    return [value, 8]
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new NotStorable('a date that is none')
    return [value, 8]
  }
  if (typeof value !== 'object') throw new NotStorable(`a value of type ${typeof value}`)
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => {
      if (Array.isArray(item)) throw new NotStorable('a list in a list')
      return walk(item, depth + 1)
    })
    return [items.map(([item]) => item), items.reduce((sum, [, bytes]) => sum + bytes, 0)]
  }
  if (!isMap(value)) return [value, 8]
  let sum = depth === 0 ? documentBytes : 0
  const map: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    const plain = storableName(name)
    const [stored, bytes] = walk(inner, depth + 1)
    map[plain] = stored
    sum += bytesOf(plain) + 1 + bytes
  }
  return [map, sum]
}

/** Whether a document can have this path: no segment is empty, reserved, a dot or too long. */
function requirePath(path: string): void {
  if (path !== storableText(path) || bytesOf(path) > mostPathBytes)
    throw new NotStorable('the path')
  for (const segment of path.split('/'))
    if (storableName(segment) === '.' || segment === '..') throw new NotStorable('the path')
}

/**
 * A document's fields as Firestore takes them: every word is well-formed and without NUL, keys
 * included. Throws `NotStorable` for what it would refuse (no value, no number, too deep, too
 * large, a reserved name).
 */
export function storable<Data extends object>(path: string, data: Data): Data {
  requirePath(path)
  const [stored, bytes] = walk(data, 0)
  if (bytes + bytesOf(path) > mostBytes) throw new NotStorable('the size of a document')
  return stored as Data
}

/** The same for all that is written at once. */
export function storableBatch<Write extends { path: string; data?: object }>(
  writes: readonly Write[],
): Write[] {
  if (writes.length > mostWrites) throw new NotStorable('the number of writes')
  const all = writes.map((write) =>
    write.data
      ? { ...write, data: storable(write.path, write.data) }
      : (requirePath(write.path), write),
  )
  const bytes = writes.reduce((sum, { data }) => sum + (data ? walk(data, 0)[1] : 0), 0)
  if (bytes > mostBytesAtOnce) throw new NotStorable('the size of it all')
  return all
}

/**
 * What came over the wire, with every word in it well-formed and without NUL, keys included. What
 * is nested deeper than any input of ours comes back as it is, for its schema to refuse.
 */
export function storableInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value)
  if (value === null || typeof value !== 'object' || depth > mostDepth) return value
  if (Array.isArray(value)) return value.map((item) => storableInput(item, depth + 1))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      storableText(name),
      storableInput(inner, depth + 1),
    ]),
  )
}
