import type { GalleryId, PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useEffect } from 'react'
import { commit } from '#firebase/write.ts'
import { serverTime, set } from '#firebase/writes.ts'

/** Who has looked at which galleries in this visit. */
const viewed = new Set<string>()

/** Says once in a visit that its client or a member has looked at a gallery; Les reads it. */
export function useViewed(id: GalleryId, person: PersonId, isOwn: boolean): void {
  useEffect(() => {
    const view = `${id}/${person}`
    if (!isOwn || viewed.has(view)) return
    viewed.add(view)
    // Nobody misses it: offline it goes out later, and refused it is no loss.
    commit(set(doc.look(id, person), { at: serverTime() })).catch(() => undefined)
  }, [id, person, isOwn])
}
