import { PhotoId, type GalleryId, type PersonId } from '@portal/model/ids'
import { z } from 'zod'
import type { PickChanges } from './pick-changes.ts'

/** Hearts the server has not confirmed, kept on this device over a reload. */
export interface KeptHearts {
  load: () => PickChanges
  save: (changes: PickChanges) => void
}

const Kept = z.array(z.tuple([PhotoId, z.boolean()]))

/** For who has no hearts to give here. */
export const nothingKept: KeptHearts = { load: () => new Map(), save: () => undefined }

/** The unconfirmed hearts of one person in one gallery. */
export function keptHearts(gallery: GalleryId, person: PersonId): KeptHearts {
  const key = `portal.hearts.${gallery}.${person}`
  return {
    load() {
      try {
        return new Map(Kept.parse(JSON.parse(localStorage.getItem(key) ?? '[]')))
      } catch {
        return new Map()
      }
    },
    save(changes) {
      try {
        if (changes.size > 0) localStorage.setItem(key, JSON.stringify([...changes]))
        else localStorage.removeItem(key)
      } catch {
        // A browser that keeps nothing still lets people choose.
      }
    },
  }
}
