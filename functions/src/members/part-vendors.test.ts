import { accessOf } from '@portal/model/access'
import { aCircle, aGallery, aSheet } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { put, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { read } = await import('#platform/firestore')
const { partVendors } = await import('./part-vendors.ts')

const { members } = accessOf(aCircle())
/** Everybody, as an earlier version has written it. */
const viewers = Object.keys(members).toSorted()

studioInMemory((tx) => {
  tx.write(doc.circle('ann'), aCircle())
  tx.write(doc.gallery('g1'), aGallery({ client: 'ann', members, viewers }))
  tx.write(doc.sheet('g1', 0), aSheet({ gallery: 'g1', client: 'ann', viewers }))
  tx.write(doc.circle('bo'), aCircle({ client: 'bo', members: {} }))
})

test('vendors see no gallery any more that an earlier version has shown them', async () => {
  await partVendors(new Date())
  expect((await read(doc.gallery('g1')))?.viewers).toEqual(['fay', 'pat'])
  expect((await read(doc.sheet('g1', 0)))?.viewers).toEqual(['fay', 'pat'])
  expect((await read(doc.gallery('g1')))?.members).toEqual(members)
  expect(await read(doc.rewriting('vendors-apart'))).toMatchObject({ rewritten: 1 })
})

test('once that is done nothing is looked at again', async () => {
  const now = new Date()
  await partVendors(now)
  await put((tx) => tx.update(doc.sheet('g1', 0), { viewers }))
  await partVendors(new Date())
  expect((await read(doc.sheet('g1', 0)))?.viewers).toEqual(viewers)
  expect((await read(doc.rewriting('vendors-apart')))?.endedAt).toEqual(now)
})
