import { setTimeout } from 'node:timers/promises'
import type { CallName } from '@portal/model/contracts'
import { contracts } from '@portal/model/contracts'
import { aChangeOrder, aDraft } from '@portal/model/examples'
import { isFailureCode } from '@portal/model/failure'
import { beforeAll, expect, test } from 'vitest'
import { aRequest, asLes, asNewClient, type Caller, signedOut, useAdmin } from './actors.ts'

const admin = useAdmin()

const { subject, lines, discount, tax, deposit, terms, note } = aDraft()
const aContent = { subject, lines, discount, tax, deposit, terms, note }

/** One right input for each callable; everything else is spoilt from it. */
const right: Record<CallName, Record<string, unknown>> = {
  enter: {},
  requestSignInLink: { email: 'somebody@example.com', returnTo: '/portal' },
  redeemSignInLink: { secret: 'x'.repeat(43) },
  requestBooking: aRequest(),
  changeStatus: { booking: 'no-such-booking', to: 'approved' },
  cancelBooking: { booking: 'no-such-booking', seenRefund: 0 },
  rescheduleBooking: { booking: 'no-such-booking', date: '2027-05-01' },
  requestChange: {
    kind: 'reschedule',
    booking: 'no-such-booking',
    date: '2027-05-01',
    words: 'Could we?',
  },
  answerChange: { booking: 'no-such-booking', accept: true },
  answerOffer: { date: '2027-05-01', booking: 'no-such-booking', accept: true },
  saveMoodboard: {
    booking: 'no-such-booking',
    references: [{ kind: 'link', id: 'one', caption: '', url: 'https://example.com' }],
  },
  shootCalendar: { booking: 'no-such-booking' },
  renewCalendarFeed: {},
  updateStudio: { tagline: 'Photographs and films of the days you keep.' },
  changeWatermark: {
    mark: { kind: 'text', text: 'PROOF' },
    pattern: 'tile',
    opacity: 0.4,
    size: 0.3,
    seenRevision: 1,
  },
  drawMark: { text: 'PROOF' },
  watermarkGround: {},
  editNotice: {
    kind: 'booking-approved',
    words: { title: 'Yes', body: 'Yes, {name}.', button: 'Look' },
    on: true,
  },
  previewNotice: {
    kind: 'booking-approved',
    words: { title: 'Yes', body: 'Yes, {name}.', button: 'Look' },
  },
  saveNoticePreferences: {
    muted: {},
    quiet: null,
    zone: 'Europe/Brussels',
    mail: 'each',
    phone: null,
  },
  unsubscribe: { token: 'forged.token' },
  settleDeadLetter: { letter: 'no-such-letter', send: true },
  recordVisit: { visit: 'visit-0123456789' },
  moveInQueue: { booking: 'no-such-booking', place: 1 },
  publishGallery: { gallery: 'no-such-gallery' },
  arrangeGallery: { gallery: 'no-such-gallery', order: 'name' },
  placePhotos: { gallery: 'no-such-gallery', photos: ['p1'], before: null },
  hidePhotos: { gallery: 'no-such-gallery', photos: ['p1'] },
  showPhotos: { gallery: 'no-such-gallery', photos: ['p1'] },
  deletePhotos: { gallery: 'no-such-gallery', photos: ['p1'] },
  submitSelection: { gallery: 'no-such-gallery', seenChosen: 20, seenExtras: 0 },
  reopenSelection: { gallery: 'no-such-gallery', words: 'Take one more.', deadline: '2027-05-01' },
  updateChoosing: {
    gallery: 'no-such-gallery',
    minimum: 5,
    included: 20,
    maximum: 40,
    deadline: '2027-05-01',
    extraPrice: 2_500,
  },
  setGalleryExpiry: { gallery: 'no-such-gallery', day: '2099-05-01' },
  archiveGallery: { gallery: 'no-such-gallery', reason: 'It is long ago.' },
  reopenGallery: { gallery: 'no-such-gallery', day: null },
  decideFinal: {
    gallery: 'no-such-gallery',
    arrival: 'no-such-final',
    decision: { kind: 'assign', photo: 'photo-1' },
  },
  decideRelease: { gallery: 'no-such-gallery', decision: 'released', reason: 'A gift.' },
  tellRelease: { gallery: 'no-such-gallery' },
  prepareZip: { gallery: 'no-such-gallery', what: { photos: ['photo-1'] }, size: 'web' },
  shareGallery: {
    gallery: 'no-such-gallery',
    what: 'all',
    label: 'Grandparents',
    downloads: 'web',
    lastDay: '2027-05-01',
    password: 'garden party',
  },
  updateShare: {
    share: 'x'.repeat(43),
    label: 'Grandparents',
    downloads: 'none',
    lastDay: '2027-05-01',
    password: 'keep',
  },
  revokeShare: { share: 'x'.repeat(43) },
  inviteMember: { client: 'no-such-client', email: 'somebody@example.com', role: 'family' },
  openInvitation: { secret: 'x'.repeat(43) },
  acceptInvitation: { secret: 'x'.repeat(43) },
  withdrawInvitation: { client: 'no-such-client', invitation: 'x'.repeat(43) },
  withdrawMember: { client: 'no-such-client', person: 'nobody' },
  draftInvoice: { draft: 'no-such-draft-0001', client: 'nobody', booking: null },
  saveDraft: { draft: 'no-such-draft', content: aContent },
  discardDraft: { draft: 'no-such-draft' },
  sendInvoice: { draft: 'no-such-draft', seenTotal: 12_000 },
  voidInvoice: { invoice: 'no-such-invoice', reason: 'A mistake.' },
  creditInvoice: {
    creditNote: 'no-such-note-0001',
    invoice: 'no-such-invoice',
    amount: 100,
    reason: 'The drone stayed in its case.',
  },
  markViewed: { invoice: 'no-such-invoice' },
  payInstalment: { invoice: 'no-such-invoice', instalment: 'deposit' },
  recordPayment: {
    payment: 'no-such-payment-0001',
    invoice: 'no-such-invoice',
    amount: 100,
    method: 'cash',
    day: '2026-11-01',
    reference: 'By hand',
  },
  refundPayment: {
    refund: 'no-such-refund-0001',
    payment: 'no-such-payment',
    amount: 100,
    credit: true,
    reason: 'It rained.',
  },
  remindNow: { invoice: 'no-such-invoice' },
  proposeChangeOrder: {
    changeOrder: 'no-such-change-0001',
    booking: 'no-such-booking',
    words: 'A second photographer.',
    lines: aChangeOrder().lines,
    date: '2027-05-01',
    until: '2027-04-01',
  },
  withdrawChangeOrder: { changeOrder: 'no-such-change' },
  answerChangeOrder: { changeOrder: 'no-such-change', accept: true, seenAfter: 1 },
  settleMoneyCase: { moneyCase: 'no-such-case', how: 'noted' },
}

