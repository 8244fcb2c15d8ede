import { calls } from '@portal/model/calls'
import { aStudio, paidInvoice } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import type { UserRecord } from 'firebase-admin/auth'
import type { Timestamp } from 'firebase-admin/firestore'
import { expect, test, vi } from 'vitest'
import { les } from '@portal/testing/arrange/actors'
import { readSchema } from '@portal/model/records/stored'
import { logger } from '#platform/log'
import { firestore } from '#platform/firestore'
import { answerChange } from './booking/answer-change.ts'
import { answerOffer } from './booking/answer-offer.ts'
import { cancelBooking } from './booking/cancel-booking.ts'
import { changeStatus } from './booking/change-status.ts'
import { onMessageAmended } from './chat/amend-summary.ts'
import { decideFinal } from './delivery/decide-final.ts'
import { decideRelease } from './delivery/decide-release.ts'
import { archiveGallery } from './gallery/archive-gallery.ts'
import { deletePhotosFrom, sweepDeleted } from './gallery/delete-photos.ts'
import { expireGalleries } from './gallery/expire-galleries.ts'
import { hidePhotos } from './gallery/hide-photos.ts'
import { memoryFiles } from '@portal/testing/fakes/memory-files'
import { withdrawInvitation } from './members/withdraw-invitation.ts'
import { withdrawMember } from './members/withdraw-member.ts'
import { answerChangeOrder } from './change-orders/answer-change-order.ts'
import { withdrawChangeOrder } from './change-orders/withdraw-change-order.ts'
import { creditInvoice, voidInvoice } from './money/credit-calls.ts'
import { discardDraft } from './money/draft-calls.ts'
import { refundPayment } from './money/refund-payment.ts'
import { settleDeadLetter } from './notices/settle-dead-letter.ts'
import { unsubscribe } from './notices/unsubscribe.ts'
import { unsubscribeToken } from './notices/unsubscribe-token.ts'
import {
  aWorld,
  date,
  hash,
  longAgo,
  type Name,
  type World,
} from '@portal/testing/arrange/one-of-everything'
import { holdAccount } from './people/hold-account.ts'
import { revokeShare } from './shares/revoke-share.ts'
import { withStudio } from '@portal/testing/arrange/with-studio'

vi.mock('#platform/auth', () => ({
  auth: {
    setCustomUserClaims: () => Promise.resolve(),
    revokeRefreshTokens: () => Promise.resolve(),
  },
}))
// That records cannot be read is told as often as they are met.
vi.spyOn(logger, 'error').mockImplementation(() => undefined)

withStudio(aStudio())

/** What no schema reads: fields of other types, and one that no record has. */
const foreign = {
  clientName: 5,
  names: 'x',
  title: [],
  last: 'x',
  note: 7,
  place: 1,
  foreign: true,
}
/** What a field that a record has is not, whatever version wrote it. */
const wrong: Record<string, unknown> = {
  asked: 'x',
  day: 7,
  bytes: 'x',
  generation: 5,
  locked: 'x',
  toClear: 'x',
  pin: 'x',
  label: 5,
  editedAt: 'x',
  phone: 7,
  zone: 5,
  receipt: 5,
}
const spoil = (name: string, given: object): object => ({
  ...given,
  ...foreign,
  ...(/sheet$/i.test(name) ? { gallery: 5 } : {}),
  ...Object.fromEntries(Object.entries(wrong).filter(([field]) => Object.hasOwn(given, field))),
})
/** All that these hold is what is taken away. */
const cannotBeSpoilt: readonly string[] = ['days', 'queue'] satisfies Name[]

const stored = async ({ at }: World, name: Name) =>
  (await firestore.doc(at[name].path).get()).data()

const heldUntil = async ({ at }: World): Promise<number> => {
  const offer = await firestore.doc(at.offer.path).get()
  return (offer.get('until') as Timestamp).toMillis()
}

interface Row {
  act: string
  /** What it is about, and so has to be readable. */
  kept: Name[]
  /** What is different from the others' records. */
  given?: (world: World) => Partial<Record<Name, object>>
  run: (world: World) => Promise<unknown>
  /** What it has taken away or ended. */
  gone: (world: World) => Promise<void>
}

