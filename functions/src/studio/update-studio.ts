import { doc } from '@portal/model/paths'
import { updateStudio as call } from '@portal/model/studio'
import type { Invoicing, InvoiceSettings } from '@portal/model/invoicing/settings'
import { defineCall, requireProof, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { endClientTickets } from '../shared-files/end-client-tickets.ts'
import { writeStudio } from './invoice-settings.ts'

function onlyInvoices(invoicing: Invoicing): InvoiceSettings {
  const { tax: _, ...settings } = invoicing
  return settings
}

/** Replaces the settings that are named and leaves the others; every screen sees it at once. */
export const updateStudio = defineCall(call, async (change, actor) => {
  const admin = signedIn(actor)
  // Whose account clients pay into stands in it.
  if (change.invoicing) requireProof(actor)
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const changes = await transaction(async (tx) => {
    const studio = await tx.read(doc.studio())
    const { invoicing } = change
    await writeStudio(tx, { ...studio, ...given }, invoicing && onlyInvoices(invoicing))
    const changed = Object.keys(given)
    record(tx, 'studio.changed', { actor: admin, details: { changed: changed.join(' ') } })
    return { changed }
  })
  if (change.portal?.open === false) await endClientTickets()
  return changes
})
