import { aConversation, aPerson } from '@portal/model/examples'
import { mediaAddress } from '@portal/model/media-address'
import { collection, doc, file } from '@portal/model/paths'
import { portraitEdge } from '@portal/model/portrait'
import { anActor, les } from '@portal/testing/arrange/actors'
import { type MemoryFiles, memoryFiles } from '@portal/testing/fakes/memory-files'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { plainHeic } from '@portal/testing/samples/sample-heic'
import { inspect, plainJpeg, turnedJpeg } from '@portal/testing/samples/sample-pictures'
import { beforeEach, expect, test, vi } from 'vitest'

const updateUser = vi.fn(async () => undefined)
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.mock('#platform/auth', () => ({ auth: { updateUser } }))

const { list, read, transaction } = await import('#platform/firestore')
const { galleryMemory } = await import('../media-access/gallery-memory.ts')
const { sharedFileKinds, uploadKinds } = await import('../registry/uploads.ts')
const { openUploads } = await import('../uploads/open-uploads.ts')
const { processUpload } = await import('../uploads/process-upload.ts')
const { sweepTickets } = await import('../uploads/sweep-tickets.ts')
const { portraitMedia } = await import('./portrait-media.ts')
const { removePortrait } = await import('./remove-portrait.ts')

let files: MemoryFiles
const ann = anActor('ann', 'client')
const noon = new Date('2026-12-01T12:00:00Z')
const picture = await plainJpeg(300, 200)

beforeEach(() => {
  forget()
  updateUser.mockClear()
  vi.stubEnv('SITE_URL', 'https://portal.example')
  files = memoryFiles()
  return transaction(async (tx) => {
    for (const id of ['ann', 'bo', 'eve'])
      tx.write(doc.person(id), aPerson({ email: `${id}@example.com` }))
    tx.write(doc.conversation('ann'), aConversation({ client: 'ann' }))
    tx.write(doc.conversation('bo'), aConversation({ client: 'bo' }))
  })
})

/** Asks for room, puts the file there, and answers the name it waits under. */
async function bring(id: string, bytes = picture, at = noon): Promise<string> {
  const wanted = { id, bytes: bytes.length, type: 'image/jpeg' }
  const purpose = { kind: 'portrait', person: 'ann' } as const
  const opened = (await openUploads(sharedFileKinds, files)({ purpose, files: [wanted] }, ann)) as {
    files: { path: string }[]
  }
  const path = opened.files[0]?.path ?? ''
  files.put(path, bytes, at)
  return path
}
const work = async (name: string) =>
  processUpload(
    { name, generation: (await files.find(name))?.generation ?? '' },
    uploadKinds,
    files,
  )
const choose = async (id: string, bytes = picture, at = noon) => work(await bring(id, bytes, at))
const shown = async () => (await read(doc.person('ann')))?.portrait?.id ?? null
const log = async () => (await list(collection.audit())).map(({ value }) => value.event)
const tickets = async () => (await list(collection.uploadTickets())).map(({ id }) => id)

test('a picture becomes a small square without metadata, and all who show it know', async () => {
  await choose('p1', await turnedJpeg(6))
  const kept = await files.load(file.portrait('ann', 'p1'))
  const { format, width, height, exif } = (await inspect(kept!)).metadata
  expect({ format, width, height, exif }).toEqual({
    format: 'webp',
    width: portraitEdge,
    height: portraitEdge,
    exif: undefined,
  })
  expect(await shown()).toBe('p1')
  expect((await read(doc.conversation('ann')))?.clientPortrait).toBe('p1')
  expect((await read(doc.conversation('bo')))?.clientPortrait).toBeNull()
  expect(updateUser).toHaveBeenCalledExactlyOnceWith('ann', {
    photoURL: `https://portal.example${mediaAddress.portrait('ann', 'p1')}`,
  })
  // Of what was brought, nothing else is left.
  expect(files.paths()).toEqual([file.portrait('ann', 'p1')])
  expect(await log()).toEqual(['account.portrait-saved'])
})

test('a HEIC is one as well', async () => {
  await choose('p1', plainHeic)
  expect(await shown()).toBe('p1')
})

