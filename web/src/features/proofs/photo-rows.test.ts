import { aPhoto } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { photoRows, roomTotals } from './photo-rows.ts'
import type { UploadItem } from './upload-queue.ts'

const item = (changes: Partial<UploadItem>): UploadItem => ({
  id: 'u1',
  photo: 'p1',
  gallery: 'g1',
  name: 'LES_0001.jpg',
  path: '/LES_0001.jpg',
  bytes: 100,
  state: 'sent',
  progress: 1,
  reason: null,
  ...changes,
})
const none = new Set<string>()
const failed = aPhoto({ state: 'failed', reason: 'failed' })
const damaged = aPhoto({ state: 'failed', reason: 'damaged' })

test.each([
  [
    'refused here',
    item({ state: 'refused', reason: 'too-large' }),
    undefined,
    'failed',
    false,
    true,
  ],
  ['broken off', item({ state: 'broken', progress: 0 }), undefined, 'broken', true, true],
  ['on its way', item({ state: 'sending', progress: 0.5 }), undefined, 'sending', false, true],
  ['sent, not yet picked up', item({}), undefined, 'working', false, false],
  [
    'not looked at yet',
    item({ state: 'checking', photo: null }),
    undefined,
    'checking',
    false,
    true,
  ],
  ['not worked on, file at hand', item({}), failed, 'failed', true, false],
  ['damaged, so sending it again is no use', item({}), damaged, 'failed', false, false],
  [
    'sent again after that',
    item({ state: 'sending', progress: 0.1 }),
    failed,
    'sending',
    false,
    true,
  ],
])('a file that is %s', (_, upload, photo, state, mayRetry, mayCancel) => {
  const rows = photoRows([upload], photo ? [{ id: 'p1', value: photo }] : [], none)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ state, mayRetry, mayCancel })
})

test('what is ready is no longer in the list, also when the answer to its upload was lost', () => {
  const ready = new Set(['p1'])
  expect(photoRows([item({}), item({ id: 'u2', state: 'broken' })], [], ready)).toEqual([])
  expect(photoRows([item({ state: 'sending' })], [], ready)).toHaveLength(1)
})

test('what an earlier visit left put aside cannot be sent again, but taken away', () => {
  expect(photoRows([], [{ id: 'old', value: failed }], none)).toMatchObject([
    { id: 'old', photo: 'old', state: 'failed', mayRetry: false, mayDelete: true },
  ])
})

test('what needs Les comes first, then what moves, each by name', () => {
  const rows = photoRows(
    [
      item({ id: 'w', photo: 'pw', name: 'b.jpg', state: 'waiting' }),
      item({ id: 's', photo: 'ps', name: 'c.jpg', state: 'sending' }),
      item({ id: 'x', photo: null, name: 'z.jpg', state: 'refused', reason: 'not-a-picture' }),
    ],
    [
      { id: 'r2', value: aPhoto({ name: 'LES_10.jpg', state: 'working' }) },
      { id: 'r1', value: aPhoto({ name: 'LES_2.jpg', state: 'working' }) },
    ],
    none,
  )
  expect(rows.map(({ id }) => id)).toEqual(['x', 's', 'w', 'r1', 'r2'])
})

test('the totals count files, and the bytes of this visit that can arrive', () => {
  const items = [
    item({ id: 'a', photo: 'pa', bytes: 100, state: 'sent', progress: 1 }),
    item({ id: 'b', photo: 'pb', bytes: 300, state: 'sending', progress: 0.5 }),
    item({ id: 'c', photo: null, bytes: 900, state: 'refused', progress: 0, reason: 'too-large' }),
    item({ id: 'd', photo: 'pd', bytes: 50, state: 'broken', progress: 0 }),
    item({ id: 'e', photo: 'pe', bytes: 10, state: 'sent', progress: 1 }),
  ]
  const rows = photoRows(items, [{ id: 'bad', value: damaged }], new Set(['pa', 'old']))
  expect(roomTotals(rows, items, 2)).toEqual({
    files: 7,
    ready: 2,
    putAside: 2,
    broken: 1,
    underWay: 1,
    bytes: 460,
    bytesSent: 260,
    arrived: 2,
    unfit: 1,
  })
})

test('37 files of which three never left and one was put aside later are 33 and 4', () => {
  const items = Array.from({ length: 37 }, (_, index) =>
    item({
      id: `u${index}`,
      photo: index < 3 ? null : `p${index}`,
      state: index < 3 ? 'refused' : 'sent',
    }),
  )
  const ready = new Set(items.slice(4).map(({ photo }) => photo!))
  const rows = photoRows(items, [{ id: 'p3', value: damaged }], ready)
  expect(roomTotals(rows, items, ready.size)).toMatchObject({
    files: 37,
    ready: 33,
    putAside: 4,
    arrived: 33,
    unfit: 4,
  })
})
