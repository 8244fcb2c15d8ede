import { type Download, sameDownloadMs } from '@portal/model/delivery'
import { aBooking } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { placeholdersOf } from '@portal/model/notice-texts'
import { collection, doc } from '@portal/model/paths'
import type { Stage } from '@portal/model/tracker'
import { forget } from '@portal/testing/fakes/memory-firestore'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Taker } from '../media-access/found-media.ts'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const { list, transaction } = await import('#platform/firestore')
const { countDownload } = await import('./count-download.ts')

const gallery = 'booking-of-ann-1'
const ann: Taker = { person: 'ann' }
const photo: Download = { kind: 'photo', photo: 'p0', size: 'web' }
const zip: Download = { kind: 'zip', files: 22, size: 'print' }

const store = (stage: Stage) =>
  transaction(async (tx) => tx.write(doc.booking(gallery), aBooking({ client: 'ann', stage })))

/** What happens when something is taken, the first time or so many downloads later. */
const take = (taker: Taker, what: Download = photo, later = 0) =>
  countDownload(
    { taker, gallery, client: 'ann', what, name: 'one', path: `galleries/${what.kind}` },
    { bytes: 1_000, address: '203.0.113.7' },
    new Date(Date.UTC(2027, 3, 1, 12) + later * sameDownloadMs),
  )

const bell = () => list(collection.bell(studioDesk))

beforeEach(async () => {
  // A guest's network is hashed with it.
  vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')
  forget()
  await store('ready')
})

test.each([photo, zip])(
  'Les is told in the bell alone that a client takes the first $kind',
  async (what) => {
    await take(ann, what)
    const [entry, ...more] = await bell()
    expect(more).toEqual([])
    expect(entry?.value).toMatchObject({
      kind: 'finals-downloaded',
      data: { name: 'Ann Maes', package: 'The Wedding' },
      about: { gallery },
      link: `/desk/galleries/${gallery}`,
    })
    expect(Object.keys(entry!.value.data)).toEqual(
      expect.arrayContaining(placeholdersOf('finals-downloaded')),
    )
    expect(await list(collection.outbox())).toEqual([])
  },
)

test('what was told and read stays so, whatever is taken after it', async () => {
  await take(ann)
  const [told] = await bell()
  const read = { ...told!.value, readAt: new Date() }
  await transaction(async (tx) => tx.write(doc.bellEntry(studioDesk, told!.id), read))
  await take(ann)
  await take(ann, zip)
  await take(ann, photo, 100)
  expect(await bell()).toEqual([{ id: told!.id, value: read }])
})

test('two that are asked for at the same moment are told of once', async () => {
  await Promise.all([take(ann), take(ann, zip)])
  expect(await bell()).toHaveLength(1)
})

test('of a booking that was delivered before nothing is told', async () => {
  await store('delivered')
  await take(ann)
  expect(await bell()).toEqual([])
})

test.each<[string, Taker]>([
  ['Les himself', { person: 'les' }],
  ['a member', { person: 'bram' }],
  ['a guest', { share: 's'.repeat(43), label: 'Friends' }],
])('what %s takes is not the client’s', async (_, taker) => {
  expect(await take(taker)).toBe(true)
  expect(await bell()).toEqual([])
  await take(ann)
  expect(await bell()).toHaveLength(1)
})

test('what is refused is not told of', async () => {
  const now = new Date(Date.UTC(2027, 3, 1, 12))
  const used = {
    requests: 240,
    minuteEnds: new Date(now.getTime() + 30_000),
    bytes: 0,
    dayEnds: now,
  }
  await transaction(async (tx) => tx.write(doc.downloadQuota('ann'), used))
  expect(await take(ann)).toBe(false)
  expect(await bell()).toEqual([])
})
