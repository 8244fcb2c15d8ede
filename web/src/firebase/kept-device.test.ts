import { expect, test } from 'vitest'
import { deviceChanges } from './kept-device.ts'

const now = Date.UTC(2026, 10, 21)
const day = 86_400_000
const kept = { person: 'ann', id: 'old', at: now - day }

test('a browser that was never registered is written', () => {
  expect(deviceChanges(null, { person: 'ann', id: 'new' }, now)).toEqual({
    write: true,
    remove: null,
  })
})

test('what was written within a week is not written again', () => {
  const current = { person: 'ann', id: 'old' }
  expect(deviceChanges(kept, current, now).write).toBe(false)
  expect(deviceChanges({ ...kept, at: now - 8 * day }, current, now)).toEqual({
    write: true,
    remove: null,
  })
})

test('a clock that was set back does not keep a device from being renewed', () => {
  expect(
    deviceChanges({ ...kept, at: now + 30 * day }, { person: 'ann', id: 'old' }, now).write,
  ).toBe(true)
})

test('a new token replaces the document of the old one', () => {
  expect(deviceChanges(kept, { person: 'ann', id: 'new' }, now)).toEqual({
    write: true,
    remove: 'old',
  })
})

test('the document of somebody else is never touched', () => {
  expect(deviceChanges(kept, { person: 'bo', id: 'new' }, now)).toEqual({
    write: true,
    remove: null,
  })
})
