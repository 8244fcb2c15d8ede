import { aBooking, aCircle } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import { studioDesk } from '@portal/model/ids'
import { invitationsPerHour, type MemberRole } from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import { anActor, les } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import { bellOf, deliveriesOf, studioInMemory } from '@portal/testing/arrange/studio-in-memory'
import { expect, test, vi } from 'vitest'
import type { Actor } from '#platform/call'

vi.mock('#platform/firestore', () => import('@portal/testing/fakes/memory-firestore'))
vi.stubEnv('SITE_URL', 'http://localhost')
vi.stubEnv('ADMIN_EMAILS', 'les@example.com')
vi.stubEnv('SIGN_IN_LINK_KEY', 'a key of more than 32 characters, for tests')

const { list, read } = await import('#platform/firestore')
const { hashOf } = await import('../guard/link-secret.ts')
const { acceptInvitation } = await import('./accept-invitation.ts')
const { inviteMember } = await import('./invite-member.ts')
const { openInvitation } = await import('./open-invitation.ts')
const { withdrawInvitation } = await import('./withdraw-invitation.ts')
const { withdrawMember } = await import('./withdraw-member.ts')

const ann = anActor('ann', 'client')
const pat = anActor('pat', 'client')
const strangers = ['fay', 'vic', 'bo'].map((person) => anActor(person, 'client'))

studioInMemory((tx) => {
  tx.write(doc.booking('b1'), aBooking({ client: 'ann', status: 'approved' }))
  tx.write(doc.circle('ann'), aCircle())
  for (const [person, { role, since }] of Object.entries(aCircle().members))
    tx.write(doc.membership(person, 'ann'), { clientName: 'Ann', role, since })
})

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )
const circle = async () => {
  const found = await read(doc.circle('ann'))
  if (!found) throw new Error('no circle')
  return found
}
const invite = (actor: Actor, email: string, role: MemberRole = 'family') =>
  inviteMember({ client: 'ann', email, role }, actor) as Promise<{ invitation: string }>
const mails = (email: string) =>
  deliveriesOf({ kind: 'member-invited' }).then((all) =>
    all.filter(({ value }) => value.email === email),
  )
/** Invites a newcomer, who may accept with what has come by mail. */
async function invited(actor: Actor, name: string, role: MemberRole = 'family') {
  const guest = anActor(name, 'client')
  const { invitation } = await invite(actor, guest.email ?? '', role)
  const mail = (await mails(guest.email ?? '')).find(
    ({ value }) => hashOf(mailedSecret(value)) === invitation,
  )
  if (!mail) throw new Error('no mail')
  return { guest, invitation, secret: mailedSecret(mail.value) }
}

test.each(['family', 'vendor'] as const)('a partner invites %s by one mail', async (role) => {
  const { guest, invitation, secret } = await invited(pat, 'gran', role)
  expect(await mails(guest.email ?? '')).toHaveLength(1)
  expect((await circle()).invitations[invitation]).toMatchObject({
    role,
    by: { person: 'pat', name: 'Pat' },
  })
  const said = (await list(collection.audit())).map(({ value }) => value)
  expect(said).toEqual([expect.objectContaining({ event: 'member.invited', actor: 'pat' })])
  await acceptInvitation({ secret }, guest)
  expect((await circle()).members['gran']).toMatchObject({ role, by: { person: 'pat' } })
  for (const hearer of ['ann', 'pat'])
    expect((await bellOf(hearer)).map(({ kind }) => kind)).toEqual(['member-joined'])
})

test('a partner lets in no partner, nor themselves as more or less', async () => {
  expect(await codeOf(invite(pat, 'quinn@example.com', 'partner'))).toBe('not-found')
  expect(await codeOf(invite(pat, 'pat@example.com', 'partner'))).toBe('not-found')
  expect(await codeOf(invite(pat, 'pat@example.com', 'family'))).toBe('already-member')
  expect((await circle()).members).toEqual(aCircle().members)
})

test('nobody else lets anybody in or out', async () => {
  const { invitation } = await invite(ann, 'gran@example.com')
  for (const actor of strangers) {
    expect(await codeOf(invite(actor, 'x@example.com'))).toBe('not-found')
    expect(await codeOf(withdrawInvitation({ client: 'ann', invitation }, actor))).toBe('not-found')
    expect(await codeOf(withdrawMember({ client: 'ann', person: 'pat' }, actor))).toBe('not-found')
  }
})

