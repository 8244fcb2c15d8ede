import { expect, test } from 'vitest'
import { pushStateOf } from './push-state.ts'

const phone = { hasPush: true, permission: 'default', isApple: false, isInstalled: false } as const

test('a browser that can take pushes says what was decided', () => {
  expect(pushStateOf(phone)).toBe('ask')
  expect(pushStateOf({ ...phone, permission: 'granted' })).toBe('granted')
  expect(pushStateOf({ ...phone, permission: 'denied' })).toBe('denied')
})

test('an iPhone has to install the app first, and can then be asked', () => {
  const iPhone = { ...phone, hasPush: false, isApple: true }
  expect(pushStateOf(iPhone)).toBe('install-first')
  expect(pushStateOf({ ...iPhone, hasPush: true, isInstalled: true })).toBe('ask')
})

test('where pushes do not exist, installing would not help', () => {
  expect(pushStateOf({ ...phone, hasPush: false })).toBe('unsupported')
  expect(pushStateOf({ ...phone, hasPush: false, isApple: true, isInstalled: true })).toBe(
    'unsupported',
  )
})
