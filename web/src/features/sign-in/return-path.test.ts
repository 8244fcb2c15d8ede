import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const to = (path: string) => new URLSearchParams({ to: path })

test('one returns to what one asked for, and never to another site', () => {
  expect(returnPath(to('/portal/chat'), 'client')).toBe('/portal/chat')
  expect(returnPath(to('/book?step=review'), 'client')).toBe('/book?step=review')
  expect(returnPath(to('https://evil.example'), 'client')).toBe('/portal')
  expect(returnPath(to('//evil.example'), 'admin')).toBe('/desk')
  expect(returnPath(new URLSearchParams(), 'admin')).toBe('/desk')
})

test('nobody is sent to the other side’s rooms, nor in a circle', () => {
  expect(returnPath(to('/desk/chat/ann'), 'client')).toBe('/portal')
  expect(returnPath(to('/portal'), 'admin')).toBe('/desk')
  expect(returnPath(to('/sign-in?to=/portal'), 'client')).toBe('/portal')
})
