import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import {
  isStandingShare,
  mostShares,
  shareChangesPerHour,
  updateShare as call,
} from '@portal/model/share'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { endOf, ownGallery } from './own-gallery.ts'
import { lockOf } from './password-lock.ts'

/** Changes what a link says and allows; one that is over stands again with a later last day. */
export const updateShare = defineCall(
  call,
  async ({ share: id, label, downloads, lastDay, password }, actor) => {
    const by = signedIn(actor)
    const lock = typeof password === 'object' ? await lockOf(password.set) : null
    return transaction(async (tx) => {
      const now = new Date()
      const share = await tx.read(doc.share(id))
      await ownGallery(tx, share.gallery, actor)
      await limitPerHour(tx, 'share', ofPerson(by), shareChangesPerHour, now)
      if (share.revokedAt !== null) throw new Failure('share-revoked')
      const expiresAt = lastDay === share.lastDay ? share.expiresAt : await endOf(tx, lastDay, now)
      const changed = { ...share, label, downloads, lastDay, expiresAt }
      if (!isStandingShare(share, now) && isStandingShare(changed, now)) {
        const others = await tx.list(collection.shares(), (all) =>
          all.where('gallery', '==', share.gallery),
        )
        if (others.filter(({ value }) => isStandingShare(value, now)).length >= mostShares)
          throw new Failure('too-many-shares')
      }
      if (password !== 'keep') {
        changed.hasPassword = lock !== null
        changed.turn += 1
        if (lock) tx.write(doc.shareLock(id), lock)
        else tx.delete(doc.shareLock(id))
      }
      tx.write(doc.share(id), changed)
      record(tx, 'share.changed', {
        actor: by,
        person: share.client,
        details: {
          gallery: share.gallery,
          share: id,
          downloads,
          deadline: lastDay,
          password: changed.hasPassword,
        },
      })
      return { saved: true as const }
    })
  },
)
