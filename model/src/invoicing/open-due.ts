import { z } from 'zod'
import { CalendarDate } from '../calendar.ts'
import { InvoiceId, PersonId } from '../ids.ts'
import type { Invoice } from '../invoice.ts'
import { Amount, Currency } from '../money.ts'
import { StoredWords } from '../words.ts'
import { InstalmentId, isOpenInstalment } from './instalment.ts'

/** Grows when open dues are to hold something else: all are then made anew. */
export const openDueVersion = 1

/**
 * What is open of one instalment, beside its invoice, so that what is due is listed in the order of
 * its days and added up without reading any invoice. Kept by the server, read by Les alone.
 */
export const OpenDue = z.strictObject({
  invoice: InvoiceId,
  instalment: InstalmentId,
  client: PersonId,
  clientName: StoredWords(80),
  due: CalendarDate,
  /** What is still to be paid of it. */
  amount: Amount,
  currency: Currency,
})
export type OpenDue = z.infer<typeof OpenDue>

/** Where an open due is kept. */
export const openDueIdOf = (invoice: InvoiceId, instalment: string): string =>
  `${invoice}-${instalment}`

/** Everything that is open of an invoice; nothing of one that is void. */
export const openDuesOf = (id: InvoiceId, invoice: Invoice): OpenDue[] =>
  invoice.status === 'void'
    ? []
    : invoice.instalments.filter(isOpenInstalment).map((part) => ({
        invoice: id,
        instalment: part.id,
        client: invoice.client,
        clientName: invoice.clientName,
        due: part.due,
        amount: part.amount - part.paid,
        currency: invoice.currency,
      }))
