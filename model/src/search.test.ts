import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBooking, aGallery, anInvoice, aPerson } from './examples.ts'
import {
  answers,
  keyLimit,
  keysOf,
  mostKeys,
  type SearchEntry,
  SearchEntry as Entry,
  searchOf,
} from './search.ts'
import { bookingEntry, clientEntry, galleryEntry, invoiceEntry } from './search-entries.ts'

/** Whether what is typed leads to an entry: by the query, or by that of its longest word. */
function finds(typed: string, entry: Pick<SearchEntry, 'keys'> | null): boolean {
  const search = searchOf(typed)
  if (!search || !entry) return false
  const isAsked = [search.key, search.byWord].some((key) => key && entry.keys.includes(key))
  return isAsked && answers(entry, search)
}

const person = aPerson({
  name: 'Zoë Żółkiewska',
  email: 'z.zolkiewska@example.com',
  phone: '+32 470 12 34 56',
})

test.each([
  'z',
  'zoe',
  'ZOË',
  'zolk',
  'żół',
  'zoe zol',
  'zolkiewska zoe',
  'z.zolk',
  'example.com',
  '+32 470',
  '0470123456',
  '470123',
])('“%s” finds a client by name, address or phone', (typed) =>
  expect(finds(typed, clientEntry('zoe', person))).toBe(true),
)

test.each(['oe', 'zoe maes', 'lkiew', '', '·'])('“%s” does not', (typed) =>
  expect(finds(typed, clientEntry('zoe', person))).toBe(false),
)

test('names of other scripts are found by what one has typed of them', () => {
  const keys = (name: string) => ({ keys: keysOf(name) })
  expect(finds('하', keys('한국 김'))).toBe(true)
  expect(finds('ф', keys('Файл'))).toBe(true)
  expect(finds('احمد', keys('أحمد علي'))).toBe(true)
})

test('who is at the desk is no client', () =>
  expect(clientEntry('les', aPerson({ role: 'admin' }))).toBeNull())

test.each(['maes', 'wedding', 'the wed', '2027-03', 'march 2027', '13 mar', 'ann wedding'])(
  '“%s” finds a booking',
  (typed) => expect(finds(typed, bookingEntry('b', aBooking({ date: '2027-03-13' })))).toBe(true),
)

test('an invoice is found by its number with and without its zeros, and by what it is for', () => {
  const entry = invoiceEntry('i', anInvoice({ number: '2027-0042', subject: 'Album' }))
  for (const typed of ['2027-0042', '0042', '42', '2027 42', 'album', 'ann'])
    expect(finds(typed, entry), typed).toBe(true)
  expect(finds('43', entry)).toBe(false)
})

test('a gallery is found by its title and by whose it is', () => {
  const entry = galleryEntry('g', aGallery({ title: 'Été à Liège' }))
  expect(['liege', 'ete a', 'maes'].map((typed) => finds(typed, entry))).toEqual([true, true, true])
})

test('galleries and invoices say how they stand and where they come; what is too long is bounded', () => {
  expect(galleryEntry('g', aGallery({ published: false }))).toMatchObject({ state: 'hidden' })
  const invoice = invoiceEntry('i', anInvoice({ number: '9'.repeat(60) }))
  expect(Entry.parse(invoice)).toMatchObject({ state: 'open', rank: expect.any(String) })
  expect(bookingEntry('b', aBooking())).toMatchObject({ state: null, rank: null })
})

test('names are ordered without capitals and accents', () => {
  const sorts = ['émile', 'Zoë', 'Ann', '☀︎'].map(
    (name) => clientEntry('x', aPerson({ name }))?.sort ?? '',
  )
  expect(sorts.slice(0, 3)).toEqual(['emile', 'zoe', 'ann'])
})

test('whatever somebody is called, the entry is bounded, stored, and found by each of its words', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(name, (said) => {
      const made = clientEntry('x', aPerson({ name: said.slice(0, 80) }))
      const entry = Entry.parse(made)
      expect(entry.keys.length).toBeLessThanOrEqual(mostKeys)
      expect(Math.max(...entry.keys.map(({ length }) => length))).toBeLessThanOrEqual(keyLimit)
      expect(finds(said, entry)).toBe(searchOf(said) !== null)
    }),
    { numRuns: 300 },
  )
})
