import { randomUUID } from 'node:crypto'
import { aComment, aGallery, aPerson } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { useAdmin } from './actors.ts'

const admin = useAdmin()

test('a comment that is written is told by itself, bell and mail', async () => {
  const id = `spoken-${randomUUID()}`
  await admin().write(doc.person(id), aPerson({ email: `${id}@example.com` }))
  await admin().write(doc.gallery(id), aGallery({ booking: id, client: id, published: true }))
  const said = aComment({
    at: new Date(),
    pin: null,
    retouch: false,
    side: 'studio',
    author: 'les',
  })
  await admin().write(doc.comment(id, randomUUID()), said)
  const told = async () =>
    (await admin().firestore.collection(`people/${id}/bell`).get()).docs.map((entry) => entry.id)
  await expect.poll(told, { timeout: 30_000 }).toEqual([expect.stringContaining(`comments-${id}`)])
  const [entry] = await told()
  const mail = admin().firestore.doc(doc.letter(`${entry}-mail`).path)
  await expect
    .poll(async () => (await mail.get()).data()?.['state'] as unknown, { timeout: 30_000 })
    .toBe('sent')
})
