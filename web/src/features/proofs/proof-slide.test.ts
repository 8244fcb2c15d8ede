import { aSheet } from '@portal/model/examples'
import { listed } from '@portal/model/gallery'
import { expect, test } from 'vitest'
import { mostRetries, slideOf } from './proof-slide.tsx'

const photo = {
  ...listed(aSheet().photos)[0]!,
  final: { name: 'LES.jpg', print: 1, web: 1, before: true },
}
const addresses = (isReleased: boolean) =>
  Array.from(
    { length: mostRetries + 1 },
    (_, retries) => slideOf('g1', photo, retries, isReleased).src,
  )

test('a final that does not come is asked for once more, and then its proof', () => {
  expect(addresses(true)).toEqual([
    '/media/finals/g1/photo-1/web',
    '/media/finals/g1/photo-1/web#1',
    '/media/proofs/g1/photo-1/2048#2',
  ])
})

test('what lies below it is the tile of the wall: clean with the final, marked with the proof', () => {
  const below = (retries: number, isReleased: boolean) =>
    slideOf('g1', photo, retries, isReleased).thumbnail
  expect(below(0, true)).toBe('/media/finals/g1/photo-1/tile')
  expect(below(mostRetries, true)).toBe('/media/proofs/g1/photo-1/480')
  expect(below(0, false)).toBe('/media/proofs/g1/photo-1/480')
})

test('before it is released, a photo is its proof', () => {
  expect(new Set(addresses(false).map((address) => address.replace(/#.*/, '')))).toEqual(
    new Set(['/media/proofs/g1/photo-1/2048']),
  )
})
