import { randomUUID } from 'node:crypto'
import { aBooking, aPerson, aStudio } from '@portal/model/examples'
import { Failure } from '@portal/model/failure'
import type { MemberRole } from '@portal/model/member'
import { collection, doc } from '@portal/model/paths'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { mailedSecret } from '@portal/testing/arrange/mailed-secret'
import type { Actor } from '#platform/call'
import { list, read, transaction } from '#platform/firestore'
import { aGalleryToChooseFrom } from '@portal/testing/arrange/a-gallery-to-choose-from'
import { limitPerDay, limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { newConversation } from '../chat/new-conversation.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { openInvitation } from './open-invitation.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { withdrawMember } from './withdraw-member.ts'

withStudio(aStudio())

/** A client with a gallery, its invoice and a conversation. */
async function aClient() {
  const made = await aGalleryToChooseFrom(0)
  await transaction(async (tx) => {
    const email = `${made.person}@example.com`
    tx.write(doc.person(made.person), aPerson({ email, name: 'Ann' }))
    tx.write(
      doc.conversation(made.person),
      newConversation({ client: made.person, clientName: 'Ann' }),
    )
  })
  return made
}

function somebody(changes: Partial<Actor> = {}): Actor {
  return anActor(`m${randomUUID().slice(0, 8)}`, 'client', changes)
}

/** The secret of the newest invitation to an address, from the delivery that would be mailed. */
async function secretFor(email: string): Promise<string> {
  const deliveries = await list(collection.outbox(), (all) => all.where('email', '==', email))
  const newest = deliveries.toSorted(
    (a, b) => b.value.createdAt.getTime() - a.value.createdAt.getTime(),
  )[0]
  if (!newest) throw new Error('no delivery')
  return mailedSecret(newest.value)
}

async function invited(client: Actor, guest: Actor, role: MemberRole = 'partner') {
  const asked = { client: client.person, email: guest.email, role }
  const { invitation } = (await inviteMember(asked, client)) as { invitation: string }
  return { invitation, secret: await secretFor(guest.email ?? '') }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

/** Where somebody's uid stands on what a client has. */
async function copies(id: string, client: string, person: string) {
  const [booking, invoice, talk, gallery, sheet] = await Promise.all([
    read(doc.booking(id)),
    read(doc.invoice(id)),
    read(doc.conversation(client)),
    read(doc.gallery(id)),
    read(doc.sheet(id, 0)),
  ])
  return {
    shared: [booking, invoice, talk].map((one) => one?.partners.includes(person)),
    gallery: gallery?.members[person],
    views: [gallery, sheet].map((one) => one?.viewers.includes(person)),
  }
}

test.each([
  ['partner', true, true],
  ['family', false, true],
  ['vendor', false, false],
] as const)('a %s who accepts sees at once what the role sees', async (role, shared, looks) => {
  const { id, client, person } = await aClient()
  const guest = somebody()
  const { secret } = await invited(client, guest, role)
  expect(await openInvitation({ secret }, { ...guest, person: null })).toMatchObject({
    from: 'Ann',
    role,
    address: 'm…@e….com',
  })
  expect(await acceptInvitation({ secret }, guest)).toEqual({ client: person, role })
  expect(await copies(id, person, guest.person ?? '')).toEqual({
    shared: [shared, shared, shared],
    gallery: role,
    views: [looks, looks],
  })
  expect(await read(doc.membership(guest.person ?? '', person))).toMatchObject({ role })
})

test('of twenty who accept at once with the right address one does', async () => {
  const { client, person } = await aClient()
  const guest = somebody()
  const { secret } = await invited(client, guest)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => codeOf(acceptInvitation({ secret }, guest))),
  )
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'link-not-valid')).toHaveLength(19)
  expect(Object.keys((await read(doc.circle(person)))?.members ?? {})).toEqual([guest.person])
})

test('used, withdrawn, expired, replaced and invented links answer the same', async () => {
  const { client, person } = await aClient()
  const [used, late, twice, undone] = [somebody(), somebody(), somebody(), somebody()]
  const first = await invited(client, used)
  await acceptInvitation({ secret: first.secret }, used)
  const old = await invited(client, twice)
  await invited(client, twice)
  const taken = await invited(client, undone)
  await withdrawInvitation({ client: person, invitation: taken.invitation }, client)
  const expired = await invited(client, late)
  await transaction(async (tx) => {
    const circle = await tx.read(doc.circle(person))
    const open = circle.invitations[expired.invitation]
    if (!open) throw new Error('no invitation')
    const invitations = { [expired.invitation]: { ...open, expiresAt: new Date(Date.now() - 1) } }
    tx.write(doc.circle(person), { ...circle, invitations })
  })
  const secrets = [first.secret, old.secret, taken.secret, expired.secret, 'x'.repeat(43)]
  for (const [index, guest] of [used, twice, undone, late, somebody()].entries()) {
    const secret = secrets[index]
    expect(await codeOf(acceptInvitation({ secret }, guest)), `${index}`).toBe('link-not-valid')
    expect(await codeOf(openInvitation({ secret }, guest)), `${index}`).toBe('link-not-valid')
  }
})

