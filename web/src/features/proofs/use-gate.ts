import { type Gate, gateOfGallery } from '@portal/model/delivery'
import type { Gallery } from '@portal/model/gallery'
import { invoiceOf, type GalleryId } from '@portal/model/ids'
import type { MemberRole } from '@portal/model/member'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'

/**
 * Whether a gallery's downloads are open, live; null while that is not known. A vendor sees no
 * invoice, and goes by whether its client was told; what is taken along the server decides anyway.
 */
export function useGate(id: GalleryId, gallery: Gallery, role: MemberRole | null): Gate | null {
  const seesInvoice = role === null || role === 'partner'
  const invoice = useLive(seesInvoice ? doc.invoice(invoiceOf(id)) : null)
  if (!seesInvoice) {
    const wasTold = gallery.release.toldAt !== null
    return role === 'vendor' ? gateOfGallery(gallery, { status: wasTold ? 'paid' : 'sent' }) : null
  }
  if (invoice.state === 'loading') return null
  return gateOfGallery(gallery, invoice.state === 'ready' ? invoice.value : null)
}
