import { addDays, type CalendarDate, daysBetween } from '../calendar.ts'
import type { Invoice } from '../invoice.ts'
import type { NoticeKind } from '../notice.ts'
import { type Instalment, isOpenInstalment } from './instalment.ts'

/** Days after an instalment is due (negative: before) on which it is reminded of. */
export const reminderDays = [-7, 0, 2, 7] as const

/** A reminder that could not go out on its day still does within so many days. */
const graceDays = 1

/** A reminder that is due. */
export interface Reminder {
  instalment: Instalment
  /** The day of the schedule it is for. */
  scheduled: CalendarDate
  kind: Extract<NoticeKind, 'payment-soon' | 'payment-due' | 'payment-overdue'>
}

/** How an open instalment is spoken of on a day. */
export const reminderKind = (due: CalendarDate, today: CalendarDate): Reminder['kind'] =>
  due > today ? 'payment-soon' : due === today ? 'payment-due' : 'payment-overdue'

/**
 * The reminder an instalment has coming on a day; null when there is none, or it went out. What
 * would have been for the day of the issue or before is left out: the invoice itself has said it.
 */
function reminderFor(
  instalment: Instalment,
  issuedOn: CalendarDate,
  today: CalendarDate,
): Reminder | null {
  if (!isOpenInstalment(instalment)) return null
  const scheduled = reminderDays
    .map((days) => addDays(instalment.due, days))
    .findLast((day) => issuedOn < day && day <= today)
  if (scheduled === undefined || daysBetween(scheduled, today) > graceDays) return null
  if (instalment.reminded !== null && instalment.reminded >= scheduled) return null
  return { instalment, scheduled, kind: reminderKind(instalment.due, today) }
}

/**
 * The one reminder an invoice has coming on a day in the studio's zone: of what is due longest.
 * Nothing while a payment is on its way.
 */
export function reminderOf(
  invoice: Pick<Invoice, 'instalments' | 'status' | 'processing' | 'issuedOn'>,
  today: CalendarDate,
): Reminder | null {
  if (invoice.status === 'void' || invoice.processing > 0) return null
  const reminders = invoice.instalments.flatMap(
    (part) => reminderFor(part, invoice.issuedOn, today) ?? [],
  )
  return reminders.toSorted((a, b) => (a.instalment.due < b.instalment.due ? -1 : 1))[0] ?? null
}

/** The invoice with an instalment reminded of for a day of its schedule. */
export const reminded = (invoice: Invoice, id: string, scheduled: CalendarDate): Invoice => ({
  ...invoice,
  instalments: invoice.instalments.map((part) =>
    part.id === id ? { ...part, reminded: scheduled } : part,
  ),
})
