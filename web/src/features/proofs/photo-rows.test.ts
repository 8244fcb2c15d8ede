import { aPhoto } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { photoRows, roomTotals } from './photo-rows.ts'
import type { UploadItem } from './upload-queue.ts'

const item = (changes: Partial<UploadItem>): UploadItem => ({
  id: 'p1',
  gallery: 'g1',
  name: 'LES_0001.jpg',
  bytes: 100,
  state: 'sent',
  share: 1,
  reason: null,
  ...changes,
})
const ready = aPhoto({ state: 'ready' })
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
  ['broken off', item({ state: 'broken', share: 0 }), undefined, 'broken', true, true],
  ['on its way', item({ state: 'sending', share: 0.5 }), undefined, 'sending', false, true],
  ['sent, not yet picked up', item({}), undefined, 'working', false, false],
  ['ready', item({}), ready, 'ready', false, false],
  ['arrived although the answer was lost', item({ state: 'broken' }), ready, 'ready', false, false],
  ['not worked on, file at hand', item({}), failed, 'failed', true, false],
  ['damaged, so sending it again is no use', item({}), damaged, 'failed', false, false],
  ['sent again after that', item({ state: 'sending', share: 0.1 }), failed, 'sending', false, true],
])('a file that is %s', (_, upload, photo, state, mayRetry, mayCancel) => {
  const rows = photoRows([upload], photo ? [{ id: 'p1', value: photo }] : [])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ state, mayRetry, mayCancel })
})

test('photos of an earlier visit are in the list and cannot be sent again', () => {
  expect(photoRows([], [{ id: 'old', value: failed }])).toMatchObject([
    { id: 'old', state: 'failed', mayRetry: false },
  ])
})

test('what needs Les comes first, what is done last, each by name', () => {
  const rows = photoRows(
    [
      item({ id: 'w', name: 'b.jpg', state: 'waiting' }),
      item({ id: 's', name: 'c.jpg', state: 'sending' }),
      item({ id: 'x', name: 'z.jpg', state: 'refused', reason: 'not-a-picture' }),
    ],
    [
      { id: 'r2', value: aPhoto({ name: 'LES_10.jpg' }) },
      { id: 'r1', value: aPhoto({ name: 'LES_2.jpg' }) },
    ],
  )
  expect(rows.map(({ id }) => id)).toEqual(['x', 's', 'w', 'r1', 'r2'])
})

test('the totals count files, and the bytes of this visit that can arrive', () => {
  const items = [
    item({ id: 'a', bytes: 100, state: 'sent', share: 1 }),
    item({ id: 'b', bytes: 300, state: 'sending', share: 0.5 }),
    item({ id: 'c', bytes: 900, state: 'refused', share: 0, reason: 'too-large' }),
    item({ id: 'd', bytes: 50, state: 'broken', share: 0 }),
  ]
  const photos = [
    { id: 'a', value: ready },
    { id: 'old', value: ready },
    { id: 'bad', value: damaged },
  ]
  expect(roomTotals(photoRows(items, photos), items)).toEqual({
    uploaded: 3,
    ready: 2,
    putAside: 2,
    broken: 1,
    underWay: 1,
    bytes: 450,
    bytesSent: 250,
  })
})
