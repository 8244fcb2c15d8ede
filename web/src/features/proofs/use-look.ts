import type { GalleryId, PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useEffect } from 'react'
import { commit } from '#firebase/write.ts'
import { serverTime, set } from '#firebase/writes.ts'

/** The galleries that were looked at in this visit. */
const looked = new Set<GalleryId>()

/** Says once in a visit that its client has looked at a gallery; Les reads it. */
export function useLook(id: GalleryId, person: PersonId, isClient: boolean): void {
  useEffect(() => {
    if (!isClient || looked.has(id)) return
    looked.add(id)
    // Nobody misses it: offline it goes out later, and refused it is no loss.
    commit(set(doc.look(id, person), { at: serverTime() })).catch(() => undefined)
  }, [id, person, isClient])
}