test('another address, or one that is not verified, does not get in', async () => {
  const { client, person } = await aClient()
  const guest = somebody()
  const { secret } = await invited(client, guest)
  expect(await codeOf(acceptInvitation({ secret }, somebody()))).toBe('other-address')
  expect(await codeOf(acceptInvitation({ secret }, { ...guest, verified: false }))).toBe(
    'other-address',
  )
  expect(Object.keys((await read(doc.circle(person)))?.members ?? {})).toEqual([])
  expect(await codeOf(acceptInvitation({ secret }, guest))).toBe('done')
})

test('ending access takes the person off everything, and twice is once', async () => {
  const { id, client, person } = await aClient()
  const guest = somebody({ name: 'Pat' })
  await acceptInvitation({ secret: (await invited(client, guest)).secret }, guest)
  const asked = { client: person, person: guest.person }
  const arranged = { order: 'name', cover: 'p1' } as const
  await transaction(async (tx) => tx.update(doc.gallery(id), arranged))
  expect(await codeOf(withdrawMember(asked, somebody()))).toBe('not-found')
  expect(await codeOf(withdrawMember(asked, client))).toBe('done')
  expect(await codeOf(withdrawMember(asked, client))).toBe('done')
  expect(await copies(id, person, guest.person ?? '')).toEqual({
    shared: [false, false, false],
    gallery: undefined,
    views: [false, false],
  })
  expect(await read(doc.membership(guest.person ?? '', person))).toBeNull()
  expect(await read(doc.gallery(id))).toMatchObject({
    ...arranged,
    names: { [guest.person ?? '']: 'Pat' },
  })
})

test('a member can leave, and a partner lets in no other', async () => {
  const { client, person } = await aClient()
  const guest = somebody()
  await acceptInvitation({ secret: (await invited(client, guest)).secret }, guest)
  const friend = { client: person, email: 'friend@example.com', role: 'partner' }
  expect(await codeOf(inviteMember(friend, guest))).toBe('not-found')
  expect(await codeOf(withdrawMember({ client: person, person: guest.person }, guest))).toBe('done')
  expect((await read(doc.circle(person)))?.members).toEqual({})
})

test('a client to whom Les has not said yes invites nobody; Les may', async () => {
  const { id, client, person } = await aClient()
  const of = (status: 'pending' | 'completed') =>
    transaction(async (tx) => tx.write(doc.booking(id), aBooking({ client: person, status })))
  const ask = (actor: Actor) => {
    const { email } = somebody()
    return codeOf(inviteMember({ client: person, email, role: 'family' }, actor))
  }
  await of('pending')
  expect([await ask(client), await ask(les)]).toEqual(['nothing-to-share', 'done'])
  await of('completed')
  expect(await ask(client)).toBe('done')
})

test('a day has its own limit beside the hour’s', async () => {
  const subject = randomUUID()
  const begin = Date.now()
  const ask = (hours: number) =>
    codeOf(
      transaction(async (tx) => {
        const now = new Date(begin + hours * 3_600_000)
        await limitPerHour(tx, 'asking', ofPerson(subject), 1, now)
        await limitPerDay(tx, 'asking', ofPerson(subject), 3, now)
      }),
    )
  const answers = []
  for (const hours of [0, 0.5, 1, 2, 23, 24]) answers.push(await ask(hours))
  const refused = 'too-many-requests'
  expect(answers).toEqual(['done', refused, 'done', 'done', refused, 'done'])
})

test('neither the client nor a member is invited again, nor one address without end', async () => {
  const { client, person } = await aClient()
  const guest = somebody()
  await acceptInvitation({ secret: (await invited(client, guest)).secret }, guest)
  const ask = (email: string | null) =>
    codeOf(inviteMember({ client: person, email, role: 'family' }, client))
  expect(await ask(guest.email)).toBe('already-member')
  expect(await ask(client.email)).toBe('already-member')
  const { email } = somebody()
  expect(await Promise.all([ask(email), ask(email), ask(email)])).toEqual(['done', 'done', 'done'])
  expect(await ask(email)).toBe('too-many-requests')
})
