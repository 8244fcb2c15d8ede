import { Failure } from '@portal/model/failure'
import { statusOf } from '@portal/model/invoice'
import { markViewed as call } from '@portal/model/invoicing/payment'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'

/** The client has opened the invoice; only the first time is kept, and Les looking is none. */
export const markViewed = defineCall(call, async ({ invoice: id }, actor) => {
  const person = signedIn(actor)
  return transaction(async (tx) => {
    const invoice = await tx.read(doc.invoice(id))
    if (invoice.client !== person) {
      if (actor.role !== 'admin') throw new Failure('not-found')
    } else if (invoice.viewedAt === null) {
      const viewed = { ...invoice, viewedAt: new Date() }
      tx.write(doc.invoice(id), { ...viewed, status: statusOf(viewed) })
    }
    return { viewed: true as const }
  })
})
