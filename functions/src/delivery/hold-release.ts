import { holdRelease as call } from '@portal/model/delivery'
import { doc, only } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { askToTell } from './tell-of-release.ts'

/** Les holds back what people would be told of finals, or lets it go its way again. */
export const holdRelease = defineCall(call, async ({ gallery: id, held }, actor) => {
  const admin = signedIn(actor)
  const changed = await transaction(async (tx) => {
    const { client, release } = await tx.read(only(doc.gallery(id), 'client', 'release'))
    if (release.held === held) return false
    tx.update(doc.gallery(id), { release: { ...release, held } })
    record(tx, 'gallery.release-held', {
      actor: admin,
      person: client,
      details: { gallery: id, held },
    })
    return true
  })
  if (changed && !held) await askToTell(id)
  return { held }
})
