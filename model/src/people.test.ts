import { expect, test } from 'vitest'
import { aCircle } from './examples.ts'
import { accessOf, galleryAccessOf } from './access.ts'
import { Email, parseAdminEmails, roleOf, TypedEmail } from './person.ts'
import { rateWindow } from './rate.ts'
import { isRedeemable, ReturnPath } from './sign-in-link.ts'
import { noticeText } from './notice-texts.ts'
import { NoticeKind } from './notice.ts'
import { percentOf, reached, stages } from './tracker.ts'
import { mayComment, mayTakeFinals, mayViewConversation, mayViewGallery } from './media.ts'

test('only a verified address on the list is an admin', () => {
  const admins = parseAdminEmails('Les@Example.com, second@example.com')
  expect(roleOf({ email: 'LES@example.com', verified: true }, admins)).toBe('admin')
  expect(roleOf({ email: 'les@example.com', verified: false }, admins)).toBe('client')
  expect(roleOf({ email: 'ann@example.com', verified: true }, admins)).toBe('client')
  expect(roleOf({ email: undefined, verified: true }, admins)).toBe('client')
  const composed = { email: 'zo\u00eb@example.com', verified: true }
  expect(roleOf(composed, parseAdminEmails('Zoe\u0308@example.com'))).toBe('admin')
})

test('one mailbox is one address, in whichever form of Unicode it comes', () => {
  for (const address of ['Zoe\u0308@example.com', 'zo\u00eb@EXAMPLE.com', ' zo\u00eb@example.com '])
    expect(Email.parse(address)).toBe('zo\u00eb@example.com')
})

test.each([
  ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
  ['ann@example。co。jp', 'ann@example.co.jp'],
  ['Max@mu\u0308ller.de', 'max@m\u00fcller.de'],
])('what an input method types as %s is %s', (typed, address) => {
  expect(TypedEmail.parse(typed)).toBe(address)
})

test.each(['ann＠example', 'ann@example.com；bo@example.com', 'Ann＜ann@example.com＞'])(
  '%s is no address',
  (typed) => expect(TypedEmail.safeParse(typed).success).toBe(false),
)

test('a link works once and for its time', () => {
  const link = { expiresAt: new Date(1_000), usedAt: null }
  expect(isRedeemable(link, new Date(999))).toBe(true)
  expect(isRedeemable(link, new Date(1_000))).toBe(false)
  expect(isRedeemable({ ...link, usedAt: new Date(1) }, new Date(2))).toBe(false)
})

test('one returns to a path of the portal and never to another site', () => {
  expect(ReturnPath.safeParse('/portal/chat?x=1').success).toBe(true)
  for (const path of ['//evil.example', 'https://evil.example', '/\\evil', 'portal', '/a b'])
    expect(ReturnPath.safeParse(path).success, path).toBe(false)
})

test('a rate window counts up, and begins anew when it has run out', () => {
  const first = rateWindow(null, new Date(0), 'hour')
  expect(rateWindow(first, new Date(1), 'hour').count).toBe(2)
  expect(rateWindow(first, first.until, 'hour').count).toBe(1)
  expect(rateWindow(null, new Date(0), 'day').until).toEqual(new Date('1970-01-02T00:00:00Z'))
})

test('every notice has words, and an unknown placeholder stays empty', () => {
  for (const kind of NoticeKind.options) {
    const { title, body, button } = noticeText(kind, {})
    expect(`${title}${body}${button}`).not.toContain('{')
    expect(button.length).toBeGreaterThan(0)
  }
  expect(noticeText('moved-up', { place: '2' }).title).toBe('You have moved up to #2')
})

test('the tracker never runs backwards', () => {
  expect(reached('proofing', 'uploading')).toBe('proofing')
  expect(reached('booked', 'confirmed')).toBe('confirmed')
  expect(stages.map(percentOf)).toEqual([0, 14, 29, 43, 57, 71, 86, 100])
})

test('a gallery is Les’s always, and once published its client’s and the members’ but vendors’', () => {
  const members = { pat: 'partner', vic: 'vendor' } as const
  const gallery = { client: 'ann', members, viewers: ['pat', 'vic'], published: false }
  const shown = { ...gallery, published: true }
  const sees = (person: string, which: typeof gallery) =>
    mayViewGallery({ person, role: person === 'les' ? 'admin' : 'client' }, which)
  const people = ['les', 'ann', 'pat', 'vic', 'bo']
  expect(people.filter((person) => sees(person, gallery))).toEqual(['les'])
  expect(people.filter((person) => sees(person, shown))).toEqual(['les', 'ann', 'pat'])
})

test('a conversation is its client’s, the partners’ and Les’s', () => {
  const sees = (person: string) =>
    mayViewConversation({ person, role: 'client' }, { client: 'ann', partners: ['pat'] })
  expect(['ann', 'pat', 'bo'].filter(sees)).toEqual(['ann', 'pat'])
})

test('comments and their files are for those who speak in a gallery, once it is published', () => {
  const gallery = { client: 'ann', ...galleryAccessOf(accessOf(aCircle())), published: true }
  const speaks = (published: boolean) =>
    ['les', 'ann', 'pat', 'fay', 'vic', 'bo'].filter((person) =>
      mayComment(
        { person, role: person === 'les' ? 'admin' : 'client' },
        { ...gallery, published },
      ),
    )
  expect(speaks(true)).toEqual(['les', 'ann', 'pat', 'fay'])
  expect(speaks(false)).toEqual(['les'])
})

test('what is finished is for the client and the partner to take along, not for family and vendors', () => {
  const gallery = { client: 'ann', ...galleryAccessOf(accessOf(aCircle())) }
  const takes = (person: string) =>
    mayTakeFinals({ person, role: person === 'les' ? 'admin' : 'client' }, gallery)
  expect(['les', 'ann', 'pat', 'fay', 'vic', 'bo'].filter(takes)).toEqual(['les', 'ann', 'pat'])
})
