import { tellOfRelease } from '../delivery/tell-of-release.ts'
import { closeOutdatedPage } from './checkout-page.ts'

/**
 * What follows once an invoice has changed: a payment page over another amount is closed, and
 * downloads that have opened are told of. Sweeps find what a crash leaves here.
 */
export async function followUp(invoice: string): Promise<void> {
  await closeOutdatedPage(invoice)
  await tellOfRelease(invoice)
}
