import { aBooking, aGallery, anInvoice } from '@portal/model/examples'
import { withPayment } from '@portal/model/invoice'
import { describe, expect, it } from 'vitest'
import { nextAction as nextActionOf } from './next-action.ts'

const approved = aBooking({ status: 'approved' })
const invoice = anInvoice()
const depositPaid = withPayment(invoice, 0, new Date('2026-12-01T10:00:00Z'))
const allPaid = withPayment(depositPaid, 1, new Date('2027-02-20T10:00:00Z'))
const published = aGallery({ published: true })
const hidden = aGallery({ published: false })
const winter = '2026-12-10'
const nextAction = (
  booking: Parameters<typeof nextActionOf>[0],
  bill: Parameters<typeof nextActionOf>[1],
  gallery: Parameters<typeof nextActionOf>[2],
  today: string,
) => nextActionOf(booking, bill, gallery, today, false)

describe('what is asked of the client next', () => {
  it('is patience while the booking waits', () => {
    expect(nextAction(aBooking({ status: 'pending' }), null, null, winter)).toEqual({
      kind: 'wait',
    })
    expect(nextAction(aBooking({ status: 'waitlisted' }), null, null, winter).kind).toBe('wait')
  })

  it('is the answer to a date that is held, before anything else', () => {
    expect(nextActionOf(aBooking({ status: 'pending' }), null, null, winter, true).kind).toBe(
      'answer-offer',
    )
    expect(nextActionOf(approved, depositPaid, hidden, winter, true).kind).toBe('prepare')
  })

  it('is the deposit as long as it is open, even when photographs are there', () => {
    expect(nextAction(approved, invoice, published, winter)).toMatchObject({
      kind: 'pay',
      instalment: { kind: 'deposit', amount: 80_000 },
    })
  })

  it('is the gallery once it is published, before any balance', () => {
    expect(nextAction(approved, depositPaid, published, '2027-03-20').kind).toBe('view-gallery')
    expect(nextAction(aBooking({ status: 'completed' }), allPaid, published, winter).kind).toBe(
      'view-gallery',
    )
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
