import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PickChanges } from './pick-changes.ts'
import { createPickWriter } from './pick-writer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(kept: PickChanges = new Map()) {
  const writes: {
    carries: [string, boolean][]
    accept(): Promise<void>
    refuse(): Promise<void>
  }[] = []
  const onRefused = vi.fn()
  const write = (changes: PickChanges) =>
    new Promise<void>((resolve, reject) => {
      const settled = async (settle: () => void) => {
        settle()
        await vi.advanceTimersByTimeAsync(0)
      }
      writes.push({
        carries: [...changes],
        accept: () => settled(resolve),
        refuse: () => settled(() => reject(new Error('permission-denied'))),
      })
    })
  const save = vi.fn<(changes: PickChanges) => void>()
  const writer = createPickWriter({ write, onRefused, kept: { load: () => kept, save } })
  return { writer, writes, onRefused, saved: () => [...(save.mock.lastCall?.[0] ?? [])] }
}

test('a heart is shown and written at once, and forgotten when confirmed', async () => {
  const { writer, writes } = open()
  const reader = vi.fn()
  writer.subscribe(reader)
  writer.tap(['a', true])
  expect(reader).toHaveBeenCalledTimes(1)
  expect([...writer.changes()]).toEqual([['a', true]])
  expect(writes.map(({ carries }) => carries)).toEqual([[['a', true]]])
  await writes[0]?.accept()
  expect(writer.changes().size).toBe(0)
  expect(writes).toHaveLength(1)
})

test('quick taps go together in one write after the first, and none is lost', async () => {
  const { writer, writes } = open()
  for (const photo of ['a', 'b', 'c']) writer.tap([photo, true])
  writer.tap(['b', false])
  expect(writes).toHaveLength(1)
  await writes[0]?.accept()
  expect(new Map(writes[1]?.carries)).toEqual(
    new Map([
      ['b', false],
      ['c', true],
    ]),
  )
  await writes[1]?.accept()
  expect(writer.changes().size).toBe(0)
})

test('a photo tapped again while it is written is written again', async () => {
  const { writer, writes } = open()
  writer.tap(['a', true])
  writer.tap(['a', false])
  await writes[0]?.accept()
  expect(writes[1]?.carries).toEqual([['a', false]])
})

test('a write that does not end, as offline, holds back the next taps for a second only', async () => {
  const { writer, writes } = open()
  writer.tap(['a', true])
  writer.tap(['b', true])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(writes[1]?.carries).toEqual([
    ['a', true],
    ['b', true],
  ])
  await writes[0]?.accept()
  expect(writer.changes().size).toBe(2)
  await writes[1]?.accept()
  expect(writer.changes().size).toBe(0)
  expect(writes).toHaveLength(2)
})

test('leaving the page writes what waits, and nothing when nothing waits', async () => {
  const { writer, writes } = open()
  writer.flush()
  expect(writes).toHaveLength(0)
  writer.tap(['a', true])
  writer.tap(['b', true])
  writer.flush()
  expect(writes).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(writes).toHaveLength(2)
})

test('what is refused is taken back and said, what was tapped meanwhile is tried', async () => {
  const { writer, writes, onRefused } = open()
  writer.tap(['a', true])
  writer.tap(['b', true])
  await writes[0]?.refuse()
  expect(onRefused.mock.calls).toEqual([[new Map([['a', true]])]])
  expect([...writer.changes()]).toEqual([['b', true]])
  expect(writes[1]?.carries).toEqual([['b', true]])
})

test('a refused write is no loss when a later one carries its hearts', async () => {
  const { writer, writes, onRefused } = open()
  writer.tap(['a', true])
  writer.tap(['b', true])
  writer.flush()
  await writes[0]?.refuse()
  expect(onRefused).not.toHaveBeenCalled()
  expect(writer.changes().size).toBe(2)
  await writes[1]?.accept()
  expect(writer.changes().size).toBe(0)
})

test('an exchange is one write', () => {
  const { writer, writes } = open()
  writer.tap(['a', false], ['b', true])
  expect(writes.map(({ carries }) => carries)).toEqual([
    [
      ['a', false],
      ['b', true],
    ],
  ])
})

test('what an earlier visit could not write is shown, written when asked, and told when refused', async () => {
  const { writer, writes, onRefused, saved } = open(new Map([['a', true]]))
  expect([...writer.changes()]).toEqual([['a', true]])
  expect(writes).toHaveLength(0)
  writer.resume()
  writer.resume()
  expect(writes.map(({ carries }) => carries)).toEqual([[['a', true]]])
  await writes[0]?.refuse()
  expect(onRefused.mock.calls).toEqual([[new Map([['a', true]])]])
  expect(saved()).toEqual([])
})

test('hearts are kept on the device until they are confirmed', async () => {
  const { writer, writes, saved } = open()
  writer.tap(['a', true])
  expect(saved()).toEqual([['a', true]])
  await writes[0]?.accept()
  expect(saved()).toEqual([])
})
