import { Failure } from '@portal/model/failure'
import { InvoiceSettings } from '@portal/model/invoicing/settings'
import { doc } from '@portal/model/paths'
import { viewSchema } from '@portal/model/records/stored'
import type { Studio } from '@portal/model/studio'
import { z } from 'zod'
import { type Transaction, transaction } from '#platform/firestore'

/** The public document as it may be stored: earlier releases kept the whole of invoicing in it. */
const asStored = () => ({
  path: doc.studio().path,
  schema: z.object({ invoicing: z.looseObject({}) }),
})

/** What only invoices need, from its own document or from where it stood before; null for neither. */
async function find(tx: Transaction): Promise<InvoiceSettings | null> {
  const own = await tx.find(doc.invoiceSettings())
  if (own) return own
  const stored = await tx.find(asStored())
  return viewSchema(InvoiceSettings).safeParse(stored?.invoicing).data ?? null
}

/** What only invoices need. Fails with `not-found`. */
export async function readInvoiceSettings(tx: Transaction): Promise<InvoiceSettings> {
  const found = await find(tx)
  if (!found) throw new Failure('not-found')
  return found
}

/**
 * Writes the studio's public document, the one way to do so: what only invoices need is kept in its
 * own document first, for the public one holds nothing of it afterwards.
 */
export async function writeStudio(
  tx: Transaction,
  studio: Studio,
  changed?: InvoiceSettings,
): Promise<void> {
  const settings = changed ?? (await find(tx))
  if (settings) tx.write(doc.invoiceSettings(), settings)
  tx.write(doc.studio(), studio)
}

/**
 * Takes out of the public document what an earlier release, a restored backup or a hand has left
 * there. Safe to repeat: the next times it reads one document and writes nothing.
 */
export const hideInvoiceSettings = (): Promise<void> =>
  transaction(async (tx) => {
    const stored = await tx.find(asStored())
    if (!stored || Object.keys(stored.invoicing).every((name) => name === 'tax')) return
    await writeStudio(tx, await tx.read(doc.studio()))
  })
