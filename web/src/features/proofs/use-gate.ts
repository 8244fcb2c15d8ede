import { type Gate, gateOfGallery } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'

/** Whether a gallery's downloads are open, live; null while that is not known. */
export function useGate(id: GalleryId, gallery: Gallery): Gate | null {
  const invoice = useLive(doc.invoice(id))
  if (invoice.state === 'loading') return null
  return gateOfGallery(gallery, invoice.state === 'ready' ? invoice.value : null)
}
