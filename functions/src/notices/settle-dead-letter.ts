import { Failure } from '@portal/model/failure'
import { settleDeadLetter as call } from '@portal/model/notice'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'

/** Gives a dead letter all its attempts again, or lays it to rest. */
export const settleDeadLetter = defineCall(call, async ({ letter: id, send }, actor) => {
  const admin = signedIn(actor)
  return transaction(async (tx) => {
    const delivery = await tx.read(doc.letter(id))
    if (delivery.state !== 'dead') throw new Failure('conflict')
    tx.write(
      doc.letter(id),
      send ? { ...delivery, state: 'waiting', attempts: 0 } : { ...delivery, state: 'dropped' },
    )
    const { kind, channel, to } = delivery
    record(tx, 'notice.settled', { actor: admin, person: to, details: { kind, channel, send } })
    return { settled: true as const }
  })
})
