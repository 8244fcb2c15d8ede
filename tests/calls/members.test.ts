import { randomUUID } from 'node:crypto'
import type { CallName } from '@portal/model/calls'
import { calls } from '@portal/model/calls'
import { doc } from '@portal/model/paths'
import { type MemberRole } from '@portal/model/member'
import { accessOf, galleryAccessOf } from '@portal/model/access'
import { aSheet } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { anApprovedBooking, asNewClient, useAdmin, workingDay } from './actors.ts'

const admin = useAdmin()

/** What a client may ask for about something of their own, and what a member gets for asking it. */
const asked = (of: { booking: string; client: string; person: string }) =>
  ({
    registerDevice: { of: of.client, token: 'a-token-of-another-browser' },
    requestBooking: null,
    rescheduleBooking: { booking: of.booking, date: workingDay(430) },
    requestChange: { kind: 'cancel', booking: of.booking, words: 'No more.' },
    answerOffer: { date: '2027-05-03', booking: of.booking, accept: true },
    saveMoodboard: { booking: of.booking, references: [] },
    openUploads: {
      purpose: { kind: 'reference', booking: of.booking },
      files: [{ id: randomUUID().slice(0, 20), bytes: 1_000, type: 'image/jpeg' }],
    },
    shootCalendar: { booking: of.booking },
    saveNoticePreferences: null,
    saveProfile: null,
    requestAddressChange: null,
    confirmAddressChange: null,
    removePortrait: null,
    readOwnLog: null,
    startPasskey: null,
    addPasskey: null,
    renamePasskey: null,
    removePasskey: null,
    offerProof: null,
    mailProof: null,
    proveAgain: null,
    startTotp: null,
    confirmTotp: null,
    stopTotp: null,
    renewRecoveryCodes: null,
    prolongSession: null,
    endSession: null,
    endSessions: null,
    passwordState: null,
    setPassword: null,
    removePassword: null,
    prepareZip: { gallery: of.booking, what: 'all', size: 'web' },
    takeBackFromVendors: { set: of.booking },
    shareGallery: {
      gallery: of.booking,
      what: 'all',
      label: 'Friends',
      downloads: 'web',
      lastDay: workingDay(60),
      password: null,
    },
    updateShare: {
      share: 'x'.repeat(43),
      label: 'Friends',
      downloads: 'none',
      lastDay: workingDay(60),
      password: 'keep',
    },
    revokeShare: { share: 'x'.repeat(43) },
    submitSelection: { gallery: of.booking, seenChosen: 0, seenExtras: 0 },
    markViewed: { invoice: of.booking },
    payInstalment: { invoice: of.booking, instalment: 'deposit' },
    answerChangeOrder: { changeOrder: of.booking, accept: true, seenAfter: 1 },
    inviteMember: { client: of.client, email: 'friend@example.com', role: 'partner' },
    withdrawInvitation: { client: of.client, invitation: 'x'.repeat(43) },
    withdrawMember: { client: of.client, person: of.person },
    // Last: nothing else can be asked of a booking that is over.
    cancelBooking: { booking: of.booking, seenRefund: 0 },
  }) satisfies Partial<Record<CallName, Record<string, unknown> | null>>

/** What partners may do for the client. ZIPs are whose the gate is open for, which here it is not. */
const allowed: Record<MemberRole, readonly CallName[]> = {
  partner: [
    'rescheduleBooking',
    'requestChange',
    'saveMoodboard',
    'openUploads',
    'shootCalendar',
    'cancelBooking',
  ],
  family: [],
  vendor: [],
}

/** Days that no other file fills: a day has room for two shoots. */
const days = { partner: workingDay(400), family: workingDay(407), vendor: workingDay(414) }

test('every callable of clients is looked at here', () => {
  const ofClients = Object.entries(calls).flatMap(([name, { role }]) =>
    role === 'client' ? [name] : [],
  )
  expect(Object.keys(asked({ booking: '', client: '', person: '' })).toSorted()).toEqual(
    ofClients.toSorted(),
  )
})

test.each(['partner', 'family', 'vendor'] as const)(
  'a %s asks for what is the client’s to do, and is refused as a stranger is',
  async (role) => {
    const [{ client, booking }, member] = await Promise.all([
      anApprovedBooking(days[role]),
      asNewClient(),
    ])
    const since = new Date()
    const joined = { role, name: 'M', email: `${randomUUID()}@example.com`, since }
    const access = accessOf({ members: { [member.id]: joined } })
    const { partners } = access
    const { firestore } = admin()
    await firestore.doc(doc.booking(booking).path).update({ partners })
    await firestore.doc(doc.invoice(booking).path).update({ partners })
    const shared = { ...galleryAccessOf(access), published: true, ready: 1 }
    await firestore.doc(doc.gallery(booking).path).update(shared)
    const sheet = aSheet({ gallery: booking, client: client.id, viewers: access.viewers })
    await firestore.doc(doc.sheet(booking, 0).path).set(sheet)

    const inputs = asked({ booking, client: client.id, person: client.id })
    for (const [name, input] of Object.entries(inputs)) {
      if (!input) continue
      const answer = await member.call(name as CallName, input)
      const code = name === 'prepareZip' && role === 'partner' ? 'gate-closed' : 'not-found'
      if (allowed[role].includes(name as CallName)) expect(answer, name).toMatchObject({ ok: true })
      else expect(answer, name).toMatchObject({ ok: false, code })
    }
  },
)
