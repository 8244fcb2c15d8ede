import { dayIn } from '@portal/model/calendar'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { moneyCaseId } from '@portal/model/invoicing/money-case'
import { laterState, type Payment } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { Transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { type Account, post } from './account.ts'
import { applyRefund } from './apply-refund.ts'
import { openCase } from './open-case.ts'
import type { TrueDispute, TruePayment, Truth } from './read-truth.ts'
import { noticeData, receivePayment } from './receive-payment.ts'
import { withAccount } from './with-account.ts'

/** A payment as it is first heard of. */
function newPayment({ invoice, studio, now }: Account, truth: TruePayment): Payment {
  return {
    invoice: truth.invoice,
    number: invoice.number,
    client: invoice.client,
    amount: truth.amount,
    currency: truth.currency,
    method: 'card',
    state: truth.state,
    payable: truth.payable,
    online: true,
    reference: truth.id,
    day: dayIn(studio.zone, now),
    at: now,
    refunded: 0,
    disputed: 0,
  }
}

/** The amount on its way, with a payment that has begun (1) or ended (-1) being so. */
const processing = (account: Account, amount: number, sign: 1 | -1): void => {
  const sum = Math.max(0, account.invoice.processing + sign * amount)
  account.invoice = { ...account.invoice, processing: sum }
}

function failed(account: Account, id: string, { amount }: Payment): void {
  const { tx, invoice } = account
  record(tx, 'payment.failed', {
    actor: null,
    person: invoice.client,
    details: { payment: id, invoice: account.id, amount },
  })
  announce(tx, {
    id: `payment-failed-${id}`,
    kind: 'payment-failed',
    to: invoice.client,
    email: invoice.clientEmail,
    data: noticeData(account, amount),
    link: routes.portal.invoice(account.id),
  })
}

/** Brings a payment to the state that Stripe knows; never back. Answers it as it is then. */
async function reconcilePayment(
  account: Account,
  truth: TruePayment,
  known: Payment | null,
): Promise<Payment> {
  const { tx, invoice } = account
  const payment = known ?? newPayment(account, truth)
  const state = known ? laterState(known.state, truth.state) : truth.state
  if (known?.state === state) return known
  if (known?.state === 'processing') processing(account, known.amount, -1)
  const after: Payment = { ...payment, amount: truth.amount, state }
  if (state === 'succeeded' && truth.currency === invoice.currency)
    await receivePayment(account, truth.id, after)
  else tx.write(doc.payment(truth.id), after)
  if (state === 'succeeded' && truth.currency !== invoice.currency)
    openCase(account, 'wrong-currency', truth.id, truth.id, truth.amount, truth.currency)
  if (state === 'failed') failed(account, truth.id, after)
  if (state === 'processing') {
    processing(account, truth.amount, 1)
    record(tx, 'payment.processing', {
      actor: null,
      person: invoice.client,
      details: { payment: truth.id, invoice: account.id, amount: truth.amount },
    })
  }
  return after
}

/** What a bank has taken back, and gives back when the dispute is won. */
async function reconcileDispute(
  account: Account,
  id: string,
  payment: Payment,
  dispute: TrueDispute,
): Promise<Payment> {
  const { tx, invoice, now } = account
  const caseId = moneyCaseId('dispute', dispute.id)
  const [taken, won, moneyCase] = await Promise.all([
    tx.find(doc.ledgerEntry(ledgerId.dispute(dispute.id))),
    tx.find(doc.ledgerEntry(ledgerId.disputeWon(dispute.id))),
    tx.find(doc.moneyCase(caseId)),
  ])
  const about = { method: payment.method, reference: dispute.id }
  const details = { payment: id, invoice: account.id, amount: dispute.amount }
  let disputed = payment.disputed
  if (!taken && (dispute.state === 'taken' || dispute.state === 'lost')) {
    post(account, ledgerId.dispute(dispute.id), { kind: 'dispute', amount: dispute.amount }, about)
    disputed += dispute.amount
    openCase(account, 'dispute', dispute.id, id, dispute.amount)
    record(tx, 'payment.disputed', { actor: null, person: invoice.client, details })
  }
  if (taken && !won && dispute.state === 'won') {
    post(
      account,
      ledgerId.disputeWon(dispute.id),
      { kind: 'dispute-won', amount: dispute.amount },
      about,
    )
    disputed -= dispute.amount
    if (moneyCase?.settled === null)
      tx.write(doc.moneyCase(caseId), { ...moneyCase, settled: 'noted', settledAt: now })
    record(tx, 'payment.dispute-closed', { actor: null, person: invoice.client, details })
  }
  return { ...payment, disputed }
}

/** Brings the account of a payment's invoice to what is true at Stripe. */
async function follow(account: Account, truth: Truth): Promise<void> {
  const { tx } = account
  const { id } = truth.payment
  let payment = await reconcilePayment(account, truth.payment, await tx.find(doc.payment(id)))
  const before = payment
  if (payment.state === 'succeeded') {
    const noted = await Promise.all(truth.refunds.map((one) => tx.find(doc.refund(one.id))))
    for (const [index, refund] of truth.refunds.entries())
      payment = await applyRefund(account, id, payment, refund, noted[index] ?? null)
  }
  if (payment.state === 'succeeded' && payment.currency === account.invoice.currency)
    for (const dispute of truth.disputes)
      payment = await reconcileDispute(account, id, payment, dispute)
  if (payment !== before) tx.write(doc.payment(id), payment)
}

/**
 * Brings an invoice to what is true at Stripe. It looks at states and not at events, so that any
 * order and any number of them come to the same.
 */
export async function reconcile(tx: Transaction, truth: Truth, now: Date): Promise<void> {
  const { invoice } = truth.payment
  // Marked like ours, but of another installation of the portal on the same Stripe account.
  if (await tx.find(doc.invoice(invoice)))
    await withAccount(tx, { invoice, by: null, now }, (account) => follow(account, truth))
}
