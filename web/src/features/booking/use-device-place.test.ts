import { expect, it } from 'vitest'
import { deviceFault } from './use-device-place.ts'

it('tells a refusal, a device that does not know, and one that takes too long apart', () => {
  expect([1, 2, 3, 99].map(deviceFault)).toEqual([
    'denied',
    'unavailable',
    'timed-out',
    'unavailable',
  ])
})
