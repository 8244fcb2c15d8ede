import { Failure } from '@portal/model/failure'
import { withdrawChangeOrder as call } from '@portal/model/invoicing/change-order'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Les takes a proposal back that is not answered. */
export const withdrawChangeOrder = defineCall(call, async ({ changeOrder: id }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const path = only(doc.changeOrder(id), 'state', 'answeredAt', 'client', 'booking')
    const order = await tx.read(path)
    if (order.state === 'withdrawn') return { withdrawn: true as const }
    if (order.state !== 'open') throw new Failure('status-not-allowed')
    tx.update(path, { state: 'withdrawn', answeredAt: new Date() })
    record(tx, 'change-order.withdrawn', {
      actor: admin,
      person: order.client,
      details: { booking: order.booking, changeOrder: id },
    })
    return { withdrawn: true as const }
  })
})
