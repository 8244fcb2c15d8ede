import { type Aside, isAside } from '@portal/model/aside'
import { type Gate, gateOfGallery } from '@portal/model/delivery'
import type { Final } from '@portal/model/final'
import type { Gallery } from '@portal/model/gallery'
import type { Invoice } from '@portal/model/invoice'
import { doc } from '@portal/model/paths'
import { read } from '#platform/firestore'
import type { remembered } from './remembered.ts'
import { trusted } from './trusted.ts'

type Remembered<Value> = ReturnType<typeof remembered<Value>>

/** What `media` has read about galleries, trusted for `mediaTrust`. */
export interface GalleryMemory {
  gallery: Remembered<Gallery | null>
  invoice: Remembered<Invoice | null>
  /** Whether a photo is shown to others than Les; one that is shown again is shown at once. */
  shows: (id: string, photo: string) => Promise<boolean>
  /** What is missing before finals leave the house; who has just paid finds it open at once. */
  gate: (id: string, found: Gallery) => Promise<Gate>
  final: (id: string, photo: string) => Promise<Final | null>
}

/** A new memory, which is empty. */
export function galleryMemory(): GalleryMemory {
  const gallery = trusted((id) => read(doc.gallery(id)))
  const aside = trusted((id) => read(doc.aside(id)))
  const invoice = trusted((id) => read(doc.invoice(id)))
  const finals = trusted((key) => {
    const [id = '', photo = ''] = key.split('/')
    return read(doc.final(id, photo))
  })

  return {
    gallery,
    invoice,
    async shows(id, photo) {
      const isShown = (found: Aside | null) => !isAside(found, photo)
      return isShown(await aside(id)) || isShown(await aside.again(id))
    },
    async gate(id, found) {
      const known = gateOfGallery(found, await invoice(id))
      if (known.open) return known
      const [now, paid] = await Promise.all([gallery.again(id), invoice.again(id)])
      return gateOfGallery(now ?? found, paid)
    },
    async final(id, photo) {
      const key = `${id}/${photo}`
      return (await finals(key)) ?? (await finals.again(key))
    },
  }
}
