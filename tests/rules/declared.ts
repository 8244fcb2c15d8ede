import { aStudio } from '@portal/model/examples'
import { type Act, type Actor, type Row, set, table, update } from './table.ts'

/** What a field a client writes may hold, with values at its limits and just beyond them. */
export interface Field {
  /** The kinds of values it is one of; every other kind is refused. */
  kinds: readonly Kind[]
  /** Values that are just taken, and values that are just not, by what they are called. */
  taken?: Record<string, unknown>
  refused?: Record<string, unknown>
}

const kinds = {
  text: 'spoilt words, long enough',
  number: 12_345_678,
  fraction: 2.5,
  truth: true,
  nothing: null,
  list: Array.from({ length: 9 }, (_, item) => `item ${item}`),
  map: Object.fromEntries(Array.from({ length: 9 }, (_, item) => [`key${item}`, item])),
  time: new Date(0),
} as const
export type Kind = keyof typeof kinds

/** Words of so many characters. */
export const characters = (count: number): string => 'x'.repeat(count)

export const text = (most: number, least = 0): Field => ({
  kinds: ['text'],
  taken: {
    [`${most} characters`]: characters(most),
    ...(least > 0 ? { [`${least} characters`]: characters(least) } : {}),
  },
  refused: {
    [`${most + 1} characters`]: characters(most + 1),
    ...(least > 0 ? { [`${least - 1} characters`]: characters(least - 1) } : {}),
  },
})

/** The server's clock and nothing else, not even another time. */
export const now: Field = { kinds: [], refused: {} }
/** One value, so that every kind of another is refused. */
export const only = (...refused: unknown[]): Field => ({
  kinds: [],
  refused: Object.fromEntries(refused.map((value) => [JSON.stringify(value), value])),
})
export const truth: Field = { kinds: ['truth'] }

/** One kind of write that clients may do, from which rows for and against it are made. */
export interface DeclaredWrite {
  who: Actor
  what: string
  /** The act as the app does it, with fields (dotted in an update) replaced or added. */
  act: (changes: Record<string, unknown>) => Act
  fields: Record<string, Field>
  /** The record it changes: each of its fields that is not declared must stay as it is. */
  changes?: { record: object; beside?: readonly string[] }
}

/** What has been declared so far. */
export const declaredWrites: DeclaredWrite[] = []

/**
 * Rows for a declared write: as it is; with each field at its limits and just beyond; with each
 * field of every other kind; with a field no record has; and with each other field of the record.
 */
export const declared = (write: DeclaredWrite): Row[] => {
  declaredWrites.push(write)
  const { who, what, act, fields, changes } = write
  const row = (detail: string, spoilt: Record<string, unknown>, verdict: Row[3]): Row => [
    who,
    `${what}${detail}`,
    () => act(spoilt),
    verdict,
  ]
  const own = new Set([...Object.keys(fields), ...(changes?.beside ?? [])])
  const others = Object.keys(changes?.record ?? {}).filter(
    (field) => !Array.from(own).some((name) => name.split('.')[0] === field),
  )
  return [
    row('', {}, 'allowed'),
    ...[...others, 'unheardOf'].map((field) => row(` and ${field}`, { [field]: 'else' }, 'denied')),
    ...Object.entries(fields).flatMap(([name, { kinds: own, taken = {}, refused = {} }]) => [
      ...Object.entries(taken).map(([kind, value]) =>
        row(`, ${name}: ${kind}`, { [name]: value }, 'allowed'),
      ),
      ...Object.entries({
        ...refused,
        ...Object.fromEntries(
          Object.entries(kinds).filter(([kind]) => !own.some((taken) => taken === kind)),
        ),
      }).map(([kind, value]) => row(`, ${name}: ${kind}`, { [name]: value }, 'denied')),
    ]),
  ]
}

/** Acts that write a whole record, or some fields of one, as it is with fields replaced or added. */
export const setting = (path: string, base: () => object) => (changes: object) =>
  set(path, { ...base(), ...changes })
export const updating = (path: string, base: () => object) => (changes: object) =>
  update(path, { ...base(), ...changes })

/** How many of them have been tried while the portal is closed; the mutants load all files at once. */
let triedClosed = 0

/** What a file has declared, once more while Les keeps the portal closed: it is his alone then. */
export const whilePortalIsClosed = (records: () => Record<string, object>): void => {
  const ofThisFile = declaredWrites.slice(triedClosed)
  triedClosed = declaredWrites.length
  table(
    'what is written while the portal is closed',
    () => ({ ...records(), 'studio/public': aStudio({ portal: { open: false, words: '' } }) }),
    ofThisFile.map(({ who, what, act }) => [
      who,
      what,
      () => act({}),
      who === 'les' ? 'allowed' : 'denied',
    ]),
  )
}
