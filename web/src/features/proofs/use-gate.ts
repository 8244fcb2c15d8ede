import { type Gate, gateOfGallery } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import { invoiceOf, type GalleryId } from '@portal/model/ids'
import type { MemberRole } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import {
  type GalleryFace,
  galleryFaceOf,
  type GalleryStage,
  galleryStageOf,
  type StandingInvoice,
} from '@portal/model/stage'
import { useLive } from '#firebase/live.ts'
import { useNow } from '#ui/use-now.ts'

/** How a gallery stands for who looks at it. */
export interface Standing {
  stage: GalleryStage
  /** What keeps its finished photographs closed. */
  gate: Gate
  face: GalleryFace
}

/**
 * How a gallery stands, live; null while that is not known. Family see no invoice, and
 * go by whether its client was told; what is given out the server decides anyway. `role` is null for Les.
 */
export function useStanding(
  id: GalleryId,
  gallery: Gallery,
  role: 'client' | MemberRole | null,
): Standing | null {
  const seesInvoice = role === null || role === 'client' || role === 'partner'
  const live = useLive(seesInvoice ? doc.invoice(invoiceOf(id)) : null)
  // The last day passes, and Les's time to look, on a page left open.
  const now = useNow()
  if (seesInvoice && live.state === 'loading') return null
  const wasTold = gallery.release.toldAt !== null
  const found = live.state === 'ready' ? live.value : null
  const invoice: StandingInvoice = seesInvoice ? found : { status: wasTold ? 'paid' : 'sent' }
  const stage = galleryStageOf({ gallery, invoice }, now)
  return { stage, gate: gateOfGallery(gallery, invoice), face: galleryFaceOf(stage, role, gallery) }
}
