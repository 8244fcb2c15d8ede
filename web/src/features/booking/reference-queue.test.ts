import { describe, expect, it } from 'vitest'
import { createReferenceQueue, progressOf, type ToSend } from './reference-queue.ts'
import type { Upload } from '#firebase/upload.ts'

interface Sent {
  id: string
  cancelled: boolean
  progress: (progress: number) => void
  arrive: () => void
  breakOff: () => void
}

const picture = (id: string, quiet = false): ToSend => ({
  id,
  booking: 'booking',
  person: 'ann',
  name: `${id}.jpg`,
  quiet,
})
const settled = () => new Promise((resolve) => setTimeout(resolve))

function stage({ absent = [] as string[] } = {}) {
  const started: Sent[] = []
  const arrived: string[] = []
  const queue = createReferenceQueue({
    async start({ id }, progress) {
      if (absent.includes(id)) return null
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const one: Sent = {
        id,
        cancelled: false,
        progress,
        arrive: resolve,
        breakOff: () => reject(new Error('broken off')),
      }
      started.push(one)
      const upload: Upload = {
        done: promise,
        pause: () => undefined,
        resume: () => undefined,
        cancel: () => {
          one.cancelled = true
          reject(new Error('cancelled'))
        },
      }
      return upload
    },
    arrived: (id) => arrived.push(id),
  })
  const find = (id: string) => {
    const one = started.findLast((sent) => sent.id === id)
    if (!one) throw new Error(`${id} was not started`)
    return one
  }
  const stateOf = (id: string) => queue.getState().items.get(id)?.state
  return { queue, started, arrived, find, stateOf }
}

describe('the pictures on their way', () => {
  it('go three at a time on the board, and one after another behind other screens', async () => {
    const board = stage()
    board.queue.getState().add(['a', 'b', 'c', 'd'].map((id) => picture(id)))
    await settled()
    expect(board.started.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    board.find('b').arrive()
    await settled()
    expect(board.started.at(-1)?.id).toBe('d')
    expect(board.arrived).toEqual(['b'])

    const home = stage()
    home.queue.getState().add(['a', 'b'].map((id) => picture(id, true)))
    await settled()
    expect(home.started.map(({ id }) => id)).toEqual(['a'])
    home.find('a').arrive()
    await settled()
    expect(home.started.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('are sent once, however often they are added', async () => {
    const { queue, started } = stage()
    queue.getState().add([picture('a')])
    queue.getState().add([picture('a', true)])
    await settled()
    expect(started).toHaveLength(1)
  })

  it('can be sent again when they broke off, and let the others go on meanwhile', async () => {
    const { queue, find, started, stateOf, arrived } = stage()
    queue.getState().add([picture('a', true), picture('b', true)])
    await settled()
    find('a').breakOff()
    await settled()
    expect(stateOf('a')).toBe('broken')
    find('b').arrive()
    await settled()
    queue.getState().retryAll()
    await settled()
    expect(started.map(({ id }) => id)).toEqual(['a', 'b', 'a'])
    find('a').arrive()
    await settled()
    expect(stateOf('a')).toBe('sent')
    expect(arrived).toEqual(['b', 'a'])
  })

  it('do not arrive once cancelled, not even while the file is still being read', async () => {
    const { queue, find, stateOf, arrived } = stage()
    queue.getState().add([picture('a'), picture('b')])
    queue.getState().cancel('b')
    await settled()
    queue.getState().cancel('a')
    await settled()
    expect([find('a').cancelled, find('b').cancelled]).toEqual([true, true])
    expect([stateOf('a'), stateOf('b')]).toEqual([undefined, undefined])
    expect(arrived).toEqual([])
  })

  it('leave out those whose file is on another device', async () => {
    const { queue, find, stateOf } = stage({ absent: ['a'] })
    queue.getState().add([picture('a', true), picture('b', true)])
    await settled()
    expect(stateOf('a')).toBeUndefined()
    expect(find('b').id).toBe('b')
  })

  it('stop together when the person changes', async () => {
    const { queue, started } = stage()
    queue.getState().add([picture('a'), picture('b')])
    await settled()
    queue.getState().clear()
    await settled()
    expect(started.every(({ cancelled }) => cancelled)).toBe(true)
    expect(queue.getState().items.size).toBe(0)
  })
})

describe('the line on the client’s home', () => {
  it('counts what goes behind other screens, and is gone when all of it arrived', async () => {
    const { queue, find } = stage()
    const line = () => progressOf(queue.getState().items.values())
    expect(line()).toBeNull()
    queue.getState().add([picture('a', true), picture('b', true), picture('on-the-board')])
    await settled()
    find('a').progress(0.5)
    expect(line()).toEqual({ sent: 0, all: 2, broken: 0, progress: 0.25 })
    find('a').arrive()
    await settled()
    expect(line()).toMatchObject({ sent: 1, all: 2, progress: 0.5 })
    find('on-the-board').arrive()
    await settled()
    find('b').breakOff()
    await settled()
    expect(line()).toMatchObject({ sent: 1, broken: 1 })
    queue.getState().retry('b')
    await settled()
    find('b').arrive()
    await settled()
    expect(line()).toBeNull()
  })
})
