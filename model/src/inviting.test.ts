import { expect, test } from 'vitest'
import { aCircle } from './examples.ts'
import { studioDesk } from './ids.ts'
import { invitable, invitationsBy, inviterOf, isBacked, mayEnd, sayIn } from './inviting.ts'
import type { Invitation } from './member.ts'

const circle = aCircle()
const pat = { person: 'pat', name: 'Pat' }
const invitation = (by?: Invitation['by']): Invitation => ({
  role: 'family',
  email: 'gran@example.com',
  expiresAt: new Date(),
  ...(by && { by }),
})

test.each([
  ['ann', 'client', 'all'],
  ['les', 'admin', 'all'],
  ['pat', 'client', 'own'],
  ['fay', 'client', 'none'],
  ['vic', 'client', 'none'],
  ['bo', 'client', 'none'],
  ['toString', 'client', 'none'],
] as const)('of Ann’s circle %s, a %s, has a say of: %s', (person, role, say) => {
  expect(sayIn(circle, { person, role })).toBe(say)
})

test('a partner lets in family and vendors, and no second partner', () => {
  expect(invitable).toEqual({
    all: ['partner', 'family', 'vendor'],
    own: ['family', 'vendor'],
    none: [],
  })
})

test('who invites is kept with their name, the desk as one, and the client not at all', () => {
  const as = (person: string, role: 'admin' | 'client') => inviterOf(circle, { person, role })
  expect(as('pat', 'client')).toEqual(pat)
  expect(as('les', 'admin')).toEqual({ person: studioDesk, name: '' })
  expect(as('ann', 'client')).toBeUndefined()
})

test('a partner ends what is the partner’s own, and nobody without a say ends anything', () => {
  const fromClient = invitation()
  expect([mayEnd('all', 'ann', fromClient), mayEnd('all', 'les', { by: pat })]).toEqual([
    true,
    true,
  ])
  expect([mayEnd('own', 'pat', { by: pat }), mayEnd('own', 'pat', fromClient)]).toEqual([
    true,
    false,
  ])
  expect(mayEnd('own', 'quinn', { by: pat })).toBe(false)
  expect(mayEnd('none', 'pat', { by: pat })).toBe(false)
})

test('an invitation stands while who sent it may invite', () => {
  expect(isBacked(circle, invitation())).toBe(true)
  expect(isBacked(circle, invitation({ person: studioDesk, name: '' }))).toBe(true)
  expect(isBacked(circle, invitation(pat))).toBe(true)
  expect(isBacked(aCircle({ members: {} }), invitation(pat))).toBe(false)
  expect(isBacked(circle, invitation({ person: 'fay', name: 'Fay' }))).toBe(false)
})

test('the invitations of one inviter are told from those of others', () => {
  const invitations = { a: invitation(), b: invitation(pat), c: invitation(pat) }
  expect(invitationsBy(invitations, 'pat')).toEqual(['b', 'c'])
})
