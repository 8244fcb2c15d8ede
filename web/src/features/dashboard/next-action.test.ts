import { aBooking, aGallery, anInvoice, paidInvoice } from '@portal/model/examples'
import { newInstalment } from '@portal/model/invoicing/instalment'
import { describe, expect, it } from 'vitest'
import { nextAction as nextActionOf } from './next-action.ts'

const approved = aBooking({ status: 'approved' })
const invoice = anInvoice()
const depositPaid = paidInvoice(80_000)
const allPaid = paidInvoice(240_000, depositPaid)
const published = aGallery({ published: true })
const hidden = aGallery({ published: false })
const winter = '2026-12-10'
const at = (today: string) => ({ today, at: new Date(`${today}T10:00:00Z`) })
const nextAction = (
  booking: Parameters<typeof nextActionOf>[0],
  bill: Parameters<typeof nextActionOf>[1],
  gallery: Parameters<typeof nextActionOf>[2],
  today: string,
) => nextActionOf(booking, bill, gallery, 7, at(today), false)

describe('what is asked of the client next', () => {
  it('is patience while the booking waits', () => {
    expect(nextAction(aBooking({ status: 'pending' }), null, null, winter)).toEqual({
      kind: 'wait',
    })
    expect(nextAction(aBooking({ status: 'waitlisted' }), null, null, winter).kind).toBe('wait')
  })

  it('is the answer to a date that is held, before anything else', () => {
    expect(
      nextActionOf(aBooking({ status: 'pending' }), null, null, 0, at(winter), true).kind,
    ).toBe('answer-offer')
    expect(nextActionOf(approved, depositPaid, hidden, 0, at(winter), true).kind).toBe('prepare')
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
    })
  })

  it('is nothing but the wait for the day, then for the photographs, when all is paid', () => {
    expect(nextAction(approved, allPaid, hidden, '2027-03-12').kind).toBe('prepare')
    expect(nextAction(approved, allPaid, hidden, '2027-03-13').kind).toBe('await-photographs')
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
})