test('a partner takes back what is the partner’s own alone, and never the client', async () => {
  const own = await invite(pat, 'gran@example.com')
  const anns = await invite(ann, 'aunt@example.com', 'partner')
  const back = ({ invitation }: { invitation: string }) =>
    codeOf(withdrawInvitation({ client: 'ann', invitation }, pat))
  expect([await back(own), await back(own), await back(anns)]).toEqual([
    'done',
    'not-found',
    'not-found',
  ])
  const end = (person: string) => codeOf(withdrawMember({ client: 'ann', person }, pat))
  expect([await end('fay'), await end('ann')]).toEqual(['not-found', 'not-found'])
  const { guest, secret } = await invited(pat, 'uncle', 'vendor')
  await acceptInvitation({ secret }, guest)
  expect([await end('uncle'), await end('uncle')]).toEqual(['done', 'done'])
})

test('a partner does not replace what the client has sent; the client replaces anything', async () => {
  const { secret } = await invited(ann, 'gran', 'partner')
  expect(await codeOf(invite(pat, 'gran@example.com'))).toBe('already-invited')
  expect(await codeOf(openInvitation({ secret }, ann))).toBe('done')
  const aunt = await invited(pat, 'aunt')
  expect(await codeOf(invite(pat, 'aunt@example.com', 'vendor'))).toBe('done')
  expect(await codeOf(invite(ann, 'aunt@example.com', 'partner'))).toBe('done')
  expect(await codeOf(openInvitation({ secret: aunt.secret }, ann))).toBe('link-not-valid')
  expect(await mails('aunt@example.com')).toHaveLength(3)
})

test('the client and Les see who invited, and end whatever a partner has begun', async () => {
  const { invitation } = await invite(pat, 'gran@example.com')
  const { guest, secret } = await invited(pat, 'uncle')
  await acceptInvitation({ secret }, guest)
  const les1 = await invite(les, 'aunt@example.com', 'vendor')
  expect((await circle()).invitations[les1.invitation]?.by?.person).toBe(studioDesk)
  expect(await codeOf(withdrawInvitation({ client: 'ann', invitation }, ann))).toBe('done')
  expect(await codeOf(withdrawMember({ client: 'ann', person: 'uncle' }, les))).toBe('done')
})

test.each([
  ['the client', ann],
  ['their own will', pat],
])(
  'with a partner, let go by %s, the partner’s open invitations end, and who came by them stays',
  async (_, actor) => {
    const joined = await invited(pat, 'uncle')
    await acceptInvitation({ secret: joined.secret }, joined.guest)
    const open = await invited(pat, 'gran', 'vendor')
    const anns = await invited(ann, 'aunt')
    await withdrawMember({ client: 'ann', person: 'pat' }, actor)
    expect(await codeOf(acceptInvitation({ secret: open.secret }, open.guest))).toBe(
      'link-not-valid',
    )
    expect(await codeOf(acceptInvitation({ secret: anns.secret }, anns.guest))).toBe('done')
    expect(Object.keys((await circle()).members).toSorted()).toEqual([
      'aunt',
      'fay',
      'uncle',
      'vic',
    ])
    expect(await codeOf(invite(pat, 'x@example.com'))).toBe('not-found')
    const ended = (await list(collection.audit())).filter(
      ({ value }) => value.event === 'member.invitation-withdrawn',
    )
    expect(ended.map(({ value }) => value.actor)).toEqual([actor.person])
  },
)

test('whoever accepts while the partner is let go is in or out, and the link is used up', async () => {
  const { guest, secret } = await invited(pat, 'gran')
  const [joined] = await Promise.all([
    codeOf(acceptInvitation({ secret }, guest)),
    withdrawMember({ client: 'ann', person: 'pat' }, ann),
  ])
  const { members, invitations } = await circle()
  expect(Object.hasOwn(members, 'gran')).toBe(joined === 'done')
  expect(['done', 'link-not-valid']).toContain(joined)
  expect(invitations).toEqual({})
  expect(await codeOf(acceptInvitation({ secret }, guest))).toBe('link-not-valid')
})

test('of ten who accept at once one does, however often the same partner has invited', async () => {
  const { guest, secret } = await invited(pat, 'gran')
  const codes = await Promise.all(
    Array.from({ length: 10 }, () => codeOf(acceptInvitation({ secret }, guest))),
  )
  expect(codes.filter((code) => code === 'done')).toHaveLength(1)
})

test('the client and the partner spend the same invitations', async () => {
  const asked = Array.from({ length: invitationsPerHour + 1 }, (_, at) =>
    codeOf(invite(at % 2 ? ann : pat, `guest-${at}@example.com`)),
  )
  const codes = await Promise.all(asked)
  expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(1)
  expect(codes.filter((code) => code === 'done')).toHaveLength(invitationsPerHour)
})