const names = Object.keys(right) as CallName[]

function spoilt(name: CallName): [string, unknown][] {
  const input = right[name]
  const fields = Object.keys(input)
  return [
    ['nothing', null],
    ['a word', 'x'],
    ['a list', []],
    ['an extra field', { ...input, admin: true }],
    ...fields.map((field): [string, unknown] => {
      const { [field]: _, ...others } = input
      return [`no ${field}`, others]
    }),
    ...fields.flatMap((field): [string, unknown][] => [
      [`a number as ${field}`, { ...input, [field]: -1.5 }],
      [`a list as ${field}`, { ...input, [field]: [[]] }],
      [`an object as ${field}`, { ...input, [field]: { $ne: null } }],
      [`an endless ${field}`, { ...input, [field]: 'x'.repeat(100_000) }],
    ]),
  ]
}

/** How many documents there are in what these calls could write. */
async function documents(): Promise<number> {
  const counts = await Promise.all(
    [
      'bookings',
      'invoices',
      'galleries',
      'audit',
      'outbox',
      'checkouts',
      'ledger',
      'payments',
      'invoiceDrafts',
      'creditNotes',
      'changeOrders',
      'signInLinks',
      'invitations',
      'shares',
      'shareLocks',
      'circles',
      'rates',
      'moodboards',
      'offers',
      'statistics',
      'visits',
      'studio',
    ].map(async (name) => (await admin().firestore.collection(name).count().get()).data().count),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What earlier tests have begun is told of within so long (ms), and written then. */
const settledMs = 12_000

beforeAll(async () => {
  let count = await documents()
  for (let since = Date.now(); Date.now() - since < settledMs;) {
    await setTimeout(500)
    const now = await documents()
    if (now !== count) since = Date.now()
    count = now
  }
})

const callerFor = async (name: CallName): Promise<Pick<Caller, 'call'>> =>
  ({
    anyone: () => Promise.resolve(signedOut),
    person: () => asNewClient(),
    client: () => asNewClient(),
    admin: () => asLes(),
  })[contracts[name].role]()

for (const name of names) {
  test(`${name}: every spoilt input is "invalid" and writes nothing`, async () => {
    const caller = await callerFor(name)
    const before = await documents()
    for (const [what, input] of spoilt(name)) {
      const answer = await caller.call(name, input)
      expect(answer, what).toMatchObject({ ok: false, code: 'invalid' })
    }
    expect(await documents()).toBe(before)
  })

  test(`${name}: who may not ask is refused, and nothing is written`, async () => {
    const { role } = contracts[name]
    const client = role === 'admin' ? await asNewClient() : null
    const before = await documents()
    if (role !== 'anyone')
      expect(await signedOut.call(name, right[name])).toMatchObject({
        ok: false,
        code: 'signed-out',
      })
    if (client)
      expect(await client.call(name, right[name])).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await documents()).toBe(before)
  })
}

test('ids of what is not there, or is somebody else’s, are "not-found" or refused by code', async () => {
  const [client, les] = await Promise.all([asNewClient(), asLes()])
  const before = await documents()
  const answers = [
    await les.call('changeStatus', right.changeStatus),
    await les.call('moveInQueue', right.moveInQueue),
    await les.call('publishGallery', right.publishGallery),
    await les.call('arrangeGallery', right.arrangeGallery),
    await les.call('placePhotos', right.placePhotos),
    await les.call('hidePhotos', right.hidePhotos),
    await les.call('showPhotos', right.showPhotos),
    await les.call('deletePhotos', right.deletePhotos),
    await les.call('reopenSelection', right.reopenSelection),
    await les.call('updateChoosing', right.updateChoosing),
    await les.call('setGalleryExpiry', right.setGalleryExpiry),
    await les.call('archiveGallery', right.archiveGallery),
    await les.call('reopenGallery', right.reopenGallery),
    await client.call('submitSelection', right.submitSelection),
    await les.call('answerChange', right.answerChange),
    await les.call('settleDeadLetter', right.settleDeadLetter),
    await client.call('cancelBooking', right.cancelBooking),
    await client.call('rescheduleBooking', right.rescheduleBooking),
    await client.call('requestChange', right.requestChange),
    await client.call('answerOffer', right.answerOffer),
    await client.call('saveMoodboard', right.saveMoodboard),
    await client.call('shootCalendar', right.shootCalendar),
    await client.call('payInstalment', right.payInstalment),
    await client.call('shareGallery', right.shareGallery),
    await les.call('shareGallery', right.shareGallery),
    await client.call('updateShare', right.updateShare),
    await les.call('revokeShare', right.revokeShare),
    await client.call('inviteMember', right.inviteMember),
    await les.call('inviteMember', right.inviteMember),
    await client.call('withdrawInvitation', right.withdrawInvitation),
    await client.call('withdrawMember', right.withdrawMember),
    await client.call('acceptInvitation', right.acceptInvitation),
    await signedOut.call('openInvitation', right.openInvitation),
    await client.call('markViewed', right.markViewed),
    await client.call('answerChangeOrder', right.answerChangeOrder),
    await les.call('draftInvoice', right.draftInvoice),
    await les.call('saveDraft', right.saveDraft),
    await les.call('sendInvoice', right.sendInvoice),
    await les.call('voidInvoice', right.voidInvoice),
    await les.call('creditInvoice', right.creditInvoice),
    await les.call('recordPayment', right.recordPayment),
    await les.call('refundPayment', right.refundPayment),
    await les.call('remindNow', right.remindNow),
    await les.call('proposeChangeOrder', right.proposeChangeOrder),
    await les.call('withdrawChangeOrder', right.withdrawChangeOrder),
    await les.call('settleMoneyCase', right.settleMoneyCase),
    await signedOut.call('redeemSignInLink', right.redeemSignInLink),
    await signedOut.call('unsubscribe', right.unsubscribe),
  ]
  for (const answer of answers) {
    expect(answer.ok).toBe(false)
    if (!answer.ok) expect(isFailureCode(answer.code)).toBe(true)
    if (!answer.ok) expect(answer.code).not.toBe('internal')
  }
  expect(await documents()).toBe(before)
})

test('a callable nobody declared is "not-found"', async () => {
  const anything = signedOut.call as (name: string, input: unknown) => Promise<unknown>
  for (const name of ['deleteEverything', 'constructor', '__proto__', ''])
    expect(await anything(name, {})).toMatchObject({ ok: false, code: 'not-found' })
})
