import { PhotoId, type GalleryId, type PersonId } from '@portal/model/ids'
import { z } from 'zod'
import { local } from '#device/storage.ts'
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
  const key = `portal.hearts.${gallery}.${person}` as const
  return {
    load() {
      try {
        return new Map(Kept.parse(JSON.parse(local.read(key) ?? '[]')))
      } catch {
        return new Map()
      }
    },
    save(changes) {
      if (changes.size > 0) local.write(key, JSON.stringify([...changes]))
      else local.remove(key)
    },
  }
}
