import { z } from 'zod'
import type { CalendarDate } from '../calendar.ts'
import { inverted } from '../inverted.ts'
import { type Invoice, nextInstalment } from '../invoice.ts'
import { faceOf } from './face.ts'

/** How an invoice stands whatever day it is: one that is overdue is open, and due before today. */
export const InvoiceState = z.enum([
  'open',
  'processing',
  'paid',
  'partly-refunded',
  'to-pay-back',
  'void',
  'refunded',
])
export type InvoiceState = z.infer<typeof InvoiceState>

/** Before every day that an instalment can be due: nothing was overdue on it. */
const beforeAll: CalendarDate = '0001-01-01'

/** How an invoice stands; its face, but for the day. */
export function invoiceStateOf(invoice: Invoice): InvoiceState {
  const { word } = faceOf(invoice, beforeAll)
  return InvoiceState.safeParse(word).data ?? 'open'
}

/**
 * Where an invoice comes in Les's list: what is open first, by its next due day, then what is
 * settled or on its way, the latest first.
 */
export function invoiceRank(invoice: Invoice): string {
  const { number, issuedOn } = invoice
  return invoiceStateOf(invoice) === 'open'
    ? `${dueRank(nextInstalment(invoice)?.due ?? issuedOn)} ${inverted(number)}`
    : `1 ${inverted(issuedOn)} ${inverted(number)}`
}

/** What was due before a day ranks below this. */
export const dueRank = (day: CalendarDate): string => `0 ${day}`
