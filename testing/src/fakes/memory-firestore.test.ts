import { aBooking } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { beforeEach, expect, test } from 'vitest'
import { forget, list, listGroup, transaction } from './memory-firestore.ts'
import { z } from 'zod'

const shelf = { path: 'shelves/a/books', schema: z.object({ name: z.string(), on: z.date() }) }
const book = (id: string) => ({ ...shelf, path: `${shelf.path}/${id}` })
const day = (number: number) => new Date(Date.UTC(2027, 0, number))

beforeEach(async () => {
  forget()
  await transaction(async (tx) => {
    for (const [id, on] of [
      ['one', 3],
      ['two', 1],
      ['three', 2],
    ] as const)
      tx.write(book(id), { name: id, on: day(on) })
  })
})

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('a list is narrowed as Firestore narrows it', async () => {
  expect(ids(await list(shelf, (all) => all.orderBy('on').limit(2)))).toEqual(['two', 'three'])
  expect(ids(await list(shelf, (all) => all.orderBy('on', 'desc')))).toEqual([
    'one',
    'three',
    'two',
  ])
  expect(ids(await list(shelf, (all) => all.where('on', '<=', day(2))))).toEqual(['two', 'three'])
  expect(ids(await list(shelf, (all) => all.where('name', 'in', ['one', 'four'])))).toEqual(['one'])
  expect(ids(await list(shelf, (all) => all.orderBy('missing')))).toEqual([])
})

test('a group is every collection of a name, with what it lies below', async () =>
  expect(
    await listGroup({ ...shelf, path: 'books' }, (all) => all.where('name', '==', 'one')),
  ).toEqual([{ id: 'one', parent: 'a', value: { name: 'one', on: day(3) } }]))

test('entries are put into maps and taken out of maps and lists', async () => {
  const Tray = z.object({ marks: z.record(z.string(), z.number()), order: z.array(z.string()) })
  const tray = { path: 'trays/a', schema: Tray }
  await transaction(async (tx) => tx.putIn(tray, { marks: { a: 1 }, order: ['a', 'b'] }))
  await transaction(async (tx) => {
    tx.putIn(tray, { marks: { b: 2 } })
    tx.takeOut(tray, { lists: { order: 'a' }, maps: { marks: 'a' } })
  })
  await transaction(async (tx) => {
    expect(await tx.read(tray)).toEqual({ marks: { b: 2 }, order: ['b'] })
    expect(await tx.keysOf(tray, 'marks')).toEqual(['b'])
  })
})

test('what is taken out of a document that is not there fails the transaction', () =>
  expect(
    transaction(async (tx) => tx.takeOut(doc.queue(), { lists: { order: 'one' } })),
  ).rejects.toThrow('NOT_FOUND'))

test('counts what a list would list', async () => {
  await transaction(async (tx) => tx.write(doc.booking('b'), aBooking({ client: 'ann' })))
  const count = (client: string) =>
    transaction((tx) => tx.count(collection.bookings(), (all) => all.where('client', '==', client)))
  expect([await count('ann'), await count('ben')]).toEqual([1, 0])
})
