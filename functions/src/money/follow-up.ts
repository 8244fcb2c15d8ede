import type { Invoice } from '@portal/model/invoice'
import { isAwaited } from '@portal/model/invoicing/bill'
import { doc, only } from '@portal/model/paths'
import { read } from '#platform/firestore'
import { alone } from '../each-alone.ts'
import { tellOfRelease } from '../delivery/tell-of-release.ts'
import { expireOutdatedSession } from './checkout-session.ts'

/** Tells of downloads that are open, unless an invoice, or an addition to one, is still to be paid. */
export async function tellOfPaid(
  id: string,
  { status, booking, addition }: Pick<Invoice, 'status' | 'booking' | 'addition'>,
): Promise<void> {
  if (!isAwaited({ status })) await tellOfRelease(addition ? (booking ?? id) : id)
}

/**
 * What follows once an invoice has changed: a checkout session over another amount is closed, and
 * downloads that have opened are told of. What fails here takes nothing back of the change; it is
 * logged, and sweeps find it as they find what a crash leaves.
 */
export async function followUp(invoice: string): Promise<void> {
  await alone(invoice, () => expireOutdatedSession(invoice))
  await alone(invoice, async () => {
    const known = await read(only(doc.invoice(invoice), 'status', 'booking', 'addition'))
    if (known) await tellOfPaid(invoice, known)
  })
}
