import { formatDay } from '@portal/model/calendar'
import { mayAct } from '@portal/model/invoice'
import { isOpenInstalment } from '@portal/model/invoicing/instalment'
import type { Dunned } from '@portal/model/invoicing/reminder'
import type { Letter, NoticeKind } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { idsIn, routes } from '@portal/model/routes'
import type { Transaction } from '#platform/firestore'
import { dunningWords } from '../money/dunning-words.ts'

const kinds: readonly NoticeKind[] = ['payment-soon', 'payment-due', 'payment-overdue']

/** Whether a letter asks for what is due on a day. */
export const isReminder = ({ kind }: Pick<Letter, 'kind'>): boolean => kinds.includes(kind)

/** What of one invoice is still to be paid of what is due on that day. */
async function dueOf(tx: Transaction, id: string, due: string | undefined): Promise<Dunned[]> {
  const invoice = await tx.find(doc.invoice(id))
  if (!invoice || !mayAct(invoice, 'remind') || invoice.processing > 0) return []
  const instalments = invoice.instalments.filter(
    (part) => isOpenInstalment(part) && formatDay(part.due) === due,
  )
  return instalments.length > 0 ? [{ id, invoice, instalments }] : []
}

/** What a reminder asks for and is not paid, on its way or due on another day since it was written. */
export async function stillDue(tx: Transaction, { link, data }: Letter): Promise<Dunned[]> {
  const ids = data['invoices']?.split(' ') ?? idsIn([routes.portal.invoice], link) ?? []
  return (await Promise.all(ids.map((id) => dueOf(tx, id, data['due'])))).flat()
}

/**
 * The letter as it goes out now: a reminder that was held back asks for what is still due alone.
 * Any other letter is as it was written.
 */
export async function asItIsNow(tx: Transaction, letter: Letter): Promise<Letter> {
  if (letter.notBefore === null || !isReminder(letter)) return letter
  const due = await stillDue(tx, letter)
  return due.length > 0 ? { ...letter, data: { ...letter.data, ...dunningWords(due) } } : letter
}
