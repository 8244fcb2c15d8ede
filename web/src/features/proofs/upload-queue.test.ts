import { expect, test, vi } from 'vitest'
import { createUploadQueue, fileKey, isUnderWay } from './upload-queue.ts'

const target = { person: 'les', gallery: 'g1' }
const files = (count: number, bytes = 100) =>
  Array.from({ length: count }, (_, index) => new File(['x'.repeat(bytes)], `LES_${index}.jpg`))

interface Running {
  photo: string
  name: string
  progress(share: number): void
  arrive(): Promise<void>
  breakOff(): Promise<void>
  paused: boolean
  cancelled: boolean
}

function open(inspect: (file: File) => Promise<'too-large' | null> = async () => null) {
  const started: Running[] = []
  let time = 0
  let ids = 0
  const queue = createUploadQueue({
    inspect,
    start(_, photo, file, onProgress) {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const settled = async (settle: () => void) => {
        settle()
        await vi.waitFor(() => undefined)
      }
      const running: Running = {
        photo,
        name: file.name,
        progress: onProgress,
        arrive: () => settled(resolve),
        breakOff: () => settled(() => reject(new Error('network'))),
        paused: false,
        cancelled: false,
      }
      started.push(running)
      return {
        done: promise,
        pause: () => void (running.paused = true),
        resume: () => void (running.paused = false),
        cancel: () => {
          running.cancelled = true
          reject(new Error('cancelled'))
        },
      }
    },
    newId: () => `photo-${++ids}`,
    now: () => (time += 1_000),
  })
  const states = () => [...queue.getState().items.values()].map(({ state }) => state)
  return { queue, started, states, ...queue.getState() }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))
const nothing = new Set<string>()

test('four files are sent at a time, and the next one when one has arrived', async () => {
  const { started, states, add } = open()
  add(target, files(6), nothing)
  await settled()
  expect(started).toHaveLength(4)
  expect(states()).toEqual([...Array(4).fill('sending'), 'waiting', 'waiting'])
  await started[0]?.arrive()
  expect(started.map(({ name }) => name)).toContain('LES_4.jpg')
  expect(states()).toEqual(['sent', ...Array(4).fill('sending'), 'waiting'])
})

test('every file of a large folder arrives once', async () => {
  const { started, states, add } = open()
  add(target, files(200, 1), nothing)
  await settled()
  for (let next = 0; next < started.length; next++) await started[next]?.arrive()
  expect(states()).toEqual(Array(200).fill('sent'))
  expect(new Set(started.map(({ photo }) => photo)).size).toBe(200)
})

test('a file that is refused is set aside with its reason, and the others go on', async () => {
  const { queue, started, add } = open(async ({ name }) =>
    name === 'LES_1.jpg' ? 'too-large' : null,
  )
  add(target, files(3), nothing)
  await settled()
  expect(queue.getState().items.get('photo-2')).toMatchObject({
    state: 'refused',
    reason: 'too-large',
  })
  expect(started.map(({ name }) => name)).toEqual(['LES_0.jpg', 'LES_2.jpg'])
})

test('pausing holds what runs and starts nothing; resuming goes on', async () => {
  const { queue, started, add, pause, resume } = open()
  add(target, files(5), nothing)
  await settled()
  pause()
  expect(started.every(({ paused }) => paused)).toBe(true)
  await started[0]?.arrive()
  expect(started).toHaveLength(4)
  expect(queue.getState().paused).toBe(true)
  resume()
  expect(started).toHaveLength(5)
  expect(started.slice(1).some(({ paused }) => paused)).toBe(false)
})

test('a cancelled file is gone, stopped, and makes room', async () => {
  const { queue, started, add, cancel } = open()
  add(target, files(5), nothing)
  await settled()
  cancel('photo-1')
  await settled()
  expect(started[0]?.cancelled).toBe(true)
  expect(queue.getState().items.has('photo-1')).toBe(false)
  expect(started).toHaveLength(5)
})

test('a file that broke off can be sent again as the same photo', async () => {
  const { started, states, add, retry } = open()
  add(target, files(1), nothing)
  await settled()
  await started[0]?.breakOff()
  expect(states()).toEqual(['broken'])
  retry('photo-1')
  expect(states()).toEqual(['sending'])
  expect(started.map(({ photo }) => photo)).toEqual(['photo-1', 'photo-1'])
  await started[1]?.arrive()
  expect(states()).toEqual(['sent'])
})

test('what was refused or is on its way is not sent a second time', async () => {
  const { started, add, retry } = open(async ({ name }) =>
    name === 'LES_0.jpg' ? 'too-large' : null,
  )
  add(target, files(2), nothing)
  await settled()
  retry('photo-1')
  retry('photo-2')
  expect(started).toHaveLength(1)
})

test('files that are there already are left out and counted', async () => {
  const { states, add } = open()
  const known = new Set([fileKey('LES_0.jpg', 100)])
  expect(add(target, files(3), known)).toBe(1)
  expect(add(target, files(3), known)).toBe(3)
  expect(add(target, files(1, 99), known)).toBe(0)
  expect(add({ ...target, gallery: 'g2' }, files(1), nothing)).toBe(0)
  expect(states()).toHaveLength(4)
})

test('progress is kept for each file and as a pace', async () => {
  const { queue, started, add } = open()
  add(target, files(2), nothing)
  await settled()
  started[0]?.progress(0.5)
  started[1]?.progress(0.25)
  started[0]?.progress(0.4)
  expect(queue.getState().items.get('photo-1')?.share).toBe(0.4)
  expect(queue.getState().samples.map(({ bytes }) => bytes)).toEqual([50, 75, 75])
})

test('leaving is safe once everything was sent or put aside', async () => {
  const { queue, started, add } = open(async ({ name }) =>
    name === 'LES_0.jpg' ? 'too-large' : null,
  )
  const underWay = () => [...queue.getState().items.values()].some(isUnderWay)
  add(target, files(2), nothing)
  expect(underWay()).toBe(true)
  await settled()
  expect(underWay()).toBe(true)
  await started[0]?.arrive()
  expect(underWay()).toBe(false)
})
