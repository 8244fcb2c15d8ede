import { Failure } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import { revokeShare as call, shareChangesPerHour } from '@portal/model/share'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'

/** Ends a link for good, also while its gallery is not shown. */
export const revokeShare = defineCall(call, ({ share: id }, actor) =>
  transaction(async (tx) => {
    const by = signedIn(actor)
    const now = new Date()
    const share = await tx.read(only(doc.share(id), 'client', 'gallery', 'revokedAt'))
    if (share.client !== by && actor.role !== 'admin') throw new Failure('not-found')
    if (share.revokedAt !== null) return { revoked: true as const }
    await limitPerHour(tx, 'share', ofPerson(by), shareChangesPerHour, now)
    tx.update(doc.share(id), { revokedAt: now })
    record(tx, 'share.revoked', {
      actor: by,
      person: share.client,
      details: { gallery: share.gallery, share: id },
    })
    return { revoked: true as const }
  }),
)
