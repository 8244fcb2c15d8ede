import { type CalendarDate, dayIn, hourIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { type Invoice, mayAct, nextInstalment } from '@portal/model/invoice'
import { remindNow as call } from '@portal/model/invoicing/payment'
import { type Dunning, dunningOf, reminded, reminderKind } from '@portal/model/invoicing/reminder'
import { type ReminderDays, usualReminderDays } from '@portal/model/invoicing/settings'
import { reminderHour } from '@portal/model/notice'
import { collection, doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { list, read, type Row, transaction, type Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { alone } from '../each-alone.ts'
import { announce } from '../outbox/announce.ts'
import { dunningWords } from './dunning-words.ts'

/** One id for each client and day, so that nobody is reminded twice on one. */
const noticeId = (client: string, today: CalendarDate) => `payment-reminder-${client}-${today}`

const wasReminded = async (tx: Transaction, client: string, today: CalendarDate) =>
  (await tx.find(doc.letter(`${noticeId(client, today)}-mail`))) !== null

/** Asks a client, by one delivery, for what is due on one day. */
function tell(tx: Transaction, { due, scheduled, asked }: Dunning, today: CalendarDate): void {
  for (const { id, invoice, instalments } of asked)
    tx.write(
      doc.invoice(id),
      instalments.reduce((one, part) => reminded(one, part.id, scheduled), invoice),
    )
  const [{ id, invoice }] = asked
  announce(tx, {
    id: noticeId(invoice.client, today),
    kind: reminderKind(due, today),
    to: invoice.client,
    email: invoice.clientEmail,
    data: {
      name: invoice.clientName,
      ...dunningWords(asked),
      due,
    },
    about: { invoice: asked.length > 1 ? null : id },
  })
}

/** Asks for what is due longest by the schedule; nothing when it was paid or moved meanwhile. */
const remind = (
  client: string,
  ids: readonly string[],
  today: CalendarDate,
  days: ReminderDays,
): Promise<void> =>
  transaction(async (tx) => {
    const rows = await Promise.all(
      ids.map(async (id): Promise<Row<Invoice>> => ({ id, value: await tx.read(doc.invoice(id)) })),
    )
    const open = rows.filter(({ value }) => mayAct(value, 'remind'))
    const dunning = dunningOf(open, today, days)
    if (dunning && !(await wasReminded(tx, client, today))) tell(tx, dunning, today)
  })

/** On the days before and after each instalment is due that Les has set. */
export async function remindPayments(now: Date): Promise<void> {
  const studio = await read(doc.studio())
  if (!studio || hourIn(studio.zone, now) < reminderHour) return
  const today = dayIn(studio.zone, now)
  const settings = await read(doc.invoiceSettings())
  const days = settings?.reminderDays ?? usualReminderDays
  const open = await list(collection.invoices(), (all) =>
    all.where('status', 'in', ['sent', 'viewed', 'partly-paid']),
  )
  const byClient = Map.groupBy(open, ({ value }) => value.client)
  for (const [client, invoices] of byClient)
    await alone(client, async () => {
      const asked = dunningOf(invoices, today, days)?.asked.map(({ id }) => id)
      if (asked) await remind(client, asked, today, days)
    })
}

/** Les asks for what is open by hand. */
export const remindNow = defineCall(call, async ({ invoice: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [invoice, studio] = await Promise.all([tx.read(doc.invoice(id)), tx.read(doc.studio())])
    const instalment = nextInstalment(invoice)
    if (!instalment || !mayAct(invoice, 'remind') || invoice.processing > 0)
      throw new Failure('nothing-due')
    const today = dayIn(studio.zone, new Date())
    if (await wasReminded(tx, invoice.client, today)) throw new Failure('reminded-today')
    const asked = { id, invoice, instalments: [instalment] }
    tell(tx, { due: instalment.due, scheduled: today, asked: [asked] }, today)
    record(tx, 'invoice.reminded', {
      actor: admin,
      person: invoice.client,
      details: { invoice: id, number: invoice.number },
    })
    return { reminded: true as const }
  })
})
