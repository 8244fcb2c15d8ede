import type { Invoice } from '@portal/model/invoice'
import { paidOnBill } from '@portal/model/invoicing/bill'
import type { Amount } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { useClient } from './client.ts'
import { type Live, type LiveRow, useLiveList } from './live.ts'
import { together } from './together.ts'

/**
 * Every invoice that names a booking of a client, live; null reads nothing. A partner of the client
 * asks for what is shared with them: the rules let nobody list what is another's.
 */
export function useBookingInvoices(
  booking: string | null,
  client: string,
): Live<LiveRow<Invoice>[]> {
  const person = useClient()
  return useLiveList(booking === null ? null : collection.invoices(), {
    where: [
      person === null || person === client
        ? ['client', '==', client]
        : ['partners', 'array-contains', person],
      ['booking', '==', booking],
    ],
    limit: 100,
  })
}

/** What was paid for a booking, with what was added to it, live. */
export function usePaidOnBooking(booking: string | null, client: string): Live<Amount> {
  const invoices = useBookingInvoices(booking, client)
  return together({ invoices }, (read) => paidOnBill(booking ?? '', read.invoices))
}
