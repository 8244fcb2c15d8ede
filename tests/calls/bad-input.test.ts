import { setTimeout } from 'node:timers/promises'
import type { CallName } from '@portal/model/calls'
import { calls } from '@portal/model/calls'
import { isFailureCode } from '@portal/model/failure'
import { beforeAll, expect, test } from 'vitest'
import { asLes, asNewClient, type Caller, countOf, signedOut, useAdmin } from './actors.ts'
import { right } from './right-inputs.ts'

const admin = useAdmin()

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
      'addressChanges',
      'passwords',
      'proofLinks',
      'factors',
      'passkeys',
      'totps',
      'challenges',
      'invitations',
      'shares',
      'shareLocks',
      'circles',
      'rates',
      'visitCounts',
      'shareUses',
      'moodboards',
      'offers',
      'statistics',
      'visits',
      'studio',
    ].map((name) => countOf(admin(), name)),
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
  })[calls[name].role]()

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
    const { role } = calls[name]
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
    await les.call('showNewPhotos', right.showNewPhotos),
    await les.call('arrangeGallery', right.arrangeGallery),
    await les.call('placePhotos', right.placePhotos),
    await les.call('setCameraClock', right.setCameraClock),
    await les.call('hidePhotos', right.hidePhotos),
    await les.call('showPhotos', right.showPhotos),
    await les.call('deletePhotos', right.deletePhotos),
    await les.call('reopenSelection', right.reopenSelection),
    await les.call('updateChoosing', right.updateChoosing),
    await les.call('setGalleryExpiry', right.setGalleryExpiry),
    await les.call('archiveGallery', right.archiveGallery),
    await les.call('reopenGallery', right.reopenGallery),
    await les.call('holdRelease', right.holdRelease),
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
    await signedOut.call('redeemInvitation', right.redeemInvitation),
    await client.call('markViewed', right.markViewed),
    await client.call('answerChangeOrder', right.answerChangeOrder),
    await les.call('draftInvoice', right.draftInvoice),
    await les.call('saveDraft', right.saveDraft),
    await les.call('sendInvoice', right.sendInvoice),
    await les.call('voidInvoice', right.voidInvoice),
    await les.call('creditInvoice', right.creditInvoice),
    await les.call('recordPayment', right.recordPayment),
    await les.call('correctPayment', right.correctPayment),
    await les.call('setBillingAddress', right.setBillingAddress),
    await les.call('refundPayment', right.refundPayment),
    await les.call('remindNow', right.remindNow),
    await les.call('proposeChangeOrder', right.proposeChangeOrder),
    await les.call('withdrawChangeOrder', right.withdrawChangeOrder),
    await les.call('settleMoneyCase', right.settleMoneyCase),
    await client.call('addPasskey', right.addPasskey),
    await client.call('renamePasskey', right.renamePasskey),
    await client.call('proveAgain', right.proveAgain),
    await client.call('startTotp', right.startTotp),
    await les.call('confirmTotp', right.confirmTotp),
    await les.call('renewRecoveryCodes', right.renewRecoveryCodes),
    await signedOut.call('signInWithPasskey', right.signInWithPasskey),
    await signedOut.call('redeemSignInLink', right.redeemSignInLink),
    await client.call('confirmAddressChange', right.confirmAddressChange),
    await signedOut.call('takeAddressBack', right.takeAddressBack),
    await signedOut.call('redeemPasswordLink', right.redeemPasswordLink),
    await signedOut.call('signInWithPassword', right.signInWithPassword),
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
