import { expect, test } from 'vitest'
import { mediaAddress, type MediaKind, readMediaAddress } from './media-address.ts'
import { readGuestAddress, sharedAddress, sharedDownload, standingAddress } from './shared-view.ts'

const places = Object.entries(mediaAddress) as [MediaKind, (...gaps: string[]) => string][]

test.each(places)('the address of a %s says what is there', (kind, place) => {
  const gaps = ['a1', 'b2', 'c3'].slice(0, place.length)
  expect(readMediaAddress(place(...gaps))).toEqual({ kind, gaps })
})

test.each([
  '/media/proofs/g1/p1',
  '/media/proofs/g1/p1/480/more',
  '/media/proofs/g1//480',
  '/media/proofs/g1/p1/480/',
  '/media/arrivals/g1/a1/2048',
  '/media/originals/g1/p1',
  '/media/documents/i1/contract',
  '/media/toString/g1',
  'media/logos/l1',
  '//media/logos/l1',
  '/media',
  '',
])('"%s" is none of ours', (address) => {
  expect(readMediaAddress(address)).toBeNull()
})

test('what a guest asks for is a pass, and a picture below it', () => {
  expect(readGuestAddress(standingAddress('pass.x'))).toEqual({ pass: 'pass.x', below: null })
  expect(readGuestAddress(sharedAddress('pass.x', 'p1', 480))).toEqual({
    pass: 'pass.x',
    below: ['p1', '480'],
  })
  expect(readGuestAddress(sharedDownload('pass.x', 'p1', 'print'))).toEqual({
    pass: 'pass.x',
    below: ['p1', 'download-print'],
  })
  for (const address of ['/media/shared/', '/media/shared/pass.x/p1', '/media/logos/l1'])
    expect(readGuestAddress(address), address).toBeNull()
})
