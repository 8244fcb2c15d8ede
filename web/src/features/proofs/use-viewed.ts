import type { GalleryId, PersonId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useEffect } from 'react'
import { readStored } from '#firebase/read.ts'
import { commit } from '#firebase/write.ts'
import { merge, plus, serverTime, set } from '#firebase/writes.ts'

/** Who has looked at which galleries in this visit. */
const viewed = new Set<string>()

/** Notes a visit: the first by its own hour, those after it by how many they are. */
async function noteVisit(id: GalleryId, person: PersonId): Promise<void> {
  const path = doc.look(id, person)
  const at = serverTime()
  const isFirst = await readStored(path).then(
    (before) => before === null,
    // Nobody can say without a connection; then it is counted as one more.
    () => false,
  )
  await commit(
    isFirst
      ? set(path, { at, first: serverTime(), visits: 1 })
      : merge(path, { at, visits: plus(1) }),
  )
}

/** Says once in a visit that its client or a member has looked at a gallery; Les reads it. */
export function useViewed(id: GalleryId, person: PersonId, isOwn: boolean): void {
  useEffect(() => {
    const view = `${id}/${person}`
    if (!isOwn || viewed.has(view)) return
    viewed.add(view)
    // Nobody misses it: offline it goes out later, and refused it is no loss.
    noteVisit(id, person).catch(() => undefined)
  }, [id, person, isOwn])
}
