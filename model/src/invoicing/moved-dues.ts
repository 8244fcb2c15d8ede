import type { CalendarDate } from '../calendar.ts'
import type { Invoice } from '../invoice.ts'
import type { Money } from '../money.ts'
import { withShootOn } from './extras.ts'
import { isOpenInstalment } from './instalment.ts'
import { instalmentName } from './names.ts'

/** A part that is still to be paid, with its day now and were the shoot on another one. */
export interface MovedDue {
  id: string
  /** What people call it. */
  name: string
  /** What of it is still to be paid. */
  money: Money
  before: CalendarDate
  due: CalendarDate
}

/**
 * What is still to be paid, and by when, on invoices that name a booking whose shoot is on another
 * day; in the order of the new days. What is void is not asked for.
 */
export const duesWithShootOn = (invoices: readonly Invoice[], shoot: CalendarDate): MovedDue[] =>
  invoices
    .filter(({ status }) => status !== 'void')
    .flatMap((invoice, index) =>
      withShootOn(invoice, shoot).instalments.flatMap((part, at): MovedDue[] => {
        const before = invoice.instalments[at]
        if (!before || !isOpenInstalment(part)) return []
        const { id, amount, paid, due } = part
        const name = instalmentName(part, invoice)
        const money = { amount: amount - paid, currency: invoice.currency }
        return [{ id: `${index}-${id}`, name, money, before: before.due, due }]
      }),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))

/** Those that would be due on another day than now. */
export const movedDues = (invoices: readonly Invoice[], shoot: CalendarDate): MovedDue[] =>
  duesWithShootOn(invoices, shoot).filter(({ before, due }) => before !== due)
