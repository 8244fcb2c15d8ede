import { addDays, type CalendarDate, daysBetween } from '../calendar.ts'
import type { Invoice } from '../invoice.ts'
import type { NoticeKind } from '../notice.ts'
import { type Instalment, isOpenInstalment } from './instalment.ts'
import { type ReminderDays, usualReminderDays } from './settings.ts'

/**
 * A reminder that could not go out on its day, because the client had another one by then say,
 * still does within so many days.
 */
const graceDays = 2

/** As many invoices as one delivery names. */
const mostInOne = 6

/** A reminder that is due. */
export interface Reminder {
  instalment: Instalment
  /** The day of the schedule it is for. */
  scheduled: CalendarDate
}

/** How what is due on one day is spoken of on another. */
export const reminderKind = (
  due: CalendarDate,
  today: CalendarDate,
): Extract<NoticeKind, 'payment-soon' | 'payment-due' | 'payment-overdue'> =>
  due > today ? 'payment-soon' : due === today ? 'payment-due' : 'payment-overdue'

/**
 * The reminder an instalment has coming on a day; null when there is none, or it went out. What
 * would have been for the day of the issue or before is left out: the invoice itself has said it.
 */
function reminderFor(
  instalment: Instalment,
  issuedOn: CalendarDate,
  today: CalendarDate,
  days: ReminderDays,
): Reminder | null {
  if (!isOpenInstalment(instalment)) return null
  const scheduled = days
    .toSorted((a, b) => a - b)
    .map((after) => addDays(instalment.due, after))
    .findLast((day) => issuedOn < day && day <= today)
  if (scheduled === undefined || daysBetween(scheduled, today) > graceDays) return null
  if (instalment.reminded !== null && instalment.reminded >= scheduled) return null
  return { instalment, scheduled }
}

/** The reminders an invoice has coming on a day in the studio's zone; none while a payment is on its way. */
function remindersOf(
  invoice: Pick<Invoice, 'instalments' | 'status' | 'processing' | 'issuedOn'>,
  today: CalendarDate,
  days: ReminderDays,
): Reminder[] {
  if (invoice.status === 'void' || invoice.processing > 0) return []
  return invoice.instalments.flatMap(
    (part) => reminderFor(part, invoice.issuedOn, today, days) ?? [],
  )
}

/** What of an invoice a delivery asks for. */
export interface Dunned {
  id: string
  invoice: Invoice
  instalments: Instalment[]
}

/**
 * The one delivery a client has coming on a day: for everything due on the day that is longest
 * past.
 */
export interface Dunning {
  due: CalendarDate
  scheduled: CalendarDate
  asked: [Dunned, ...Dunned[]]
}

/**
 * What a client is asked for on a day in the studio's zone, of these invoices, by the days on which
 * the studio reminds; null for nothing.
 */
export function dunningOf(
  invoices: readonly { id: string; value: Invoice }[],
  today: CalendarDate,
  days: ReminderDays = usualReminderDays,
): Dunning | null {
  const reminders = invoices.map(({ id, value }) => ({
    id,
    value,
    own: remindersOf(value, today, days),
  }))
  const [first] = reminders
    .flatMap(({ own }) => own)
    .toSorted((a, b) => (a.instalment.due < b.instalment.due ? -1 : 1))
  if (!first) return null
  const { due } = first.instalment
  const [one, ...others] = reminders.flatMap(({ id, value, own }): Dunned[] => {
    const instalments = own.map((each) => each.instalment).filter((part) => part.due === due)
    return instalments.length > 0 ? [{ id, invoice: value, instalments }] : []
  })
  return one
    ? { due, scheduled: first.scheduled, asked: [one, ...others.slice(0, mostInOne - 1)] }
    : null
}

/** The invoice with an instalment reminded of for a day of its schedule. */
export const reminded = (invoice: Invoice, id: string, scheduled: CalendarDate): Invoice => ({
  ...invoice,
  instalments: invoice.instalments.map((part) =>
    part.id === id ? { ...part, reminded: scheduled } : part,
  ),
})
