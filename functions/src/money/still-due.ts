import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { mayAct } from '@portal/model/invoice'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import type { Dunned } from '@portal/model/invoicing/reminder'
import { storedData } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
import type { Transaction } from '#platform/firestore'
import type { StillTrue } from '../notices/still-true.ts'
import { dunningWords } from './dunning-words.ts'

/** Whether a delivery says this day; those of earlier versions say it in words. */
const says = (stored: string | undefined, day: CalendarDate): boolean =>
  stored === day || stored === formatDay(day)

/** What of one invoice is still to be paid of what is due on that day. */
async function dueOf(tx: Transaction, id: string, due: string | undefined): Promise<Dunned[]> {
  const invoice = await tx.find(doc.invoice(id))
  if (!invoice || !mayAct(invoice, 'remind') || invoice.processing > 0) return []
  const instalments = invoice.instalments.filter(
    (part) => isOpenInstalment(part) && says(due, part.due),
  )
  return instalments.length > 0 ? [{ id, invoice, instalments }] : []
}

/**
 * A reminder asks for what is not paid, on its way or due on another day since it was written, and
 * goes out with what that comes to.
 */
export const stillDue: StillTrue = async (tx, { value }) => {
  const { link, data } = value
  const ids = data['invoices']?.split(' ') ?? idsIn([routes.portal.invoice], link) ?? []
  const due = (await Promise.all(ids.map((id) => dueOf(tx, id, data['due'])))).flat()
  if (due.length === 0) return null
  return { ...value, data: { ...data, ...storedData('payment-due', dunningWords(due)) } }
}
