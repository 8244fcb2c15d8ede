import { collection, doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'

/** So many at a time; a transaction holds 500 writes. */
const atOnce = 200

/**
 * Ends the tickets of clients, who bring nothing while the portal is closed: Storage asks the ticket
 * alone. Whoever uploads again once it is open gets a new one. Idempotent.
 */
export async function endClientTickets(): Promise<void> {
  const now = new Date()
  for (;;) {
    const found = await transaction(async (tx) => {
      const open = await tx.listReadable(collection.uploadTickets(), (all) =>
        all.where('until', '>', now).orderBy('until').limit(atOnce),
      )
      // What Les brings is in no budget; it waits for nobody.
      const ofClients = open.filter(({ value }) => value.budgets.length > 0)
      for (const { id } of ofClients) tx.update(doc.uploadTicket(id), { until: now })
      return { more: open.length === atOnce && ofClients.length > 0 }
    })
    if (!found.more) return
  }
}
