import type { Invoice } from '@portal/model/invoice'
import { ledgerId } from '@portal/model/invoicing/ledger'
import { moneyCaseId } from '@portal/model/invoicing/money-case'
import { laterState, type Payment } from '@portal/model/invoicing/payment'
import { doc, type Path } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'
import type { z } from 'zod'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'
import { type UnitOfWork, bookDay, countMoney, post } from './unit-of-work.ts'
import { applyRefund } from './apply-refund.ts'
import { openCase } from './open-case.ts'
import type { TrueDispute, TruePayment, Truth } from './read-truth.ts'
import { noticeData, receivePayment } from './receive-payment.ts'
import { withUnitOfWork } from './with-unit-of-work.ts'

/** A payment as it is first heard of. */
function newPayment(unit: UnitOfWork, truth: TruePayment): Payment {
  const { invoice, now } = unit
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
    day: bookDay(unit),
    at: now,
    refunded: 0,
    disputed: 0,
  }
}

/** The amount on its way, with a payment that has begun (1) or ended (-1) being so. */
const processing = (unit: UnitOfWork, amount: number, sign: 1 | -1): void => {
  const sum = Math.max(0, unit.invoice.processing + sign * amount)
  unit.invoice = { ...unit.invoice, processing: sum }
}

function failed(unit: UnitOfWork, id: string, { amount }: Payment): void {
  const { tx, invoice } = unit
  record(tx, 'payment.failed', {
    actor: null,
    person: invoice.client,
    details: { payment: id, invoice: unit.id, amount },
  })
  announce(tx, {
    id: `payment-failed-${id}`,
    kind: 'payment-failed',
    to: invoice.client,
    email: invoice.clientEmail,
    data: noticeData(unit, amount),
    about: { invoice: unit.id },
  })
}

/** Brings a payment to the state that Stripe knows; never back. Answers it as it is then. */
async function reconcilePayment(
  unit: UnitOfWork,
  truth: TruePayment,
  known: Payment | null,
): Promise<Payment> {
  const { tx, invoice } = unit
  const payment = known ?? newPayment(unit, truth)
  const state = known ? laterState(known.state, truth.state) : truth.state
  if (known?.state === state) return known
  if (known?.state === 'processing') processing(unit, known.amount, -1)
  // It came on the day it settled, not on the day it was begun.
  const after: Payment = { ...payment, amount: truth.amount, state, day: bookDay(unit) }
  if (state === 'succeeded' && truth.currency === invoice.currency)
    await receivePayment(unit, truth.id, after)
  else tx.write(doc.payment(truth.id), after)
  if (state === 'succeeded' && truth.currency !== invoice.currency)
    openCase(unit, 'wrong-currency', truth.id, truth.id, truth.amount, truth.currency)
  if (state === 'failed') failed(unit, truth.id, after)
  if (state === 'processing') {
    processing(unit, truth.amount, 1)
    record(tx, 'payment.processing', {
      actor: null,
      person: invoice.client,
      details: { payment: truth.id, invoice: unit.id, amount: truth.amount },
    })
  }
  return after
}

/** What a bank has taken back, and gives back when the dispute is won. */
async function reconcileDispute(
  unit: UnitOfWork,
  id: string,
  payment: Payment,
  dispute: TrueDispute,
): Promise<Payment> {
  const { tx, invoice, now } = unit
  const caseId = moneyCaseId('dispute', dispute.id)
  const [taken, won, moneyCase] = await Promise.all([
    tx.find(doc.ledgerEntry(ledgerId.dispute(dispute.id))),
    tx.find(doc.ledgerEntry(ledgerId.disputeWon(dispute.id))),
    tx.find(doc.moneyCase(caseId)),
  ])
  const about = { method: payment.method, reference: dispute.id }
  const details = { payment: id, invoice: unit.id, amount: dispute.amount }
  let disputed = payment.disputed
  if (!taken && (dispute.state === 'taken' || dispute.state === 'lost')) {
    post(unit, ledgerId.dispute(dispute.id), { kind: 'dispute', amount: dispute.amount }, about)
    disputed += dispute.amount
    await countMoney(unit, 'refunded', dispute.amount)
    openCase(unit, 'dispute', dispute.id, id, dispute.amount)
    record(tx, 'payment.disputed', { actor: null, person: invoice.client, details })
  }
  if (taken && !won && dispute.state === 'won') {
    post(
      unit,
      ledgerId.disputeWon(dispute.id),
      { kind: 'dispute-won', amount: dispute.amount },
      about,
    )
    disputed -= dispute.amount
    await countMoney(unit, 'regained', dispute.amount)
    if (moneyCase?.settled === null)
      tx.write(doc.moneyCase(caseId), { ...moneyCase, settled: 'noted', settledAt: now })
    record(tx, 'payment.dispute-closed', { actor: null, person: invoice.client, details })
  }
  return { ...payment, disputed }
}

/** Brings the ledger of a payment's invoice to what is true at Stripe. */
async function follow(unit: UnitOfWork, truth: Truth): Promise<void> {
  const { tx } = unit
  const { id } = truth.payment
  let payment = await reconcilePayment(unit, truth.payment, await tx.find(doc.payment(id)))
  const before = payment
  if (payment.state === 'succeeded') {
    const noted = await Promise.all(truth.refunds.map((one) => tx.find(doc.refund(one.id))))
    for (const [index, refund] of truth.refunds.entries())
      payment = await applyRefund(unit, id, payment, refund, noted[index] ?? null)
  }
  if (payment.state === 'succeeded' && payment.currency === unit.invoice.currency)
    for (const dispute of truth.disputes)
      payment = await reconcileDispute(unit, id, payment, dispute)
  if (payment !== before) tx.write(doc.payment(id), payment)
}

/** What `reconcile` is going to read, so far as it is known before. */
export const readBy = ({ payment, refunds, disputes }: Truth): Path<z.ZodType>[] => [
  doc.invoice(payment.invoice),
  doc.studio(),
  // The invoice of a booking has its id; others name theirs.
  doc.booking(payment.invoice),
  doc.payment(payment.id),
  ...refunds.map(({ id }) => doc.refund(id)),
  ...disputes.flatMap(({ id }) => [
    doc.ledgerEntry(ledgerId.dispute(id)),
    doc.ledgerEntry(ledgerId.disputeWon(id)),
    doc.moneyCase(moneyCaseId('dispute', id)),
  ]),
]

/**
 * Brings an invoice to what is true at Stripe. It looks at states and not at events, so that any
 * order and any number of them come to the same. Answers the invoice as it is then; null where there
 * is none.
 */
export async function reconcile(tx: Transaction, truth: Truth, now: Date): Promise<Invoice | null> {
  const { invoice } = truth.payment
  // Marked like ours, but of another installation of the portal on the same Stripe account.
  if (!(await tx.isThere(doc.invoice(invoice)))) return null
  const done = await withUnitOfWork(tx, { invoice, by: null, now }, async (unit) => {
    await follow(unit, truth)
    return unit
  })
  return done.invoice
}
