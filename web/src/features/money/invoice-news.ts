import type { Invoice } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney } from '@portal/model/money'
import { text } from '#text/text.ts'

/**
 * How an invoice stands, in a sentence below its sum; null when its sum and its day say it all.
 * `back` is what a client who returns from the payment page is told.
 */
export function invoiceNews(
  invoice: Invoice,
  back: 'waiting' | 'arrived' | 'left' | null = null,
): string | null {
  const words = text.money
  if (invoice.processing > 0)
    return words.processing(formatMoney(invoice.processing, invoice.currency))
  const { back: goesBack, open } = standingOf(invoice)
  if (goesBack > 0) return words.comesBack(formatMoney(goesBack, invoice.currency))
  if (invoice.status === 'void') return words.isVoid
  if (invoice.status === 'refunded') return words.isRefunded
  if (open === 0) return words.settled
  return back && { waiting: words.checking, arrived: words.thanks, left: words.left }[back]
}
