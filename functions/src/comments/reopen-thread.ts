import type { CommentId, GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'

/**
 * Takes back that a thread is dealt with when its client has said more since, so that what waits can
 * be listed. Idempotent; another word that it is done, later than those, stands.
 */
export const reopenThread = ([gallery, comment]: [GalleryId, CommentId]): Promise<void> =>
  transaction(async (tx) => {
    const said = await tx.findReadable(doc.comment(gallery, comment))
    if (!said || said.side !== 'client' || said.parent === null || said.deleted) return
    const place = doc.comment(gallery, said.parent)
    const first = await tx.findReadable(place)
    if (first?.done && first.done.at < said.at) tx.update(place, { done: null })
  })
