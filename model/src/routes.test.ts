import { expect, test } from 'vitest'
import { idsIn, isWithin, routes } from './routes.ts'

test('the ids of an address are those it was made of, whatever is asked of it', () => {
  const { portal, desk } = routes
  expect(idsIn([portal.gallery], portal.gallery('g1'))).toEqual(['g1'])
  expect(idsIn([portal.gallery], portal.photo('g1', 'p1'))).toEqual(['g1'])
  expect(idsIn([portal.chat, desk.chat], desk.chat('ann'))).toEqual(['ann'])
})

test.each(['/portal/gallery', '/portal/gallery/', '/desk/gallery/g1', '/portal/gallery/g1/p1', ''])(
  '%s is no gallery',
  (address) => expect(idsIn([routes.portal.gallery], address)).toBeNull(),
)

test('a page is within a screen below it, and not beside it', () => {
  expect(isWithin('/desk', '/desk')).toBe(true)
  expect(isWithin('/desk', '/desk/queue')).toBe(true)
  expect(isWithin('/desk', '/desk?x')).toBe(true)
  expect(isWithin('/desk', '/desktop')).toBe(false)
})