const isOver = async (world: World, status: string) => {
  expect((await stored(world, 'booking'))?.['status']).toBe(status)
}
const dayIsFree = async (world: World) => {
  expect((await stored(world, 'days'))?.['shoots']).toEqual({ [date]: 0 })
}
const leftTheList = async (world: World) => {
  expect((await stored(world, 'queue'))?.['order']).toEqual(['somebody'])
  expect(await heldUntil(world)).toBeLessThanOrEqual(Date.now())
}
const lesIsToldOfTheInvoice = async ({ id }: World) => {
  const delivery = await firestore.doc(doc.letter(`booking-over-${id}-mail`).path).get()
  expect(delivery.get('data')).toMatchObject({ number: '2026-0001', amount: '800.00 EUR' })
}
const isWaiting = ({ given }: World) => ({ booking: { ...given.booking, status: 'waitlisted' } })
const isClosed = async (world: World) => {
  expect(await stored(world, 'gallery')).toMatchObject({ published: false, title: [] })
  for (const sheet of ['sheet', 'otherSheet'] as const)
    expect((await stored(world, sheet))?.['published']).toBe(false)
}
const files = memoryFiles()

const rows: Row[] = [
  {
    act: 'cancelBooking of an approved one',
    kept: ['booking'],
    run: ({ id, person }) => cancelBooking({ booking: id, seenRefund: 80_000 }, person),
    gone: async (world) => {
      await isOver(world, 'cancelled')
      expect((await stored(world, 'booking'))?.['refundDue']).toBe(80_000)
      await dayIsFree(world)
      await lesIsToldOfTheInvoice(world)
    },
  },
  {
    act: 'cancelBooking of one that waits',
    kept: ['booking'],
    given: isWaiting,
    run: ({ id, person }) => cancelBooking({ booking: id, seenRefund: 80_000 }, person),
    gone: async (world) => {
      await isOver(world, 'cancelled')
      await leftTheList(world)
    },
  },
  {
    act: 'changeStatus to cancelled',
    kept: ['booking'],
    run: ({ id }) => changeStatus({ booking: id, to: 'cancelled' }, les),
    gone: async (world) => {
      await isOver(world, 'cancelled')
      await dayIsFree(world)
      await lesIsToldOfTheInvoice(world)
    },
  },
  {
    act: 'changeStatus to declined',
    kept: ['booking'],
    given: isWaiting,
    run: ({ id }) => changeStatus({ booking: id, to: 'declined' }, les),
    gone: async (world) => {
      await isOver(world, 'declined')
      await leftTheList(world)
    },
  },
  {
    act: 'answerChange with yes to cancelling',
    kept: ['booking'],
    given: ({ given }) => ({
      booking: { ...given.booking, change: { kind: 'cancel', words: '', at: new Date() } },
    }),
    run: ({ id }) => answerChange({ booking: id, accept: true }, les),
    gone: (world) => isOver(world, 'cancelled'),
  },
  {
    act: 'answerOffer with no',
    kept: ['booking', 'offer'],
    given: isWaiting,
    run: ({ id, person }) => answerOffer({ date, booking: id, accept: false }, person),
    // Nobody else waits for it.
    gone: async (world) => expect(await stored(world, 'offer')).toBeUndefined(),
  },
  {
    act: 'archiveGallery',
    kept: [],
    run: ({ id }) => archiveGallery({ gallery: id, reason: null }, les),
    gone: isClosed,
  },
  { act: 'expireGalleries', kept: [], run: () => expireGalleries(new Date()), gone: isClosed },
  {
    act: 'hidePhotos',
    kept: ['gallery', 'sheet'],
    run: ({ id }) => hidePhotos({ gallery: id, photos: ['p0'] }, les),
    gone: async (world) => {
      expect((await stored(world, 'sheet'))?.['photos']).toEqual({})
      const aside = await stored(world, 'aside')
      expect(aside?.['hidden']).toMatchObject({ p0: { name: 'LES.jpg' }, 'photo-2': {} })
    },
  },
  {
    act: 'deletePhotos',
    kept: ['gallery'],
    run: ({ id }) => deletePhotosFrom(files)({ gallery: id, photos: ['p0', 'p1'] }, les),
    gone: async (world) => {
      for (const sheet of ['sheet', 'otherSheet'] as const)
        expect((await stored(world, sheet))?.['photos']).toEqual({})
      expect(await stored(world, 'gallery')).toMatchObject({ ready: 0, sheets: [0, 0] })
      for (const name of ['photo', 'otherPhoto', 'comment'] as const)
        expect(await stored(world, name)).toBeUndefined()
      const deleted = (await stored(world, 'aside'))?.['deleted'] as object
      expect(Object.keys(deleted).toSorted()).toEqual(['p0', 'p1'])
    },
  },
  {
    act: 'decideRelease for nothing to be had',
    kept: [],
    run: ({ id }) =>
      decideRelease({ gallery: id, decision: 'withdrawn', reason: 'Wrong set' }, les),
    gone: async (world) =>
      expect(await stored(world, 'gallery')).toMatchObject({ release: { decision: 'withdrawn' } }),
  },
  {
    act: 'decideFinal to discard',
    kept: ['arrival'],
    run: ({ id }) =>
      decideFinal({ gallery: id, arrival: 'arrival-1', decision: { kind: 'discard' } }, les),
    gone: async (world) => expect((await stored(world, 'arrival'))?.['state']).toBe('discarded'),
  },
  {
    act: 'voidInvoice',
    kept: ['otherInvoice'],
    run: ({ other }) => voidInvoice({ invoice: other, reason: 'A mistake' }, les),
    gone: async (world) => expect((await stored(world, 'otherInvoice'))?.['status']).toBe('void'),
  },
  {
    act: 'creditInvoice',
    kept: ['otherInvoice'],
    run: ({ other }) =>
      creditInvoice(
        { creditNote: `n-${other}`.slice(0, 40), invoice: other, amount: 5_000, reason: 'Less' },
        les,
      ),
    gone: async (world) => expect((await stored(world, 'otherInvoice'))?.['credited']).toBe(5_000),
  },
  {
    act: 'refundPayment',
    kept: ['otherInvoice', 'payment'],
    given: ({ given }) => ({
      otherInvoice: paidInvoice(80_000, given.otherInvoice as never),
    }),
    run: ({ other }) =>
      refundPayment(
        {
          refund: `r-${other}`.slice(0, 40),
          payment: other,
          amount: 1_000,
          credit: true,
          reason: 'Less',
        },
        les,
      ),
    gone: async (world) => expect((await stored(world, 'payment'))?.['refunded']).toBe(1_000),
  },
  {
    act: 'withdrawChangeOrder',
    kept: [],
    run: ({ order }) => withdrawChangeOrder({ changeOrder: order }, les),
    gone: async (world) => expect((await stored(world, 'order'))?.['state']).toBe('withdrawn'),
  },
  {
    act: 'answerChangeOrder with no',
    kept: ['order'],
    run: ({ order, person }) =>
      answerChangeOrder({ changeOrder: order, accept: false, seenAfter: 360_000 }, person),
    gone: async (world) => expect((await stored(world, 'order'))?.['state']).toBe('declined'),
  },
  {
    act: 'discardDraft',
    kept: [],
    run: ({ other }) => discardDraft({ draft: other }, les),
    gone: async (world) => expect(await stored(world, 'draft')).toBeUndefined(),
  },
  {
    act: 'revokeShare',
    kept: [],
    run: ({ share, person }) => revokeShare({ share }, person),
    gone: async (world) => expect((await stored(world, 'share'))?.['revokedAt']).toBeTruthy(),
  },
  {
    act: 'withdrawMember',
    kept: [],
    run: ({ client, person }) => withdrawMember({ client, person: 'pat' }, person),
    gone: async (world) => {
      expect(Object.keys((await stored(world, 'circle'))?.['members'] as object)).not.toContain(
        'pat',
      )
      for (const name of ['gallery', 'sheet', 'otherSheet'] as const)
        expect((await stored(world, name))?.['viewers']).toEqual([])
    },
  },
  {
    act: 'withdrawInvitation',
    kept: [],
    run: ({ client, person }) => withdrawInvitation({ client, invitation: hash }, person),
    gone: async (world) => expect((await stored(world, 'circle'))?.['invitations']).toEqual({}),
  },
  {
    act: 'settleDeadLetter to rest',
    kept: ['letter'],
    run: ({ other }) => settleDeadLetter({ letter: other, send: false }, les),
    gone: async (world) => expect((await stored(world, 'letter'))?.['state']).toBe('dropped'),
  },
  {
    act: 'unsubscribe',
    kept: [],
    run: ({ client, person }) =>
      unsubscribe({ token: unsubscribeToken({ person: client, kind: 'invoice-sent' }) }, person),
    gone: async (world) => {
      expect(await stored(world, 'preferences')).toMatchObject({
        muted: { 'invoice-sent': ['mail'] },
      })
    },
  },
  {
    act: 'a message that is taken back',
    kept: [],
    given: ({ given, client }) => {
      files.put(`chat/${client}/file-1.bin`, Buffer.from('x'))
      return { message: { ...given.message, reactions: 7 } }
    },
    run: ({ client, given }) => {
      const attachments = [{ id: 'file-1', name: 'a.pdf', bytes: 1, size: null }]
      const before = { ...given.message, attachments, text: 'Hello', deleted: false }
      const after = given.message as Record<string, unknown>
      return onMessageAmended([client, 'a-message-of-ann-1'], before, after, files)
    },
    gone: async ({ client }) => expect(await files.find(`chat/${client}/file-1.bin`)).toBeNull(),
  },
  {
    act: 'an account that is not Les’s any more',
    kept: [],
    given: ({ given }) => ({ person: { ...given.person, name: ' ' } }),
    run: ({ client }) =>
      holdAccount({
        uid: client,
        email: 'ann@example.com',
        emailVerified: true,
        disabled: false,
        providerData: [],
        customClaims: { role: 'admin' },
      } as unknown as UserRecord),
    gone: async (world) => expect((await stored(world, 'person'))?.['role']).toBe('client'),
  },
]

