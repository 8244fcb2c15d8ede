import type { CalendarDate } from '@portal/model/calendar'
import { faceOf, type Invoice, type InvoiceFace, nextInstalment } from '@portal/model/invoice'
import { isFound } from '@portal/model/fold'

/** Which invoices Les looks at. */
export const shows = ['all', 'to-pay', 'overdue', 'on-its-way', 'paid', 'closed'] as const
export type Show = (typeof shows)[number]

export const isShow = (name: string | null): name is Show =>
  (shows as readonly (string | null)[]).includes(name)

const words: Record<Exclude<Show, 'all'>, readonly InvoiceFace['word'][]> = {
  'to-pay': ['sent', 'viewed', 'partly-paid', 'overdue'],
  overdue: ['overdue'],
  'on-its-way': ['processing'],
  paid: ['paid', 'partly-refunded', 'to-pay-back'],
  closed: ['void', 'refunded', 'to-pay-back'],
}

export interface Row {
  id: string
  value: Invoice
}

const finds = (wanted: string, { number, clientName, clientEmail, subject }: Invoice): boolean =>
  isFound(wanted, number, clientName, clientEmail, subject)

/** What an invoice waits for: overdue comes before open, open before what is settled. */
function rankOf(invoice: Invoice, today: CalendarDate): number {
  const { word } = faceOf(invoice, today)
  return words.overdue.includes(word) ? 0 : words['to-pay'].includes(word) ? 1 : 2
}

/** What Les looks for. */
export interface Asked {
  show: Show
  search: string
  /** The day in the studio's zone. */
  today: CalendarDate
  /** The ids of those that the server has found, by whatever it knows of them. */
  found?: ReadonlySet<string>
}

/** The invoices of a kind that a search finds: overdue first, then by their next due day, then the latest. */
export function arrangedInvoices(
  rows: readonly Row[],
  { show, search, today, found }: Asked,
): Row[] {
  const dueOf = (invoice: Invoice) => nextInstalment(invoice)?.due ?? ''
  return rows
    .filter(({ value }) => show === 'all' || words[show].includes(faceOf(value, today).word))
    .filter(({ id, value }) => found?.has(id) || finds(search, value))
    .toSorted(
      (a, b) =>
        rankOf(a.value, today) - rankOf(b.value, today) ||
        (rankOf(a.value, today) < 2
          ? dueOf(a.value).localeCompare(dueOf(b.value))
          : b.value.issuedOn.localeCompare(a.value.issuedOn)) ||
        b.value.number.localeCompare(a.value.number),
    )
}

/** How many there are of each kind. */
export const countsOf = (rows: readonly Row[], today: CalendarDate): Record<Show, number> =>
  Object.fromEntries(
    shows.map((show) => [show, arrangedInvoices(rows, { show, search: '', today }).length]),
  ) as Record<Show, number>
