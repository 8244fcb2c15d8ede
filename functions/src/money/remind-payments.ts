import { type CalendarDate, dayIn, formatDay, hourIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { type Invoice, mayAct, nextInstalment } from '@portal/model/invoice'
import { remindNow as contract } from '@portal/model/invoicing/payment'
import { reminded, type Reminder, reminderKind, reminderOf } from '@portal/model/invoicing/reminder'
import { formatMoney } from '@portal/model/money'
import { reminderHour } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { list, read, transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../notices/announce.ts'

/** One id for each client and day, so that nobody is reminded twice on one. */
const noticeId = (client: string, today: CalendarDate) => `payment-reminder-${client}-${today}`

const wasReminded = async (tx: Transaction, client: string, today: CalendarDate) =>
  (await tx.find(doc.letter(`${noticeId(client, today)}-mail`))) !== null

function tell(
  tx: Transaction,
  id: string,
  invoice: Invoice,
  { instalment: { id: part, amount, paid, due }, scheduled, kind }: Reminder,
  today: CalendarDate,
): void {
  tx.write(doc.invoice(id), reminded(invoice, part, scheduled))
  announce(tx, {
    id: noticeId(invoice.client, today),
    kind,
    to: invoice.client,
    email: invoice.clientEmail,
    data: {
      name: invoice.clientName,
      number: invoice.number,
      subject: invoice.subject,
      amount: formatMoney(amount - paid, invoice.currency),
      due: formatDay(due),
    },
    link: `/portal/invoices/${id}`,
  })
}

/** Asks for what is due by the schedule; nothing when it was paid or moved meanwhile. */
const remind = (id: string, today: CalendarDate): Promise<void> =>
  transaction(async (tx) => {
    const invoice = await tx.read(doc.invoice(id))
    const reminder = mayAct(invoice, 'remind') ? reminderOf(invoice, today) : null
    if (reminder && !(await wasReminded(tx, invoice.client, today)))
      tell(tx, id, invoice, reminder, today)
  })

/** A week before each instalment, on its day, and two and seven days after it. */
export async function remindPayments(now: Date): Promise<void> {
  const studio = await read(doc.studio())
  if (!studio || hourIn(studio.zone, now) < reminderHour) return
  const today = dayIn(studio.zone, now)
  const open = await list(collection.invoices(), (all) =>
    all.where('status', 'in', ['sent', 'viewed', 'partly-paid']),
  )
  for (const { id, value } of open) if (reminderOf(value, today)) await remind(id, today)
}

/** Les asks for what is open by hand. */
export const remindNow = defineCall(contract, async ({ invoice: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [invoice, studio] = await Promise.all([tx.read(doc.invoice(id)), tx.read(doc.studio())])
    const instalment = nextInstalment(invoice)
    if (!instalment || !mayAct(invoice, 'remind') || invoice.processing > 0)
      throw new Failure('nothing-due')
    const today = dayIn(studio.zone, new Date())
    if (await wasReminded(tx, invoice.client, today)) throw new Failure('reminded-today')
    const kind = reminderKind(instalment.due, today)
    tell(tx, id, invoice, { instalment, scheduled: today, kind }, today)
    record(tx, 'invoice.reminded', {
      actor: admin,
      person: invoice.client,
      details: { invoice: id, number: invoice.number },
    })
    return { reminded: true as const }
  })
})
