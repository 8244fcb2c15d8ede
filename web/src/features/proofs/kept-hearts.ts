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

const noneKey = (gallery: GalleryId, person: PersonId) =>
  `portal.hearts.none.${gallery}.${person}` as const

/**
 * Whether the server has last told this device that somebody has no hearts in a gallery yet: then
 * the first ones can be given without a connection, also after a reload. Hearts that there are, the
 * device has itself.
 */
export const wereNone = (gallery: GalleryId, person: PersonId): boolean =>
  local.read(noneKey(gallery, person)) === 'yes'

/** Notes what the server has said of it. */
export function noteNone(gallery: GalleryId, person: PersonId, none: boolean): void {
  if (none) local.write(noneKey(gallery, person), 'yes')
  else local.remove(noneKey(gallery, person))
}
