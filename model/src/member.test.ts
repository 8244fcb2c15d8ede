import { expect, test } from 'vitest'
import { aCircle, aGallery } from './examples.ts'
import { maskedEmail } from './member.ts'
import { accessOf, galleryAccessOf, mayChoose, mayDownload, roleIn } from './access.ts'

test('what is copied from a circle names everybody in it, the partners as such, and no vendor who sees it', () => {
  expect(accessOf(aCircle())).toEqual({
    members: { fay: 'family', pat: 'partner', vic: 'vendor' },
    viewers: ['fay', 'pat'],
    partners: ['pat'],
    names: { fay: 'Fay', pat: 'Pat', vic: 'Vic' },
  })
})

test('without a circle nobody else sees anything', () => {
  expect(accessOf(null)).toEqual({ members: {}, viewers: [], partners: [], names: {} })
})

test('clients, partners and family choose; vendors and strangers do not', () => {
  const gallery = aGallery(galleryAccessOf(accessOf(aCircle())))
  const choosing = (person: string) => mayChoose(roleIn(gallery, person))
  expect(['ann', 'pat', 'fay', 'vic', 'bo', 'toString'].filter(choosing)).toEqual([
    'ann',
    'pat',
    'fay',
  ])
})

test('clients and partners take along what is finished; nobody else does', () => {
  const gallery = aGallery(galleryAccessOf(accessOf(aCircle())))
  const taking = (person: string) => mayDownload(roleIn(gallery, person))
  expect(['ann', 'pat', 'fay', 'vic', 'bo'].filter(taking)).toEqual(['ann', 'pat'])
})

test.each([
  ['bram@example.com', 'b…@e….com'],
  ['b@mail.example.co.uk', 'b…@m….uk'],
])('of %s a stranger learns %s', (email, masked) => {
  expect(maskedEmail(email)).toBe(masked)
})
