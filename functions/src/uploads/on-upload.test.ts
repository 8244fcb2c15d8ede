import { beforeEach, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { enqueue, type Task } from '#platform/tasks'
import { tasks } from '../tasks.ts'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { onUpload } from './on-upload.ts'
import { sweepUploads } from './sweep-uploads.ts'

vi.mock('#platform/tasks', () => ({ enqueue: vi.fn(async () => undefined) }))
vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))

const enqueued = () => vi.mocked(enqueue).mock.calls
const name = 'uploads/les/proofs/gallery-1/photo-1/LES_0001.jpg'
const minutes = (count: number) => new Date(Date.parse('2026-11-21T12:00:00Z') + count * 60_000)

beforeEach(() => vi.mocked(enqueue).mockClear())

test('an upload becomes one task named by its version', async () => {
  await onUpload({ name, generation: 7 })
  await onUpload({ name, generation: '7' })
  await onUpload({ name, generation: 8 })
  expect(enqueued()[0]).toEqual([
    tasks.processUpload,
    { name, generation: '7', giveUp: false },
    `upload-${name}-7-0`,
    0,
  ])
  expect(new Set(enqueued().map(([, , key]) => key)).size).toBe(2)
})

test.each(['originals/g/p', 'proofs/g/p/480.webp', 'chat/c/a.webp', 'uploads/les/other/g/p/n'])(
  'what is stored at %s starts no work',
  async (path) => {
    await onUpload({ name: path, generation: 1 })
    expect(enqueued()).toEqual([])
  },
)

test('the sweep finds what waits for two minutes, under the name its task may still have', async () => {
  const files = memoryFiles()
  const generation = files.put(name, Buffer.of(1), minutes(0))
  files.put('uploads/les/proofs/gallery-1/photo-2/b.jpg', Buffer.of(1), minutes(9))
  files.put('originals/gallery-1/photo-3', Buffer.of(1), minutes(0))
  expect(await sweepUploads(minutes(10), files)).toBe(1)
  await onUpload({ name, generation })
  expect(enqueued()[0]).toEqual(enqueued()[1])
})

const chat = (person: string, id: string) => `uploads/${person}/chat/ann/${id}/cat.jpg`

test('what clients send has a queue of its own, in which a flood of one waits for its turns', async () => {
  for (let file = 0; file < 40; file += 1)
    await onUpload({ name: chat('eve', `e${file}`), generation: 1 })
  await onUpload({ name: chat('ann', 'a1'), generation: 1 })
  for (let file = 0; file < 40; file += 1)
    await onUpload({ name: `uploads/les/proofs/g/p${file}/a.jpg`, generation: 1 })
  const waits = (task: Task<z.ZodType>) =>
    enqueued()
      .filter(([named]) => named.name === task.name)
      .map(([, , , wait]) => wait ?? 0)
  const shared = waits(tasks.processSharedUpload)
  expect(shared).toHaveLength(41)
  expect(shared.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 0))
  expect(shared[39]).toBeGreaterThan(100)
  expect(shared[40]).toBe(0)
  expect(waits(tasks.processUpload)).toEqual(Array.from({ length: 40 }, () => 0))
})

test('nothing stays below uploads, whatever it is', async () => {
  const files = memoryFiles()
  const paths = [
    chat('eve', 'old'),
    'uploads/eve/other/g/p/n',
    'uploads/eve',
    'uploads/x y/chat/a/b/c',
  ]
  for (const path of paths) files.put(path, Buffer.of(1), minutes(0))
  files.put(name, Buffer.of(1), minutes(0))
  await sweepUploads(minutes(25 * 60), files)
  expect(files.paths().filter((path) => path.startsWith('uploads/'))).toEqual([name])
  await sweepUploads(minutes(31 * 24 * 60), files)
  expect(files.paths()).toEqual([])
})

test('a file that has brought down its workers for hours is put aside unopened', async () => {
  const files = memoryFiles()
  files.put(name, Buffer.of(1), minutes(0))
  await sweepUploads(minutes(61), files)
  await sweepUploads(minutes(361), files)
  expect(enqueued().map(([, data, key]) => [data, key.at(-1)])).toEqual([
    [expect.objectContaining({ giveUp: false }), '1'],
    [expect.objectContaining({ giveUp: true }), '6'],
  ])
})
