import { placePhotos } from '@portal/model/arrangement'
import { redeemSignInLink, requestSignInLink } from '@portal/model/sign-in-link'
import { expect, test } from 'vitest'
import { asJson } from './as-json.ts'

test('what a caller leaves undefined is sent as left out, and null as null', () => {
  const nothing = { browser: undefined, email: undefined }
  const redeemed = asJson({ secret: 'x'.repeat(43), ...nothing })
  expect(redeemSignInLink.input.parse(redeemed)).toEqual({ secret: 'x'.repeat(43) })
  const requested = asJson({ email: 'ann@example.com', returnTo: '/portal', browser: undefined })
  expect(requestSignInLink.input.parse(requested)).toEqual({
    email: 'ann@example.com',
    returnTo: '/portal',
  })
  const placed = asJson({ gallery: 'gallery-1', photos: ['photo-1'], set: null, before: undefined })
  expect(placePhotos.input.parse(placed)).toHaveProperty('set', null)
  expect(placed).not.toHaveProperty('before')
})

test('nothing else is changed, however deep it lies', () => {
  const input = { a: [1, null, { b: 'é😀', c: undefined }], d: { e: false } }
  expect(asJson(input)).toEqual({ a: [1, null, { b: 'é😀' }], d: { e: false } })
  expect(Object.keys((asJson(input) as typeof input).a[2] as object)).toEqual(['b'])
})
