import { expect, test, vi } from 'vitest'
import type { SourceFile } from './read-drop.ts'
import { createUploadQueue, isUnderWay } from './upload-queue.ts'

const target = { person: 'les', gallery: 'g1' }
const file = (name: string, content = name, bytes = 100): SourceFile => ({
  file: new File([content.padEnd(bytes)], name),
  path: `/shoot/${name}`,
})
const files = (count: number, bytes = 100) =>
  Array.from({ length: count }, (_, index) => file(`LES_${index}.jpg`, `${index}`, bytes))

interface Running {
  photo: string
  name: string
  progress(progress: number): void
  arrive(): Promise<void>
  breakOff(error?: Error): Promise<void>
  paused: boolean
  cancelled: boolean
}

function open(inspect: (file: File) => Promise<'too-large' | null> = async () => null) {
  const started: Running[] = []
  let time = 0
  let ids = 0
  const queue = createUploadQueue({
    inspect,
    // Here a photo is what its file says.
    identify: async (file) => `photo-${(await file.text()).trim()}`,
    isPassing: (error) => error instanceof Error && error.message === 'network',
    start(_, photo, { file }, onProgress) {
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
        breakOff: (error = new Error('refused')) => settled(() => reject(error)),
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
    newId: () => `upload-${++ids}`,
    now: () => (time += 1_000),
  })
  const states = () => [...queue.getState().items.values()].map(({ state }) => state)
  /** Until every file has been looked at. */
  const settled = () => vi.waitFor(() => expect(states()).not.toContain('checking'))
  return { queue, started, states, settled, ...queue.getState() }
}
const nothing = { there: new Set<string>(), failed: new Set<string>() }

test('four files are sent at a time, and the next one when one has arrived', async () => {
  const { started, states, add, settled } = open()
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
  add(target, files(200, 4), nothing)
  await vi.waitFor(() => expect(states()).not.toContain('checking'))
  for (let next = 0; next < started.length; next++) await started[next]?.arrive()
  expect(states()).toEqual(Array(200).fill('sent'))
  expect(new Set(started.map(({ photo }) => photo)).size).toBe(200)
})

test('a file that is refused is set aside with its reason, and the others go on', async () => {
  const { queue, started, add, settled } = open(async ({ name }) =>
    name === 'LES_1.jpg' ? 'too-large' : null,
  )
  add(target, files(3), nothing)
  await settled()
  expect(queue.getState().items.get('upload-2')).toMatchObject({
    state: 'refused',
    reason: 'too-large',
  })
  expect(started.map(({ name }) => name)).toEqual(['LES_0.jpg', 'LES_2.jpg'])
})

test('pausing holds what runs and starts nothing; resuming goes on', async () => {
  const { queue, started, add, pause, resume, settled } = open()
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
  const { queue, started, add, cancel, settled } = open()
  add(target, files(5), nothing)
  await settled()
  cancel('upload-1')
  await settled()
  expect(started[0]?.cancelled).toBe(true)
  expect(queue.getState().items.has('upload-1')).toBe(false)
  expect(started).toHaveLength(5)
})

test('a file that broke off can be sent again as the same photo', async () => {
  const { started, states, add, retry, settled } = open()
  add(target, files(1), nothing)
  await settled()
  await started[0]?.breakOff()
  expect(states()).toEqual(['broken'])
  retry('upload-1')
  expect(states()).toEqual(['sending'])
  expect(started.map(({ photo }) => photo)).toEqual(['photo-0', 'photo-0'])
  await started[1]?.arrive()
  expect(states()).toEqual(['sent'])
})

test('what was refused or is on its way is not sent a second time', async () => {
  const { started, add, retry, settled } = open(async ({ name }) =>
    name === 'LES_0.jpg' ? 'too-large' : null,
  )
  add(target, files(2), nothing)
  await settled()
  retry('upload-1')
  retry('upload-2')
  expect(started).toHaveLength(1)
})

test('the bytes decide: the same ones are one photo, other ones under the same name are two', async () => {
  const { queue, started, states, add, settled } = open()
  const drop = [file('a.jpg', '1'), file('copy of a.jpg', '1'), file('a.jpg', '2')]
  add(target, drop, { ...nothing, there: new Set(['photo-9']) })
  add(target, [file('b.jpg', '9'), file('again.jpg', '2')], {
    ...nothing,
    there: new Set(['photo-9']),
  })
  await settled()
  expect(started.map(({ photo, name }) => `${photo} ${name}`)).toEqual([
    'photo-1 a.jpg',
    'photo-2 a.jpg',
  ])
  expect(states()).toEqual(['sending', 'sending'])
  expect(queue.getState().there).toEqual(new Map([['g1', 3]]))
  add({ ...target, gallery: 'g2' }, [file('a.jpg', '1')], nothing)
  await settled()
  expect(started).toHaveLength(3)
})

test('dropped anew, what broke off or failed is sent again as the same photo', async () => {
  const { started, states, add, settled } = open()
  add(target, files(2), nothing)
  await settled()
  await started[0]?.breakOff()
  await started[1]?.arrive()
  expect(states()).toEqual(['broken', 'sent'])
  add(target, files(2), { ...nothing, failed: new Set(['photo-1']) })
  await settled()
  expect(started.map(({ photo }) => photo)).toEqual(['photo-0', 'photo-1', 'photo-0', 'photo-1'])
  expect(states()).toEqual(['sending', 'sending'])
})

test('without a connection everything waits, and goes on by itself', async () => {
  const { started, states, add, setOnline, settled } = open()
  add(target, files(6), nothing)
  await settled()
  setOnline(false)
  expect(started.every(({ paused }) => paused)).toBe(true)
  await started[0]?.breakOff()
  expect(states()).toEqual(['waiting', ...Array(3).fill('sending'), 'waiting', 'waiting'])
  expect(started).toHaveLength(4)
  setOnline(true)
  expect(started.slice(1).some(({ paused }) => paused)).toBe(false)
  expect(started.map(({ photo }) => photo).at(-1)).toBe('photo-0')
})

test('a connection that comes back does not wake what was paused by hand', async () => {
  const { started, add, pause, resume, setOnline, settled } = open()
  add(target, files(1), nothing)
  await settled()
  pause()
  setOnline(false)
  setOnline(true)
  expect(started[0]?.paused).toBe(true)
  resume()
  expect(started[0]?.paused).toBe(false)
})

test('what ended for want of a connection waits its turn again', async () => {
  const { started, add, settled } = open()
  add(target, files(1), nothing)
  await settled()
  await started[0]?.breakOff(new Error('network'))
  expect(started.map(({ photo }) => photo)).toEqual(['photo-0', 'photo-0'])
})

test('what is over can be forgotten, what is under way cannot', async () => {
  const { queue, started, states, add, forget, settled } = open()
  add(target, [...files(2), file('twin.jpg', '0')], nothing)
  await settled()
  await started[0]?.arrive()
  forget('g1', new Set(['photo-1']))
  expect(states()).toEqual(['sent', 'sending'])
  forget('g1')
  expect(states()).toEqual(['sending'])
  expect(queue.getState().there.size).toBe(0)
})

test('progress is kept for each file and as a pace', async () => {
  const { queue, started, add, settled } = open()
  add(target, files(2), nothing)
  await settled()
  started[0]?.progress(0.5)
  started[1]?.progress(0.25)
  started[0]?.progress(0.4)
  expect(queue.getState().items.get('upload-1')?.progress).toBe(0.4)
  expect(queue.getState().samples.map(({ bytes }) => bytes)).toEqual([50, 75, 75])
})

test('leaving is safe once everything was sent or put aside', async () => {
  const { queue, started, add, settled } = open(async ({ name }) =>
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
