import type { Gate } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { type MediaPass, mayViewGallery } from '@portal/model/media'
import type { GalleryMemory } from './gallery-memory.ts'

/** A gallery, when whoever has the pass may see it. */
export async function seenGallery(
  { gallery }: GalleryMemory,
  id: GalleryId,
  pass: MediaPass,
): Promise<Gallery | null> {
  const sees = (found: Gallery | null) => found !== null && mayViewGallery(pass, found)
  const known = await gallery(id)
  if (sees(known)) return known
  // What was remembered from before Les published must not turn its client away.
  const now = await gallery.again(id)
  return sees(now) ? now : null
}

/** Whether a photo is shown to whoever has the pass: those that are hidden are Les's alone. */
export const isShownTo = async (
  memory: GalleryMemory,
  [gallery, photo]: readonly [GalleryId, PhotoId],
  pass: MediaPass,
): Promise<boolean> => pass.role === 'admin' || memory.shows(gallery, photo)

/** What is missing before they may have finals of a gallery they see; Les always may. */
export const gateFor = async (
  memory: GalleryMemory,
  id: GalleryId,
  found: Gallery,
  pass: MediaPass,
): Promise<Gate> => (pass.role === 'admin' ? { open: true, missing: [] } : memory.gate(id, found))
