import { changeStatus as call } from '@portal/model/booking'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { applyStatus } from './apply-status.ts'

/** Les decides about a booking. The same decision twice is one, whoever was faster. */
export const changeStatus = defineCall(call, async ({ booking: id, to, from }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const before = await tx.read(doc.booking(id))
    if (before.status === to) return { status: to }
    if (from !== undefined && before.status !== from) throw new Failure('conflict')
    await applyStatus(tx, { id, before, to, actor: admin, by: 'studio', now: new Date() })
    return { status: to }
  })
})
