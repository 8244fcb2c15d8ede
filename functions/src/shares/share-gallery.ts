import { randomBytes } from 'node:crypto'
import { Failure } from '@portal/model/failure'
import { collection, doc } from '@portal/model/paths'
import {
  isStandingShare,
  mostShares,
  shareChangesPerHour,
  shareGallery as call,
  sharesToForget,
} from '@portal/model/share'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { limitPerHour } from '../guard/rate-limit.ts'
import { ofPerson } from '../guard/subject.ts'
import { hashOf } from '../guard/link-secret.ts'
import { endOf, ownGallery } from './own-gallery.ts'
import { lockOf } from './password-lock.ts'

/** Makes a link to a gallery; the list of those that are over is kept short on the way. */
export const shareGallery = defineCall(
  call,
  async ({ gallery: id, what, label, downloads, lastDay, password }, actor) => {
    const by = signedIn(actor)
    const secret = randomBytes(32).toString('base64url')
    const share = hashOf(secret)
    const lock = password === null ? null : await lockOf(password)
    return transaction(async (tx) => {
      const now = new Date()
      const gallery = await ownGallery(tx, id, actor)
      await limitPerHour(tx, 'share', ofPerson(by), shareChangesPerHour, now)
      if (typeof what === 'object' && !gallery.sets.some((set) => set.id === what.set))
        throw new Failure('not-found')
      const expiresAt = await endOf(tx, lastDay, now)
      const known = await tx.list(collection.shares(), (all) => all.where('gallery', '==', id))
      if (known.filter(({ value }) => isStandingShare(value, now)).length >= mostShares)
        throw new Failure('too-many-shares')
      for (const { id: old } of sharesToForget(known, now)) {
        tx.delete(doc.share(old))
        tx.delete(doc.shareLock(old))
        tx.delete(doc.shareUse(old))
      }
      if (lock) tx.create(doc.shareLock(share), lock)
      tx.create(doc.share(share), {
        gallery: id,
        client: gallery.client,
        by,
        secret,
        label,
        what,
        downloads,
        hasPassword: lock !== null,
        turn: 0,
        lastDay,
        expiresAt,
        revokedAt: null,
        createdAt: now,
      })
      record(tx, 'share.created', {
        actor: by,
        person: gallery.client,
        details: { gallery: id, share, downloads, deadline: lastDay, password: lock !== null },
      })
      return { share, secret }
    })
  },
)
