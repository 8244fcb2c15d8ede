import type { DownloadSize, GateStep } from '@portal/model/delivery'
import { galleryPhase } from '@portal/model/expiry'
import { downloadName, type Final } from '@portal/model/final'
import type { Gallery } from '@portal/model/gallery'
import { PhotoId, VendorSetId, ZipId } from '@portal/model/ids'
import type { MediaPass } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import type { VendorSet } from '@portal/model/vendor-set'
import { z } from 'zod'
import { read } from '#platform/firestore'
import { type FindMedia, type MediaOwner, picture } from '../media-access/found-media.ts'
import type { GalleryMemory } from '../media-access/gallery-memory.ts'
import { partOf, PartNumber } from './zip-part.ts'

const PictureGaps = z.tuple([VendorSetId, PhotoId, z.enum(['web', 'tile'])])
const DownloadGaps = z.tuple([VendorSetId, PhotoId, z.enum(['web', 'print'])])
const ZipGaps = z.tuple([VendorSetId, ZipId, PartNumber])

/** What is released to whoever has the pass, with its gallery, while that is given out. */
interface Released {
  id: VendorSetId
  set: VendorSet
  gallery: Gallery
}

/**
 * A set for a vendor who sees it. It is read anew each time: what is taken back, and who is let go, is
 * so at once. The gate is trusted as it is for everybody.
 */
async function releasedTo(
  memory: GalleryMemory,
  id: VendorSetId,
  { person }: MediaPass,
): Promise<Released | { missing: GateStep[] } | null> {
  const set = await read(doc.vendorSet(id))
  if (!set?.viewers.includes(person)) return null
  const isShown = (found: Gallery | null) => found !== null && galleryPhase(found) === 'open'
  const known = await memory.gallery(set.gallery)
  const gallery = isShown(known) ? known : await memory.gallery.again(set.gallery)
  if (!gallery || !isShown(gallery)) return null
  const { open, missing } = await memory.gate(set.gallery, gallery)
  return open ? { id, set, gallery } : { missing }
}

/** The final of a photograph that the set holds, and that is not hidden since. */
async function finalIn(
  memory: GalleryMemory,
  { set }: Released,
  photo: PhotoId,
): Promise<Final | null> {
  const isIn = set.photos.some(({ id }) => id === photo)
  return isIn && (await memory.shows(set.gallery, photo)) ? memory.final(set.gallery, photo) : null
}

/** For the screen: tiles are free as on every wall, larger ones count against the vendor's quota. */
const onScreen =
  (memory: GalleryMemory): FindMedia =>
  async (gaps, pass) => {
    const named = PictureGaps.safeParse(gaps).data
    const found = named && (await releasedTo(memory, named[0], pass))
    if (!found || 'missing' in found) return found ?? null
    const [, photo, size] = named
    const final = await finalIn(memory, found, photo)
    if (!final) return null
    const path = file.final(found.set.gallery, photo, final.generation, size)
    if (size === 'tile') return picture(path)
    return { path, type: 'image/jpeg', taking: null, viewer: pass, isLong: false }
  }

/** What is taken is logged with what it was released as, so that it is counted apart. */
const takingOf = ({ id, set }: Released, pass: MediaPass) => ({
  taker: pass,
  gallery: set.gallery,
  client: set.client,
  released: { id, name: set.name },
})

const typeIn = (final: Final, size: DownloadSize): string =>
  size === 'web' ? 'image/jpeg' : final.type

/** Under its own name: counted and logged. */
const download =
  (memory: GalleryMemory): FindMedia =>
  async (gaps, pass) => {
    const named = DownloadGaps.safeParse(gaps).data
    const found = named && (await releasedTo(memory, named[0], pass))
    if (!found || 'missing' in found) return found ?? null
    const [, photo, size] = named
    const final = await finalIn(memory, found, photo)
    if (!final) return null
    const path = file.final(found.set.gallery, photo, final.generation, size)
    const what = { kind: 'photo', photo, size } as const
    return {
      path,
      type: typeIn(final, size),
      taking: { ...takingOf(found, pass), what, name: downloadName(final, size), path },
      viewer: null,
      isLong: size === 'print',
    }
  }

/** A part of a ZIP that was made of the set for this vendor. */
const zipPart =
  (memory: GalleryMemory): FindMedia =>
  async (gaps, pass) => {
    const named = ZipGaps.safeParse(gaps).data
    const found = named && (await releasedTo(memory, named[0], pass))
    if (!found || 'missing' in found) return found ?? null
    const [set, id, number] = named
    const zip = await read(doc.zip(found.set.gallery, id))
    if (zip?.set !== set || !zip.vendors.includes(pass.person)) return null
    const part = partOf({ gallery: found.set.gallery, title: found.set.name }, id, zip, number)
    return part && { ...part, taking: { ...takingOf(found, pass), ...part.taking } }
  }

/** What is released to vendors, which is all that they are given. */
export const releasedMedia: MediaOwner<'released' | 'releasedDownload' | 'releasedZip'> = ({
  memory,
}) => ({
  released: onScreen(memory),
  releasedDownload: download(memory),
  releasedZip: zipPart(memory),
})
