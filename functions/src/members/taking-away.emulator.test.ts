import {
  aBooking,
  aCircle,
  aConversation,
  aGallery,
  anInvoice,
  aSheet,
} from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anActor } from '@portal/testing/arrange/actors'
import { firestore } from '#platform/firestore'
import { withdrawInvitation } from './withdraw-invitation.ts'
import { withdrawMember } from './withdraw-member.ts'

/** What no schema reads: fields of other types, and some that no record has. */
const spoilt = { clientName: 5, names: 'x', title: [], status: null, last: 'hello', foreign: true }

const hash = 'i'.repeat(43)

/** A client with a partner, all of whose records nobody can read. */
async function aSpoiltClient() {
  const client = `c${randomUUID().slice(0, 8)}`
  const access = { client, partners: ['pat', 'eve'] }
  const views = { client, viewers: ['pat', 'eve'] }
  const { members } = aCircle()
  const given: [path: string, fields: object][] = [
    [
      doc.circle(client).path,
      { members: { ...members, eve: 'spoilt' }, invitations: { [hash]: 'x' } },
    ],
    [doc.membership('pat', client).path, { role: 7 }],
    [doc.invitation(hash).path, { client }],
    [doc.booking(client).path, { ...aBooking(), ...access }],
    [doc.invoice(client).path, { ...anInvoice(), ...access }],
    [doc.conversation(client).path, { ...aConversation(), ...access }],
    [doc.gallery(client).path, { ...aGallery(), ...views, members: { pat: 'partner', eve: 1 } }],
    [doc.sheet(client, 0).path, { ...aSheet(), ...views }],
  ]
  for (const [path, fields] of given) await firestore.doc(path).set({ ...fields, ...spoilt })
  return { client, paths: given.map(([path]) => path) }
}

test('a member is withdrawn everywhere, whatever others have written', async () => {
  const { client, paths } = await aSpoiltClient()
  const asked = { client, person: 'pat' }
  expect(await withdrawMember(asked, anActor(client, 'client'))).toEqual({ withdrawn: true })
  expect(await withdrawMember(asked, anActor(client, 'client'))).toEqual({ withdrawn: true })
  for (const path of paths) {
    const data = (await firestore.doc(path).get()).data()
    const left = [data?.['members'], data?.['partners'], data?.['viewers']]
    expect(JSON.stringify(left), path).not.toContain('pat')
    // Everything else stays as it was, also what is broken.
    const rest: unknown = data?.['partners'] ?? data?.['viewers']
    if (rest) expect(rest, path).toEqual(['eve'])
    if (data) expect(data['foreign']).toBe(true)
  }
  expect((await firestore.doc(doc.membership('pat', client).path).get()).exists).toBe(false)
})

test('an invitation is taken back out of a circle that nobody can read', async () => {
  const { client } = await aSpoiltClient()
  const asked = { client, invitation: hash }
  expect(await withdrawInvitation(asked, anActor(client, 'client'))).toEqual({ withdrawn: true })
  expect((await firestore.doc(doc.invitation(hash).path).get()).exists).toBe(false)
  const circle = (await firestore.doc(doc.circle(client).path).get()).data()
  expect(circle?.['invitations']).toEqual({})
  expect(Object.keys(circle?.['members'] as object)).toContain('eve')
})
