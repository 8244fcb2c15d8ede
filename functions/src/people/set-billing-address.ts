import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { setBillingAddress as call } from '@portal/model/person'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { addressOnInvoices } from './address-on-invoices.ts'

/** Les enters where a client lives; invoices that were issued without it are complete by it. */
export const setBillingAddress = defineCall(call, async ({ person: id, address }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const [person, { completed, write }] = await Promise.all([
      tx.read(doc.person(id)),
      addressOnInvoices(tx, id, address),
    ])
    if (person.role !== 'client') throw new Failure('not-found')
    if (person.address === address && completed === 0) return { invoices: 0 }
    tx.update(doc.person(id), { address })
    write()
    record(tx, 'account.billing-set', {
      actor: admin,
      person: id,
      details: { invoices: completed },
    })
    return { invoices: completed }
  })
})
