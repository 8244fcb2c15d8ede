import { Failure } from '@portal/model/failure'
import { decideFinal as call } from '@portal/model/final'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { enqueueSettling } from './settle-final.ts'
import { noteAsideDecided } from './tell-finals-aside.ts'

/** Les says where a final belongs that found no photo by itself; a worker takes it there. */
export const decideFinal = defineCall(call, async (asked, actor) => {
  const admin = signedIn(actor)
  const { gallery, arrival: id, decision } = asked
  const path = doc.finalArrival(gallery, id)
  const photo = decision.kind === 'assign' ? decision.photo : null
  const decidedAt = await transaction(async (tx) => {
    const [arrival, found] = await Promise.all([
      tx.read(path),
      tx.findReadable(only(doc.gallery(gallery), 'client')),
    ])
    const state = decision.kind === 'discard' ? 'discarded' : 'decided'
    if (arrival.state === state && (arrival.state !== 'decided' || arrival.photo === photo))
      return arrival.updatedAt
    if (arrival.state !== 'unmatched') throw new Failure('conflict')
    if (photo !== null) await tx.read(doc.photo(gallery, photo))
    await noteAsideDecided(tx, gallery, id)
    const { name, bytes, generation } = arrival
    const updatedAt = new Date()
    const common = { name, bytes, generation, updatedAt }
    tx.write(
      path,
      state === 'discarded' ? { ...common, state } : { ...common, state: 'decided', photo },
    )
    record(tx, 'gallery.final-decided', {
      actor: admin,
      person: found?.client ?? null,
      details: { gallery, file: name, decision: decision.kind, photo },
    })
    return updatedAt
  })
  await enqueueSettling(gallery, id, decidedAt)
  return { decided: true as const }
})
