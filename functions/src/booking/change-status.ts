import { changeStatus as call } from '@portal/model/booking'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { applyStatus } from './apply-status.ts'

/** Les decides about a booking. The same decision twice is one. */
export const changeStatus = defineCall(call, async ({ booking: id, to }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const before = await tx.read(doc.booking(id))
    if (before.status !== to)
      await applyStatus(tx, { id, before, to, actor: admin, by: 'studio', now: new Date() })
    return { status: to }
  })
})
