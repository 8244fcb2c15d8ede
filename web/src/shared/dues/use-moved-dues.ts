import type { Booking } from '@portal/model/booking'
import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { type MovedDue, movedDues } from '@portal/model/invoicing/moved-dues'
import { formatMoney } from '@portal/model/money'
import { useBookingInvoices } from '#firebase/bill.ts'
import { text } from '#text/text.ts'

/** What moving a shoot does to what is due, in a sentence; null while it is not known. */
export function movedDuesWords(moved: readonly MovedDue[] | null): string {
  const words = text.deskMoney.movedDues
  if (!moved) return words.unknown
  if (moved.length === 0) return words.none
  const each = moved.map(({ money, due }) =>
    words.one(formatMoney(money.amount, money.currency), formatDay(due)),
  )
  return words.some(each)
}

/** What is said to Les before a booking moves to a day; null while no day is chosen. */
export function useMovedDues(
  id: string,
  { status, client }: Pick<Booking, 'status' | 'client'>,
  to: CalendarDate | null,
): string {
  const has = status === 'approved' || status === 'completed'
  const invoices = useBookingInvoices(has && to !== null ? id : null, client)
  if (to === null) return movedDuesWords(null)
  if (!has) return movedDuesWords([])
  if (invoices.state !== 'ready') return movedDuesWords(null)
  const all = invoices.value.map(({ value }) => value)
  return movedDuesWords(movedDues(all, to))
}
