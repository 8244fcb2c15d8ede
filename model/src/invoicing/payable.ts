import { type Invoice, mayAct, outstandingOf } from '../invoice.ts'
import type { Amount } from '../money.ts'
import { chargeability, chargeLimits } from './charge-limits.ts'
import { isOpenInstalment } from './instalment.ts'
import type { Payable } from './payment.ts'

/**
 * What the next instalment comes to online. One that is too little to be charged is joined with
 * those that follow it, and so is a last part that would be left too little.
 */
function nextPart(invoice: Invoice): Amount {
  const outstanding = outstandingOf(invoice)
  const { least } = chargeLimits(invoice.currency)
  let amount = 0
  for (const part of invoice.instalments.filter(isOpenInstalment)) {
    amount += part.amount - part.paid
    const left = outstanding - amount
    if (amount >= least && left >= least) return amount
  }
  return outstanding
}

/**
 * What a client can pay online of an invoice with one click: its next part. Null where there is
 * nothing, where a payment for it is on its way, and where it cannot be charged.
 */
export function payableNow(invoice: Invoice): { payable: Payable; amount: Amount } | null {
  const next = invoice.instalments.find(isOpenInstalment)
  if (!next || invoice.processing > 0) return null
  const amount = payableAmount(invoice, next.id)
  const isPossible = amount > 0 && chargeability(amount, invoice.currency) === 'chargeable'
  return isPossible ? { payable: next.id, amount } : null
}

/**
 * What is to be paid online for an instalment or for the rest, in minor units; 0 when it is not its
 * turn, or nothing is. Whether that can be charged, `chargeability` says.
 */
export function payableAmount(invoice: Invoice, payable: Payable): Amount {
  if (!mayAct(invoice, 'pay')) return 0
  if (payable === 'rest') return outstandingOf(invoice)
  return invoice.instalments.find(isOpenInstalment)?.id === payable ? nextPart(invoice) : 0
}
