import type { Narrowing, Operator } from '../../../functions/src/platform/narrowing.ts'

/** A row as a query sees it. */
interface Row {
  id: string
  value: unknown
}

/** What stands in a field, or in a field of a map: `a.b`. */
const fieldOf = (value: unknown, field: string): unknown =>
  field
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], value)

/** Instants are compared by when they are, all else as it is. */
const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value)

/** Less than 0, 0 or more; NaN of what cannot be compared, as rows without the field. */
function compared(one: unknown, other: unknown): number {
  const [left, right] = [comparable(one), comparable(other)]
  if (typeof left !== typeof right || left === null || left === undefined) return Number.NaN
  return left === right ? 0 : (left as number) < (right as number) ? -1 : 1
}

const equals = (one: unknown, other: unknown): boolean => comparable(one) === comparable(other)

const holds: Record<Operator, (found: unknown, wanted: unknown) => boolean> = {
  '==': equals,
  '<': (found, wanted) => compared(found, wanted) < 0,
  '<=': (found, wanted) => compared(found, wanted) <= 0,
  '>': (found, wanted) => compared(found, wanted) > 0,
  '>=': (found, wanted) => compared(found, wanted) >= 0,
  in: (found, wanted) => (wanted as unknown[]).some((one) => equals(found, one)),
  'array-contains': (found, wanted) =>
    Array.isArray(found) && found.some((one) => equals(one, wanted)),
}

/** A query over rows in memory; every step is a new one. */
class MemoryQuery<Of extends Row> implements Narrowing {
  readonly rows: readonly Of[]
  constructor(rows: readonly Of[]) {
    this.rows = rows
  }

  where(field: string, operator: Operator, wanted: unknown): MemoryQuery<Of> {
    return new MemoryQuery(
      this.rows.filter(({ value }) => holds[operator](fieldOf(value, field), wanted)),
    )
  }

  /** Rows without the field are left out, as Firestore does. */
  orderBy(field: string, direction: 'asc' | 'desc' = 'asc'): MemoryQuery<Of> {
    const turn = direction === 'asc' ? 1 : -1
    const having = this.rows.filter(({ value }) => fieldOf(value, field) !== undefined)
    return new MemoryQuery(
      having.toSorted(
        (one, other) =>
          turn * (compared(fieldOf(one.value, field), fieldOf(other.value, field)) || 0),
      ),
    )
  }

  limit(most: number): MemoryQuery<Of> {
    return new MemoryQuery(this.rows.slice(0, most))
  }
}

/** The rows that a query of production leaves. */
export const narrowed = <Of extends Row>(
  rows: readonly Of[],
  narrow: (query: Narrowing) => Narrowing = (query) => query,
): Of[] => [...(narrow(new MemoryQuery(rows)) as MemoryQuery<Of>).rows]
