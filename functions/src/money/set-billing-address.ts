import { setBillingAddress as call } from '@portal/model/person'
import { Failure } from '@portal/model/failure'
import { collection, doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Les enters where a client lives; invoices that were issued without it are complete by it. */
export const setBillingAddress = defineCall(call, async ({ person: id, address }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [person, invoices] = await Promise.all([
      tx.read(doc.person(id)),
      tx.listReadable(collection.invoices(), (all) => all.where('client', '==', id)),
    ])
    if (person.role !== 'client') throw new Failure('not-found')
    const without = invoices.filter(
      ({ value }) => value.clientAddress === null && value.status !== 'void',
    )
    if (person.address === address && without.length === 0) return { invoices: 0 }
    tx.update(doc.person(id), { address })
    for (const { id: invoice, value } of without)
      // A document is kept by its revision: the next one has the address.
      tx.update(only(doc.invoice(invoice), 'clientAddress', 'revision'), {
        clientAddress: address,
        revision: value.revision + 1,
      })
    record(tx, 'account.billing-set', {
      actor: admin,
      person: id,
      details: { invoices: without.length },
    })
    return { invoices: without.length }
  })
})
