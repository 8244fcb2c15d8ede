import { type Invoice, outstandingOf } from '@portal/model/invoice'
import type { Transaction } from '#platform/firestore'
import { tellParty } from '../members/tell-party.ts'

/** Tells a client, and the client's partners, of an invoice that was issued, whether there is something to pay or not. */
export const tellOfInvoice = (tx: Transaction, id: string, invoice: Invoice): Promise<void> =>
  tellParty(tx, {
    id: `invoice-sent-${id}`,
    kind: outstandingOf(invoice) > 0 ? 'invoice-sent' : 'invoice-settled',
    to: invoice.client,
    email: invoice.clientEmail,
    data: {
      name: invoice.clientName,
      number: invoice.number,
      subject: invoice.subject,
      amount: { amount: invoice.total, currency: invoice.currency },
    },
    about: { invoice: id },
  })
