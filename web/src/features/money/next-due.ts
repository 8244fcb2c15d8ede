import { addDays, type CalendarDate } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import { isOpen } from '@portal/model/invoicing/outstanding'
import type { Amount } from '@portal/model/money'

/** How many days before it is due a payment is the thing to do on a screen. */
const soonDays = 30

/** Whether a part is asked for now, and not only open: its button is the gold one. */
export const isSoonDue = ({ due }: Pick<Instalment, 'due'>, today: CalendarDate): boolean =>
  due <= addDays(today, soonDays)

/** What a client can pay next: the instalment of all invoices that is due first. */
export interface NextDue {
  id: string
  invoice: Invoice
  part: Instalment
  /** What of it is not paid yet. */
  amount: Amount
}

/** The open instalment that is due first; nothing while a payment for its invoice is on its way. */
export function nextDue(rows: readonly { id: string; value: Invoice }[]): NextDue | null {
  const open = rows.flatMap(({ id, value }): NextDue[] => {
    if (!isOpen(value) || value.processing > 0) return []
    const part = value.instalments.find(isOpenInstalment)
    return part ? [{ id, invoice: value, part, amount: part.amount - part.paid }] : []
  })
  return open.toSorted((a, b) => (a.part.due < b.part.due ? -1 : 1))[0] ?? null
}
