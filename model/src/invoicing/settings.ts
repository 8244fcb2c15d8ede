import { z } from 'zod'
import { Terms } from './due.ts'
import { NumberPattern } from './number.ts'
import { Tax } from './tax.ts'

/** How the studio invoices. What is sent keeps what was set when it was sent. */
export const Invoicing = z.strictObject({
  invoiceNumbers: NumberPattern,
  creditNoteNumbers: NumberPattern,
  tax: Tax,
  /** When what a booking costs is due. */
  terms: Terms,
  /** What stands on every paper; empty strings are not printed. */
  paper: z.strictObject({
    legalName: z.string().trim().max(120),
    address: z.string().trim().max(200),
    taxNumber: z.string().trim().max(40),
    /** Where a bank transfer goes. */
    bank: z.string().trim().max(120),
    footer: z.string().trim().max(400),
  }),
})
export type Invoicing = z.infer<typeof Invoicing>