test.each(rows)('$act: what others have written keeps nothing from ending', async (row) => {
  const world = aWorld()
  const changed = row.given?.(world) ?? {}
  for (const [key, fields] of Object.entries(world.given)) {
    const name = key as Name
    const given = changed[name] ?? fields
    await firestore
      .doc(world.at[name].path)
      .set(row.kept.includes(name) ? given : spoil(name, given))
    if (!row.kept.includes(name) && !cannotBeSpoilt.includes(name))
      expect(readSchema(world.at[name].schema).safeParse(spoil(name, given)).success, name).toBe(
        false,
      )
  }
  await row.run(world)
  await row.gone(world)
  // What is not gone and was broken is as broken as before: nobody has made it up anew.
  for (const name of Object.keys(world.at) as Name[]) {
    const left = await stored(world, name)
    if (left && !row.kept.includes(name) && !(row.act === 'unsubscribe' && name === 'preferences'))
      expect(left['foreign'], name).toBe(true)
  }
})

test('no call that takes something away is missing in the table', () => {
  const takes =
    /^(cancel|withdraw|revoke|archive|hide|delete|discard|void|credit|refund|unsubscribe)/
  const missing = Object.keys(calls)
    .filter((name) => takes.test(name))
    .filter((name) => !rows.some(({ act }) => act.split(' ')[0] === name))
  expect(missing).toEqual([])
})

test('files of deleted photos go, though nobody can read what is hidden beside them', async () => {
  const { id, at } = aWorld()
  files.put(`originals/${id}/p7`, Buffer.from('x'))
  const aside = { hidden: 'x', deleted: { p7: { at: longAgo, cleared: false } }, toClear: longAgo }
  await firestore.doc(at.aside.path).set(aside)
  await sweepDeleted(new Date(), files)
  expect(await files.find(`originals/${id}/p7`)).toBeNull()
  expect((await firestore.doc(at.aside.path).get()).data()).toMatchObject({
    hidden: 'x',
    deleted: { p7: { cleared: true } },
    toClear: null,
  })
})
