import { doc, only } from '@portal/model/paths'
import { read } from '#platform/firestore'
import { alone } from '../each-alone.ts'
import { tellOfRelease } from '../delivery/tell-of-release.ts'
import { expireOutdatedSession } from './checkout-session.ts'

/** Tells of downloads that are open now that an invoice, or an addition to one, may be paid. */
export async function tellOfPaid(id: string): Promise<void> {
  const known = await read(only(doc.invoice(id), 'booking', 'addition'))
  await tellOfRelease(known?.addition ? (known.booking ?? id) : id)
}

/**
 * What follows once an invoice has changed: a checkout session over another amount is closed, and
 * downloads that have opened are told of. What fails here takes nothing back of the change; it is
 * logged, and sweeps find it as they find what a crash leaves.
 */
export async function followUp(invoice: string): Promise<void> {
  await alone(invoice, () => expireOutdatedSession(invoice))
  await alone(invoice, () => tellOfPaid(invoice))
}
