import type { Invoice } from '@portal/model/invoice'
import { newRelease } from '@portal/model/delivery'
import { aBooking, aGallery, anInvoice, paidInvoice } from '@portal/model/examples'
import { newInstalment } from '@portal/model/invoicing/instalment'
import { describe, expect, it } from 'vitest'
import { everyStanding, standingNow } from '@portal/testing/samples/every-standing'
import { frameOf, stageOf } from '@portal/model/stage'
import { stages } from '@portal/model/tracker'
import { nextAction as nextActionOf } from './next-action.ts'

const approved = aBooking({ status: 'approved' })
const invoice = anInvoice()
const depositPaid = paidInvoice(80_000)
const allPaid = paidInvoice(240_000, depositPaid)
const published = aGallery({ published: true })
const hidden = aGallery({ published: false, ready: 0 })
const finished = aGallery({
  selection: { ...published.selection, state: 'submitted', chosen: 7 },
  finals: 7,
})
const given = aGallery({
  ...finished,
  release: { ...newRelease, toldAt: new Date('2027-04-01T00:00:00Z') },
})
const winter = '2026-12-10'
const nextAction = (
  booking: Parameters<typeof stageOf>[0]['booking'],
  bill: Parameters<typeof nextActionOf>[1]['invoice'] & Parameters<typeof stageOf>[0]['invoice'],
  gallery: ReturnType<typeof aGallery> | null,
  today: string,
  isOffered = false,
  additions: Parameters<typeof nextActionOf>[1]['additions'] = [],
) => {
  const stage = stageOf(
    { booking, invoice: bill, gallery },
    { today, at: new Date(`${today}T10:00:00Z`) },
  )
  return nextActionOf(stage, {
    booking: 'booking-of-ann-1',
    invoice: bill,
    additions,
    gallery,
    chosen: 7,
    until: null,
    today,
    isOffered,
  })
}