test('another takes its place, and the one before is gone', async () => {
  await choose('p1')
  await choose('p2', picture, new Date(noon.getTime() + 1_000))
  expect(await shown()).toBe('p2')
  expect(files.paths()).toEqual([file.portrait('ann', 'p2')])
  expect(await read(doc.portrait('ann', 'p1'))).toBeNull()
  expect(await tickets()).toEqual(['p2'])
})

test('of two on their way the later one stays, whichever is worked on first', async () => {
  const early = await bring('p1')
  const late = await bring('p2', picture, new Date(noon.getTime() + 1_000))
  await work(late)
  await work(early)
  expect(await shown()).toBe('p2')
  expect(files.paths()).toEqual([file.portrait('ann', 'p2')])
})

test('what is no picture says so, and the one before stays', async () => {
  await choose('p1')
  await choose('p2', Buffer.from('no picture at all'))
  expect(await read(doc.portrait('ann', 'p2'))).toEqual({
    state: 'failed',
    reason: 'not-a-picture',
  })
  expect(await shown()).toBe('p1')
  expect(await tickets()).toEqual(['p1'])
})

test('worked on again after a crash, it is shown once', async () => {
  const name = await bring('p1')
  const task = { name, generation: (await files.find(name))?.generation ?? '' }
  updateUser.mockRejectedValueOnce(new Error('away'))
  await expect(processUpload(task, uploadKinds, files)).rejects.toThrow('away')
  await processUpload(task, uploadKinds, files)
  expect(await shown()).toBe('p1')
  expect(await log()).toEqual(['account.portrait-saved'])
  expect(updateUser).toHaveBeenCalledTimes(2)
})

test('taken away, nothing of it is left, nor of one that is on its way', async () => {
  await choose('p1')
  const late = await bring('p2', picture, new Date(noon.getTime() + 1_000))
  const remove = removePortrait(files)
  await remove({}, ann)
  await work(late)
  expect(await shown()).toBeNull()
  expect((await read(doc.conversation('ann')))?.clientPortrait).toBeNull()
  expect(files.paths()).toEqual([])
  expect(await tickets()).toEqual([])
  expect(updateUser).toHaveBeenLastCalledWith('ann', { photoURL: null })
  await remove({}, ann)
  expect(await log()).toEqual(['account.portrait-saved', 'account.portrait-removed'])
})

test('the sweep leaves what is shown, and takes what nothing shows', async () => {
  await choose('p1')
  await bring('p2')
  await sweepTickets(sharedFileKinds, new Date(Date.now() + 15 * 86_400_000), files)
  expect(files.paths()).toEqual([file.portrait('ann', 'p1')])
  expect(await tickets()).toEqual(['p1'])
})

test('nobody brings one for somebody else, and Les neither', async () => {
  const purpose = { kind: 'portrait', person: 'ann' } as const
  const wanted = [{ id: 'p1', bytes: 9, type: 'image/jpeg' }]
  for (const actor of [anActor('eve', 'client'), les])
    await expect(
      openUploads(sharedFileKinds, files)({ purpose, files: wanted }, actor),
    ).rejects.toMatchObject({ code: 'not-found' })
})

test('it is seen by whoever sees the name: oneself, Les, client and member of one another', async () => {
  await choose('p1')
  await transaction(async (tx) =>
    tx.write(doc.membership('bo', 'ann'), { clientName: 'Ann', role: 'family', since: noon }),
  )
  const { portrait } = portraitMedia({ memory: galleryMemory(), files })
  const sees = async (person: string, role: 'admin' | 'client' = 'client', id = 'p1') =>
    (await portrait(['ann', id], { person, role, session: 'here', expires: 0 })) !== null
  expect(await sees('ann')).toBe(true)
  expect(await sees('les', 'admin')).toBe(true)
  expect(await sees('bo')).toBe(true)
  expect(await sees('eve')).toBe(false)
  expect(await sees('ann', 'client', 'p0')).toBe(false)
  await transaction(async (tx) => {
    tx.delete(doc.membership('bo', 'ann'))
    tx.write(doc.membership('ann', 'eve'), { clientName: 'Eve', role: 'family', since: noon })
  })
  const later = portraitMedia({ memory: galleryMemory(), files })
  const seesNow = async (person: string) =>
    (await later.portrait(['ann', 'p1'], {
      person,
      role: 'client',
      session: 'here',
      expires: 0,
    })) !== null
  expect([await seesNow('bo'), await seesNow('eve')]).toEqual([false, true])
})
