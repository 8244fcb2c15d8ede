import { aConversation, aPerson } from '@portal/model/examples'
import { collection, doc, type Path } from '@portal/model/paths'
import { answers, searchOf } from '@portal/model/search'
import { clientEntry } from '@portal/model/search-entries'
import { writeSchema } from '@portal/model/records/stored'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { firestore, list, read } from '#platform/firestore'

const clients = 5_000
const last = 'Żółkiewska Élodie'
const nameOf = (at: number) =>
  at === clients - 1 ? last : `${['Ann', 'Bo', 'Cléo', 'Dirk'][at % 4]} Client${at}`
const idOf = (at: number) => `client-${String(at).padStart(4, '0')}`

beforeAll(async () => {
  const writer = firestore.bulkWriter()
  const put = <Schema extends z.ZodType>({ path, schema }: Path<Schema>, value: z.input<Schema>) =>
    void writer.set(firestore.doc(path), writeSchema(schema).parse(value) as object)
  for (let at = 0; at < clients; at += 1) {
    const [client, name] = [idOf(at), nameOf(at)]
    const person = aPerson({ name, email: `c${at}@example.com` })
    const entry = clientEntry(client, person)
    put(doc.person(client), person)
    put(doc.conversation(client), aConversation({ client, clientName: name }))
    if (entry) put(doc.searchEntry('client', client), entry)
  }
  await writer.close()
}, 300_000)

/** The newest 20 clients that a beginning of words leads to, as the lists ask for them. */
const clientsWith = (key: string | undefined) =>
  list(collection.search(), (all) =>
    all
      .where('kind', '==', 'client')
      .where('keys', 'array-contains', key)
      .orderBy('at', 'desc')
      .limit(20),
  )

test('the last of 5,000 clients is found by a few letters, in as many reads as there are answers', async () => {
  const search = searchOf('zolk')
  const found = await clientsWith(search?.key)
  expect(found.map(({ value }) => value.title)).toEqual([last])
  // And the conversation, of which the id is known from there, is one more.
  const [one] = found
  expect(await read(doc.conversation(one?.value.of ?? ''))).toMatchObject({ clientName: last })
})

test('letters that 1,250 clients begin with read no more than the list has room for', async () => {
  const search = searchOf('CLEO')
  const found = await clientsWith(search?.key)
  expect(found).toHaveLength(20)
  expect(found.every(({ value }) => search && answers(value, search))).toBe(true)
})

test('the list of all clients is read by the page, in the order of their names', async () => {
  const page = await list(collection.search(), (all) =>
    all.where('kind', '==', 'client').orderBy('sort', 'asc').limit(30),
  )
  expect(page).toHaveLength(30)
  const names = page.map(({ value }) => value.sort)
  expect(names).toEqual(names.toSorted())
  const [end] = await list(collection.search(), (all) =>
    all.where('kind', '==', 'client').orderBy('sort', 'desc').limit(1),
  )
  expect(end?.value.title).toBe(last)
})
