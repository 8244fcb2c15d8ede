import { dayIn } from '@portal/model/calendar'
import { creditNoteOf } from '@portal/model/invoicing/credit-note'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { posted } from '@portal/model/invoicing/posting'
import { doc } from '@portal/model/paths'
import { record } from '../audit/record.ts'
import { readInvoiceSettings } from '../studio/invoice-settings.ts'
import { type UnitOfWork, writeEntry } from './unit-of-work.ts'
import { takeNumber } from './take-number.ts'

/**
 * Credits a part of an invoice on a note of its own, with the next number of its series. Answers
 * the number. Fails with `more-than-owed`.
 */
export async function creditFor(
  unit: UnitOfWork,
  id: string,
  amount: number,
  reason: string,
): Promise<string> {
  const { tx, invoice, studio, now, by } = unit
  const today = dayIn(studio.zone, now)
  const made = posted(invoice, { kind: 'credit-note', amount }, now)
  const settings = await readInvoiceSettings(tx)
  const number = await takeNumber(tx, 'credit-notes', settings, Number(today.slice(0, 4)))
  writeEntry(unit, ledgerId.creditNote(id), made, { reference: number })
  unit.invoice = made.invoice
  tx.create(
    doc.creditNote(id),
    creditNoteOf(made, {
      invoice: unit.id,
      number,
      reason,
      issuedOn: today,
      issuer: issuerOf(studio, settings),
    }),
  )
  record(tx, 'invoice.credited', {
    actor: by,
    person: invoice.client,
    details: { invoice: unit.id, number: invoice.number, creditNote: number, amount },
  })
  return number
}
