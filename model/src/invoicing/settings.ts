import { z } from 'zod'
import { Terms } from './due.ts'
import { NumberPattern } from './number.ts'
import { Tax } from './tax.ts'
import { LineOrNone, ProseOrNone } from '../words.ts'

/** Days after an instalment is due (negative: before) on which it is reminded of. */
export const ReminderDays = z.array(z.int().min(-60).max(90)).min(1).max(4)
export type ReminderDays = z.infer<typeof ReminderDays>

/** A week before, on the day, and two and seven days after it, unless Les says otherwise. */
export const usualReminderDays: ReminderDays = [-7, 0, 2, 7]

/**
 * What only invoices need. Les and the server alone read it: a bank account and a tax number are
 * nobody's business who has no invoice, and an invoice keeps who issued it.
 */
export const InvoiceSettings = z.strictObject({
  invoiceNumbers: NumberPattern,
  creditNoteNumbers: NumberPattern,
  /** When what a booking costs is due. */
  terms: Terms,
  reminderDays: ReminderDays.default(usualReminderDays),
  /** What stands on every document; empty strings are not printed. */
  paper: z.strictObject({
    legalName: LineOrNone(120),
    address: ProseOrNone(200),
    taxNumber: LineOrNone(40),
    /** Where a bank transfer goes. */
    bank: LineOrNone(120),
    footer: ProseOrNone(400),
  }),
})
export type InvoiceSettings = z.infer<typeof InvoiceSettings>

/** The part that prices need, and so everybody. */
export const PublicInvoicing = z.object({ tax: Tax })
export type PublicInvoicing = z.infer<typeof PublicInvoicing>

/** All that Les sets about invoices. What is sent keeps what was set when it was sent. */
export const Invoicing = z.strictObject({ ...PublicInvoicing.shape, ...InvoiceSettings.shape })
export type Invoicing = z.infer<typeof Invoicing>
