import type { CalendarDate } from '@portal/model/calendar'
import { dueRank, type InvoiceState } from '@portal/model/invoicing/invoice-state'

/** Which invoices Les looks at. */
export const shows = ['all', 'to-pay', 'overdue', 'on-its-way', 'paid', 'closed'] as const
export type Show = (typeof shows)[number]

export const isShow = (name: string | null): name is Show =>
  (shows as readonly (string | null)[]).includes(name)

const states: Record<Exclude<Show, 'all'>, readonly InvoiceState[]> = {
  'to-pay': ['open'],
  overdue: ['open'],
  'on-its-way': ['processing'],
  paid: ['paid', 'partly-refunded', 'to-pay-back'],
  closed: ['void', 'refunded', 'to-pay-back'],
}

/** What is asked of the entries of invoices, `today` being the day in the studio's zone. */
export const askedOf = (show: Show, today: CalendarDate) => [
  ...(show === 'all' ? [] : [['state', 'in', states[show]] as const]),
  // In the order of the ranks, what is overdue comes before what is due later.
  ...(show === 'overdue' ? [['rank', '<', dueRank(today)] as const] : []),
]
