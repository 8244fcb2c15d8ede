import { collection, doc, only } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/**
 * Writes where a client lives, in the transaction that is told. What was issued without an address
 * has it from then on; what has one keeps it. Returns the writes, to be made once everything is
 * read, and how many invoices they complete.
 */
export async function addressOnInvoices(tx: Transaction, client: string, address: string) {
  const invoices = await tx.listReadable(
    only(collection.invoices(), 'clientAddress', 'status', 'revision'),
    (all) => all.where('client', '==', client),
  )
  const without = invoices.filter(
    ({ value }) => value.clientAddress === null && value.status !== 'void',
  )
  return {
    completed: without.length,
    write: () => {
      for (const { id, value } of without)
        // A document is kept by its revision: the next one has the address.
        tx.update(only(doc.invoice(id), 'clientAddress', 'revision'), {
          clientAddress: address,
          revision: value.revision + 1,
        })
    },
  }
}
