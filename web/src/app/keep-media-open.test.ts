import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepMediaOpen, mediaPauses, renewMs } from './keep-media-open.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that answers so, one after the other, and goes on with the last. */
function keeping(...answers: readonly boolean[]) {
  let asked = 0
  const told: boolean[] = []
  const world = { isOnline: true }
  const kept = keepMediaOpen({
    open: () =>
      answers[Math.min(asked++, answers.length - 1)]
        ? Promise.resolve()
        : Promise.reject(new Error()),
    tell: (isInTrouble) => void told.push(isInTrouble),
    isOnline: () => world.isOnline,
  })
  return { kept, told, world, asked: () => asked }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('one that was had is renewed in time', async () => {
  const { asked, told } = keeping(true)
  await pass(renewMs - 1)
  expect(asked()).toBe(1)
  await pass(1)
  expect(asked()).toBe(2)
  expect(told).toEqual([false, false])
})

it('one that failed is tried again within a second, and nobody hears of it', async () => {
  const { asked, told } = keeping(false, true)
  await pass(mediaPauses[0])
  expect(asked()).toBe(2)
  expect(told).toEqual([false, false])
})

it('what goes on failing is told, tried after growing pauses, and taken back when it works', async () => {
  const { asked, told } = keeping(false, false, false, true)
  await pass(mediaPauses[0] + mediaPauses[1])
  expect(told).toEqual([false, true, true])
  await pass(mediaPauses[2])
  expect(told.at(-1)).toBe(false)
  expect(asked()).toBe(4)
})

it('it never waits longer than the last pause', async () => {
  const { asked } = keeping(false)
  await pass(mediaPauses.reduce((sum, ms) => sum + ms, 0))
  const before = asked()
  await pass(3 * mediaPauses[4])
  expect(asked()).toBe(before + 3)
})

it('without a line there is nothing to tell: the shell says that already', async () => {
  const { told, world } = keeping(false)
  world.isOnline = false
  await pass(60_000)
  expect(told).not.toContain(true)
})

it('somebody who asks is not kept waiting, and one that is over asks no more', async () => {
  const { asked, kept } = keeping(false, false, true)
  await pass(0)
  kept.again()
  kept.again()
  await pass(0)
  expect(asked()).toBe(3)
  kept.end()
  await pass(2 * renewMs)
  expect(asked()).toBe(3)
})
