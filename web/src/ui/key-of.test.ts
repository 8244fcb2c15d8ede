import { expect, test } from 'vitest'
import { keyOf } from './key-of.ts'

test('a key that belongs to an input method is none', () => {
  expect(keyOf({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe('')
  expect(keyOf({ key: 'Enter', nativeEvent: { isComposing: true } })).toBe('')
})

test('nor is the Enter that Safari sends after the composition has ended', () => {
  expect(keyOf({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe('')
  expect(keyOf({ key: 'Enter', nativeEvent: { isComposing: false, keyCode: 229 } })).toBe('')
})

test('any other key is what it says', () => {
  expect(keyOf({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe('Enter')
  expect(keyOf({ key: 'ArrowUp', nativeEvent: { isComposing: false, keyCode: 38 } })).toBe(
    'ArrowUp',
  )
})
