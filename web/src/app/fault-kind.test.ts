import { expect, test } from 'vitest'
import { faultKind, type World } from './fault-kind.ts'

const world = (changes: Partial<World> = {}): World => ({
  isOld: false,
  isOnline: true,
  hasNewProgram: async () => false,
  ...changes,
})
const missing = [
  'Failed to fetch dynamically imported module: https://x/assets/a.js',
  'error loading dynamically imported module: https://x/assets/a.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/a.css',
  "'text/html' is not a valid JavaScript MIME type.",
].map((message) => new TypeError(message))

test.each(missing)(
  'a part that is missing after a deployment means a new version: %s',
  async (error) => {
    const deployed = world({ hasNewProgram: async () => true })
    expect(await faultKind(error, deployed)).toBe('new version')
  },
)

test.each(missing)('the same without a connection is the connection: %s', async (error) => {
  expect(await faultKind(error, world({ isOnline: false }))).toBe('offline')
  const unreachable = world({
    hasNewProgram: () => Promise.reject(new TypeError('Failed to fetch')),
  })
  expect(await faultKind(error, unreachable)).toBe('offline')
  expect(await faultKind(error, world())).toBe('offline')
})

test.each([
  new TypeError("Cannot read properties of undefined (reading 'map')"),
  new RangeError('Invalid time value'),
  'thrown words',
  undefined,
])('a fault of ours is not blamed on the connection: %s', async (error) => {
  expect(await faultKind(error, world())).toBe('ours')
  expect(await faultKind(error, world({ isOnline: false }))).toBe('ours')
  expect(await faultKind(error, world({ hasNewProgram: async () => true }))).toBe('ours')
})

test('in a browser that is too old it is the browser', async () => {
  expect(await faultKind(new TypeError('x is not a function'), world({ isOld: true }))).toBe(
    'old browser',
  )
})
