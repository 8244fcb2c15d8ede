import { type Fields, now, Raw } from './wire.ts'

/** One way in which a document may be other than the app would write it. */
export interface Spoil {
  what: string
  spoil: (fields: Fields) => Fields
}

type Place = readonly (string | number)[]

const isMap = (value: unknown): value is Fields => isBranch(value) && !Array.isArray(value)

const isBranch = (value: unknown): value is Fields | unknown[] =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Raw)

/** The document with another value at a place; `undefined` takes the field away. */
function changedAt(
  branch: unknown,
  [first, ...rest]: Place,
  to: (was: unknown) => unknown,
): unknown {
  if (first === undefined) return to(branch)
  if (!isBranch(branch)) return branch
  if (Array.isArray(branch))
    return branch.flatMap((item, index) => {
      if (index !== first) return [item]
      const next = changedAt(item, rest, to)
      return next === undefined ? [] : [next]
    })
  const others = Object.entries(branch).filter(([key]) => key !== first)
  const next = changedAt(branch[first], rest, to)
  return Object.fromEntries(next === undefined ? others : [...others, [first, next]])
}

const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>(
    (branch, key) =>
      isBranch(branch) ? (branch as Record<string | number, unknown>)[key] : undefined,
    value,
  )

function* places(value: unknown, above: Place = []): Generator<[Place, unknown]> {
  if (above.length > 0) yield [above, value]
  if (!isBranch(value)) return
  for (const [key, inner] of Object.entries(value))
    yield* places(inner, [...above, Array.isArray(value) ? Number(key) : key])
}

/** Around every limit of a string there is. */
const lengths = [
  1, 7, 8, 15, 16, 17, 30, 31, 40, 41, 64, 65, 80, 81, 120, 121, 140, 141, 1_000, 1_001, 2_000,
  2_001, 4_000, 4_001, 4_096, 4_097, 30_000, 30_001,
]

/** Strings that hide, turn round, break, climb or are half of something. */
const oddStrings = [
  '',
  ' ',
  'x',
  '\n',
  '\0',
  'a\0b',
  'Ann\u202Egpj.exe',
  '\u2066Ann\u2069',
  '\u200B',
  '\u00AD\uFEFF',
  '\u3164',
  '\u2028',
  '\u0301',
  '\uD83D',
  '😀',
  'ملف',
  '../x',
  'a/b/c',
  '__x__',
]

const oddOthers: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  2.5,
  1e300,
  NaN,
  Infinity,
  new Raw({ doubleValue: 1 }),
  new Raw({ integerValue: '9223372036854775807' }),
  new Date(0),
  new Raw({ timestampValue: '0001-01-01T00:00:00Z' }),
  new Raw({ timestampValue: '9999-12-31T23:59:59.999999999Z' }),
  new Raw({ bytesValue: 'AAAA' }),
  new Raw({ geoPointValue: { latitude: 1, longitude: 2 } }),
  [],
  ['x'],
  [1],
  [{}],
  {},
  { x: 1 },
]

const foreignKeys = ['extra', 'constructor', '', 'a.b', 'vendor', '\0', '😀']

const nameOf = (value: unknown): string =>
  value instanceof Raw
    ? JSON.stringify(value.value)
    : typeof value === 'number'
      ? String(value)
      : JSON.stringify(value).slice(0, 40)

type Add = (place: Place, what: string, to: (was: unknown) => unknown) => void

const addKeys = (add: Add, place: Place) => {
  for (const key of foreignKeys)
    add(place, `with ${JSON.stringify(key)}`, (was: unknown) =>
      isMap(was) ? { ...was, [key]: 'x' } : was,
    )
}

function addStrings(add: Add, place: Place): void {
  for (const hidden of ['\0', '\n', '\u202E', ' '])
    for (const [before, after] of [
      [hidden, ''],
      ['', hidden],
    ] as const)
      add(place, `with ${nameOf(before + after)}`, (was: unknown) =>
        typeof was === 'string' ? before + was + after : was,
      )
  const ofLength = (length: number, letter: string) =>
    add(place, `of ${length} ${nameOf(letter)}`, () =>
      letter.repeat(length).slice(0, length - (length % letter.length)),
    )
  for (const length of lengths) for (const letter of ['x', '😀']) ofLength(length, letter)
  for (const letter of ['日', '\u0301', '\u200B', '\n']) ofLength(60, letter)
}

function addItems(add: Add, place: Place, items: readonly unknown[]): void {
  for (const odd of [...oddStrings, ...oddOthers])
    if (!Array.isArray(odd))
      add(place, `with an item ${nameOf(odd)}`, (was: unknown) =>
        Array.isArray(was) ? [...was, odd] : was,
      )
  for (const length of [2, 4, 5, 10, 11, 50, 51])
    add(place, `of ${length}`, () => Array.from({ length }, (_, at) => items[0] ?? `x${at}`))
}

/**
 * Every single thing that is tried with a document, in a fixed order; only a few with the fields that
 * are as in a document that is `known`.
 */
export function spoilsOf(fields: Fields, ...known: readonly Fields[]): Spoil[] {
  const all: Spoil[] = []
  const add: Add = (place, what, to) =>
    all.push({
      what: `${place.join('.') || 'the document'} ${what}`,
      spoil: (from) => changedAt(from, place, to) as Fields,
    })
  addKeys(add, [])
  for (const [place, value] of places(fields)) {
    add(place, 'left out', () => undefined)
    if (known.some((one) => JSON.stringify(valueAt(one, place)) === JSON.stringify(value))) {
      for (const odd of [null, {}]) add(place, `= ${nameOf(odd)}`, () => odd)
      continue
    }
    // The clock stands in fields alone.
    if (value !== now && place.every((part) => typeof part === 'string'))
      add(place, 'the clock', () => now)
    for (const odd of [...oddStrings, ...oddOthers]) add(place, `= ${nameOf(odd)}`, () => odd)
    if (typeof value === 'string') addStrings(add, place)
    else if (Array.isArray(value)) addItems(add, place, value)
    else if (isBranch(value)) addKeys(add, place)
  }
  return all
}

/** Document ids that no code of ours makes. */
export const oddIds = [
  'x',
  'one-of-15-chars',
  'with spaces in the id',
  'dots.in.the.identity',
  'ids-with-emoji-😀-in-them',
  'null\u0001in-the-identity',
  'ﬀ-ligature-identity',
  '~tilde-identity-1234',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(200),
]
