import { beforeEach, expect, test, vi } from 'vitest'
import { enqueue } from '#platform/tasks'
import { memoryFiles } from './memory-files.ts'
import { onUpload } from './on-upload.ts'
import { sweepUploads } from './sweep-uploads.ts'

vi.mock('#platform/tasks', () => ({ enqueue: vi.fn(async () => undefined) }))

const tasks = () => vi.mocked(enqueue).mock.calls
const name = 'uploads/les/proofs/gallery-1/photo-1/LES_0001.jpg'
const minutes = (count: number) => new Date(Date.parse('2026-11-21T12:00:00Z') + count * 60_000)

beforeEach(() => vi.mocked(enqueue).mockClear())

test('an upload becomes one task named by its version', async () => {
  await onUpload({ name, generation: 7 })
  await onUpload({ name, generation: '7' })
  await onUpload({ name, generation: 8 })
  expect(tasks()[0]).toEqual([
    'processUpload',
    { name, generation: '7', giveUp: false },
    `upload-${name}-7-0`,
  ])
  expect(new Set(tasks().map(([, , key]) => key)).size).toBe(2)
})

test.each(['originals/g/p', 'proofs/g/p/480.webp', 'chat/c/a.webp', 'uploads/les/other/g/p/n'])(
  'what is stored at %s starts no work',
  async (path) => {
    await onUpload({ name: path, generation: 1 })
    expect(tasks()).toEqual([])
  },
)

test('the sweep finds what waits for two minutes, under the name its task may still have', async () => {
  const files = memoryFiles()
  const generation = files.put(name, Buffer.of(1), minutes(0))
  files.put('uploads/les/proofs/gallery-1/photo-2/b.jpg', Buffer.of(1), minutes(9))
  files.put('originals/gallery-1/photo-3', Buffer.of(1), minutes(0))
  expect(await sweepUploads(minutes(10), files)).toBe(1)
  await onUpload({ name, generation })
  expect(tasks()[0]).toEqual(tasks()[1])
})

test('a file that has brought down its workers for hours is put aside unopened', async () => {
  const files = memoryFiles()
  files.put(name, Buffer.of(1), minutes(0))
  await sweepUploads(minutes(61), files)
  await sweepUploads(minutes(361), files)
  expect(tasks().map(([, data, key]) => [data['giveUp'], key.at(-1)])).toEqual([
    [false, '1'],
    [true, '6'],
  ])
})
