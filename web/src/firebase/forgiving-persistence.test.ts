/* oxlint-disable no-underscore-dangle -- these are the names the SDK gives to what it calls */
import type { Persistence } from 'firebase/auth'
import { expect, test } from 'vitest'
import { forgiving } from './forgiving-persistence.ts'

type User = Record<string, unknown>

/** A disk on which an SDK keeps who is signed in; `open` is a page that is loaded. */
function aDisk() {
  const kept = new Map<string, User>()
  const disk = { kept, isFull: false, isBroken: false }
  const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
  class Plain {
    async _isAvailable() {
      return !disk.isFull && !disk.isBroken
    }
    async _set(key: string, value: User) {
      if (disk.isFull || disk.isBroken) await refuse()
      kept.set(key, value)
    }
    async _get(key: string) {
      if (disk.isBroken) await refuse()
      return kept.get(key) ?? null
    }
    async _remove(key: string) {
      kept.delete(key)
    }
  }
  const Forgiving = forgiving(Plain as unknown as Persistence) as unknown as typeof Plain
  return { disk, open: () => new Forgiving() }
}

test('who is signed in is kept for the next page', async () => {
  const { open } = aDisk()
  await open()._set('user', { uid: 'dina' })
  expect(await open()._get('user')).toEqual({ uid: 'dina' })
})

test('on a disk that has become full they stay signed in, and a new token counts for this page', async () => {
  const { disk, open } = aDisk()
  await open()._set('user', { uid: 'dina', token: 'old' })
  disk.isFull = true
  const page = open()
  expect(await page._isAvailable()).toBe(true)
  await page._set('user', { uid: 'dina', token: 'new' })
  expect(await page._get('user')).toEqual({ uid: 'dina', token: 'new' })
  expect(await open()._get('user')).toEqual({ uid: 'dina', token: 'old' })
})

test('whoever signs out is gone, also from a disk that is full', async () => {
  const { disk, open } = aDisk()
  await open()._set('user', { uid: 'dina' })
  disk.isFull = true
  const page = open()
  await page._set('user', { uid: 'dina', token: 'new' })
  await page._remove('user')
  expect(await page._get('user')).toBeNull()
  expect(disk.kept.size).toBe(0)
})

test('a disk that cannot be read is left to what comes after it', async () => {
  const { disk, open } = aDisk()
  disk.isBroken = true
  expect(await open()._isAvailable()).toBe(false)
})
