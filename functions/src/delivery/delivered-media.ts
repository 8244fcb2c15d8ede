import type { FinalSize } from '@portal/model/delivery'
import { downloadName, type Final } from '@portal/model/final'
import type { Gallery } from '@portal/model/gallery'
import { ArrivalId, GalleryId, type PersonId, PhotoId, ZipId } from '@portal/model/ids'
import { mayTakeFinals, type MediaPass } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import type { Zip } from '@portal/model/zip'
import { z } from 'zod'
import { read } from '#platform/firestore'
import {
  type FindMedia,
  type FoundMedia,
  type MediaOwner,
  picture,
} from '../media-access/found-media.ts'
import type { GalleryMemory } from '../media-access/gallery-memory.ts'
import { gateFor, isShownTo, seenGallery } from '../media-access/seen-gallery.ts'
import { trusted } from '../media-access/trusted.ts'
import { partOf, PartNumber } from './zip-part.ts'

const FinalGaps = z.tuple([GalleryId, PhotoId, z.enum(['web', 'tile'])])
const DownloadGaps = z.tuple([GalleryId, PhotoId, z.enum(['web', 'print'])])
const ZipGaps = z.tuple([GalleryId, ZipId, PartNumber])
const ArrivalGaps = z.tuple([GalleryId, ArrivalId])

/** The gallery of a final, for whoever may have it; null for whoever may not. */
type MayHave = (memory: GalleryMemory, id: GalleryId, pass: MediaPass) => Promise<Gallery | null>

/** When whoever has the pass may take finals of it along. */
const takenFrom: MayHave = async (memory, id, pass) => {
  const found = await seenGallery(memory, id, pass)
  return found && mayTakeFinals(pass, found) ? found : null
}

/** A final in one of its sizes, and its file. */
interface GivenFinal<Size extends FinalSize> {
  gallery: GalleryId
  client: PersonId
  photo: PhotoId
  size: Size
  final: Final
  path: string
}

/** A final, for whoever may have it and sees its photo; the gate is asked each time. */
const givenFinal =
  <Size extends FinalSize>(
    memory: GalleryMemory,
    address: z.ZodType<[GalleryId, PhotoId, Size]>,
    mayHave: MayHave,
    given: (of: GivenFinal<Size>, pass: MediaPass) => FoundMedia,
  ): FindMedia =>
  async (gaps, pass) => {
    const named = address.safeParse(gaps).data
    const found = named && (await mayHave(memory, named[0], pass))
    if (!found) return null
    const [id, photo, size] = named
    if (!(await isShownTo(memory, [id, photo], pass))) return null
    const { open, missing } = await gateFor(memory, id, found, pass)
    if (!open) return { missing }
    const final = await memory.final(id, photo)
    if (!final) return null
    const path = file.final(id, photo, final.generation, size)
    return given({ gallery: id, client: found.client, photo, size, final, path }, pass)
  }

/** A final for the screen: whoever sees its gallery looks at it, the family as well. */
const screenFinal = (memory: GalleryMemory): FindMedia =>
  givenFinal(memory, FinalGaps, seenGallery, ({ size, path }, pass) => {
    // A wall is scrolled through as freely as with proofs.
    if (size === 'tile') return picture(path)
    // Les looks at his own.
    const viewer = pass.role === 'admin' ? null : pass
    return { path, type: 'image/jpeg', taking: null, viewer, isLong: false }
  })

/** A final under its own name: counted and logged. */
const download = (memory: GalleryMemory): FindMedia =>
  givenFinal(
    memory,
    DownloadGaps,
    takenFrom,
    ({ gallery, client, photo, size, final, path }, pass) => ({
      path,
      type: size === 'web' ? 'image/jpeg' : final.type,
      taking: {
        taker: pass,
        gallery,
        client,
        what: { kind: 'photo', photo, size },
        name: downloadName(final, size),
        path,
      },
      viewer: null,
      isLong: size === 'print',
    }),
  )

/** A part of a ZIP while it is offered: gated, counted and logged. */
function zipPart(memory: GalleryMemory): FindMedia {
  const zip = trusted((key) => {
    const [id = '', made = ''] = key.split('/')
    return read(doc.zip(id, made))
  })
  return async (gaps, pass) => {
    const named = ZipGaps.safeParse(gaps).data
    const found = named && (await takenFrom(memory, named[0], pass))
    if (!found) return null
    const [id, key, number] = named
    const { open, missing } = await gateFor(memory, id, found, pass)
    if (!open) return { missing }
    const at = `${id}/${key}`
    // What was made of a set for vendors is theirs.
    const given = (made: Zip | null) =>
      made?.set === undefined
        ? partOf({ gallery: id, title: found.title }, key, made, number)
        : null
    const part = given(await zip(at)) ?? given(await zip.again(at))
    const taken = { taker: pass, gallery: id, client: found.client }
    return part && { ...part, taking: { ...taken, ...part.taking } }
  }
}

/** The picture of an undecided final, for Les alone. */
const arrival: FindMedia = (gaps, pass) => {
  const at = pass.role === 'admin' ? ArrivalGaps.safeParse(gaps).data : null
  return Promise.resolve(at ? picture(file.arrivalThumbnail(...at)) : null)
}

/** Finals are to be seen with their gallery, and for whoever may to take along, once the gate is open. */
export const deliveredMedia: MediaOwner<'final' | 'download' | 'zip' | 'arrival'> = ({
  memory,
}) => ({
  final: screenFinal(memory),
  download: download(memory),
  zip: zipPart(memory),
  arrival,
})
