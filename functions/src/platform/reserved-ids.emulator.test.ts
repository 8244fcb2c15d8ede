import { aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { isThere, read, readReadable, transaction } from './firestore.ts'

const reserved = doc.booking('__proto__')

test.each([
  ['reading it', () => read(reserved)],
  ['reading what can be read', () => readReadable(reserved)],
  ['asking whether it is there', () => isThere(doc.moodboard('__id7__'))],
  ['reading it in a transaction', () => transaction((tx) => tx.find(reserved))],
  ['deleting it', () => transaction(async (tx) => tx.delete(reserved))],
])('what is called by a name of Firestore’s is not there: %s', async (_, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
})

test('a name that only begins like one is a name', async () => {
  await transaction(async (tx) => tx.write(doc.studio(), aStudio()))
  expect(await read(doc.booking('__proto'))).toBeNull()
})
