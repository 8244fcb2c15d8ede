import { expect, test } from 'vitest'
import { type AddressChange, canTakeBack, endedBy, newAddressFault } from './address-change.ts'

const askedAt = new Date('2026-12-01T10:00:00Z')
const expiresAt = new Date('2026-12-02T10:00:00Z')
const link = (changes: Partial<AddressChange> = {}): AddressChange => ({
  person: 'ann',
  kind: 'new',
  email: 'ann@new.example',
  before: 'ann@example.com',
  askedAt,
  expiresAt,
  usedAt: null,
  ...changes,
})
const ann = { person: 'ann', email: 'ann@example.com' }

test.each([
  ['the one who asked, in time', link(), ann, null],
  ['somebody else who can read the mailbox', link(), { ...ann, person: 'eve' }, 'other-account'],
  ['no link', null, ann, 'link-not-valid'],
  ['a link that leads back', link({ kind: 'back' }), ann, 'link-not-valid'],
  ['a link that was used', link({ usedAt: askedAt }), ann, 'link-not-valid'],
  ['a link of yesterday', link({ expiresAt: askedAt }), ann, 'link-not-valid'],
  ['an account that went elsewhere', link(), { ...ann, email: 'a@b.example' }, 'link-not-valid'],
])('%s', (_, asked, asker, fault) => {
  expect(newAddressFault(asked, asker, askedAt)).toBe(fault)
})

test('the old address takes itself back by its own link alone, once, in time', () => {
  const back = link({ kind: 'back' })
  expect(canTakeBack(back, askedAt)).toBe(true)
  for (const other of [null, link(), link({ kind: 'back', usedAt: askedAt })])
    expect(canTakeBack(other, askedAt)).toBe(false)
  expect(canTakeBack(back, expiresAt)).toBe(false)
})

test('taking it back ends what was asked for since, and nothing of before or of others', () => {
  const taken = link({ kind: 'back' })
  const at = (iso: string, person = 'ann') => link({ askedAt: new Date(iso), person })
  expect(endedBy(taken, at('2026-12-01T10:00:00Z'))).toBe(true)
  expect(endedBy(taken, at('2026-12-01T12:00:00Z'))).toBe(true)
  expect(endedBy(taken, at('2026-12-01T09:59:59Z'))).toBe(false)
  expect(endedBy(taken, at('2026-12-01T12:00:00Z', 'bo'))).toBe(false)
})