describe('what is asked of the client next', () => {
  it('is patience while the booking waits', () => {
    expect(nextAction(aBooking({ status: 'pending' }), null, null, winter)).toEqual({
      kind: 'wait',
    })
    expect(nextAction(aBooking({ status: 'waitlisted' }), null, null, winter).kind).toBe('wait')
  })

  it('is the answer to a date that is held, before anything else', () => {
    expect(nextAction(aBooking({ status: 'pending' }), null, null, winter, true).kind).toBe(
      'answer-offer',
    )
    expect(nextAction(approved, depositPaid, hidden, winter, true).kind).toBe('prepare')
  })

  it('is the deposit as long as it is open, even when photographs are there', () => {
    expect(nextAction(approved, invoice, published, winter)).toMatchObject({
      kind: 'pay',
      instalment: { kind: 'deposit', amount: 80_000 },
    })
  })

  it('is choosing once the gallery is published, before any balance', () => {
    expect(nextAction(approved, depositPaid, published, '2027-03-20')).toEqual({
      kind: 'choose',
      chosen: 7,
      included: 20,
      until: null,
    })
    expect(nextAction(aBooking({ status: 'completed' }), allPaid, published, winter).kind).toBe(
      'choose',
    )
  })

  it('is a word to Les when the gallery is archived, unless money is due', () => {
    const archived = aGallery({ published: false, archivedAt: new Date() })
    expect(nextAction(approved, allPaid, archived, '2027-03-20').kind).toBe('gallery-archived')
    expect(nextAction(approved, depositPaid, archived, winter).kind).toBe('gallery-archived')
    expect(nextAction(approved, depositPaid, archived, '2027-03-20').kind).toBe('pay')
  })

  it('is a look where there is nothing to choose, and a word to Les after the last day', () => {
    const { choosing } = published
    const film = aGallery({
      choosing: { ...choosing, minimum: 0, included: 0, maximum: 0, extraPrice: null },
    })
    expect(nextAction(approved, depositPaid, film, '2027-03-20').kind).toBe('view-gallery')
    const over = aGallery({ closesAt: new Date('2027-03-20T00:00:00Z') })
    expect(nextAction(approved, depositPaid, over, '2027-03-19').kind).toBe('choose')
    expect(nextAction(approved, depositPaid, over, '2027-03-20').kind).toBe('choosing-over')
  })

  it('is what is due once the choice is in, then patience', () => {
    const chosen = aGallery({ selection: { ...published.selection, state: 'submitted' } })
    expect(nextAction(approved, depositPaid, chosen, '2027-03-20').kind).toBe('pay')
    expect(nextAction(approved, allPaid, chosen, '2027-03-20').kind).toBe('submitted')
    const part = newInstalment('extras-1', 'extras', 5_000, '2027-03-27', null)
    const extras = { ...allPaid, instalments: [...allPaid.instalments, part] }
    expect(nextAction(approved, extras, chosen, '2027-03-20')).toMatchObject({
      kind: 'pay',
      instalment: { kind: 'extras', amount: 5_000 },
    })
    const again = aGallery({ selection: { ...published.selection, state: 'reopened' } })
    expect(nextAction(approved, extras, again, '2027-03-20').kind).toBe('choose')
  })

  it('is the balance from fourteen days before it is due', () => {
    expect(nextAction(approved, depositPaid, hidden, '2027-02-12').kind).toBe('prepare')
    expect(nextAction(approved, depositPaid, hidden, '2027-02-13')).toMatchObject({
      kind: 'pay',
      instalment: { kind: 'balance' },
      part: 'balance',
    })
  })

  it('is all of an invoice that asks for everything at once', () => {
    const only = newInstalment('balance', 'balance', 320_000, '2027-02-27', null)
    const whole = anInvoice({ instalments: [only] })
    expect(nextAction(approved, whole, hidden, '2027-02-20')).toMatchObject({
      kind: 'pay',
      part: 'whole',
    })
  })

  it('is nothing but the wait for the day, then for the photographs, when all is paid', () => {
    expect(nextAction(approved, allPaid, hidden, '2027-03-12').kind).toBe('prepare')
    expect(nextAction(approved, allPaid, hidden, '2027-03-13').kind).toBe('shoot-day')
    expect(nextAction(approved, allPaid, hidden, '2027-03-14').kind).toBe('await-photographs')
  })

  it('asks for no money while the invoice is not known, or when it is void', () => {
    expect(nextAction(approved, null, null, winter).kind).toBe('prepare')
    expect(nextAction(approved, anInvoice({ status: 'void' }), null, winter).kind).toBe('prepare')
  })

  it('is another booking when this one was declined or cancelled', () => {
    expect(nextAction(aBooking({ status: 'declined' }), null, null, winter).kind).toBe('book-again')
    expect(nextAction(aBooking({ status: 'cancelled' }), invoice, null, winter).kind).toBe(
      'book-again',
    )
  })

  it('is the invoice once it alone keeps finished photographs back, however far off it is', () => {
    expect(nextAction(approved, depositPaid, finished, winter)).toMatchObject({
      kind: 'pay',
      for: 'photographs',
    })
    expect(nextAction(approved, depositPaid, given, winter)).toMatchObject({ for: 'photographs' })
  })

  it('is to take them home once they are given out, whatever is still open', () => {
    expect(nextAction(approved, allPaid, given, '2027-04-02')).toEqual({
      kind: 'download',
      finals: 7,
      until: null,
    })
    const early = aGallery({ ...given, release: { ...given.release, decision: 'released' } })
    expect(nextAction(approved, invoice, early, '2027-04-02').kind).toBe('download')
  })

  describe('what was added is asked for as what it was added to', () => {
    const addition = (id: string, due: string, changes: Partial<Invoice> = {}) => ({
      id,
      value: anInvoice({
        addition: 'extras',
        instalments: [newInstalment('balance', 'balance', 5_000, due, null)],
        ...changes,
      }),
    })
    const extras = addition('extras-1', '2027-03-27')
    const awaits = { ...allPaid, awaits: ['extras-1'] }
    const chosen = aGallery({ selection: { ...published.selection, state: 'submitted' } })
    const ofExtras = { kind: 'pay', invoice: 'extras-1', part: 'extras' }
    const ofOwn = { kind: 'pay', invoice: 'booking-of-ann-1' }
    const change = addition('change-1', '2027-03-20', { addition: 'change' })

    it.each([
      ['extras that are due', awaits, chosen, [extras], '2027-03-20', ofExtras],
      ['not before choosing', awaits, published, [extras], '2027-03-20', { kind: 'choose' }],
      ['not weeks before', awaits, hidden, [extras], winter, { kind: 'prepare' }],
      [
        'what is due first of all',
        awaits,
        chosen,
        [extras, change],
        '2027-03-20',
        { invoice: 'change-1', part: 'change', for: 'invoice' },
      ],
      ['the deposit before any', invoice, hidden, [change], '2027-03-20', ofOwn],
      ['a balance that was due before', depositPaid, chosen, [extras], '2027-03-20', ofOwn],
      [
        'extras that alone keep finished photographs back',
        awaits,
        finished,
        [extras],
        winter,
        { ...ofExtras, for: 'photographs' },
      ],
      [
        'nothing while their payment is on its way',
        awaits,
        finished,
        [addition('extras-1', '2027-03-27', { processing: 5_000 })],
        winter,
        { kind: 'paying' },
      ],
    ])('%s', (_, bill, gallery, additions, today, asked) => {
      expect(nextAction(approved, bill, gallery, today, false, additions)).toMatchObject(asked)
    })
  })

  it('keeps a date with the deposit only as long as the date is to come', () => {
    expect(nextAction(approved, invoice, null, winter)).toMatchObject({ for: 'date' })
    expect(nextAction(approved, invoice, null, '2027-03-14')).toMatchObject({ for: 'invoice' })
  })
})

describe('whatever is stored together', () => {
  it('what is asked and the tracker say the same', () => {
    const frames = new Map<string, Set<string | null>>()
    for (const facts of everyStanding()) {
      const stage = stageOf(facts, standingNow)
      const nothing = { booking: 'b', invoice: null, additions: [], chosen: 0, until: null }
      const asked = { ...nothing, gallery: facts.gallery }
      const { kind } = nextActionOf(stage, { ...asked, today: standingNow.today, isOffered: false })
      const found = frames.get(kind) ?? new Set()
      for (const stored of stages) found.add(frameOf(stage, stored))
      frames.set(kind, found)
    }
    expect(Object.fromEntries([...frames].map(([kind, found]) => [kind, [...found]]))).toEqual({
      wait: ['booked'],
      'book-again': [null],
      prepare: ['confirmed'],
      'shoot-day': ['shoot'],
      'await-photographs': ['shoot', 'uploading'],
      choose: ['proofing'],
      'choosing-over': ['proofing'],
      'view-gallery': ['proofing'],
      submitted: ['editing'],
      paying: ['ready'],
      withheld: ['ready'],
      download: ['ready', 'delivered'],
      'gallery-archived': ['proofing', 'editing', 'ready', 'delivered'],
    })
  })
})
