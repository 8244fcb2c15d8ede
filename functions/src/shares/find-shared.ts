import { type DownloadSize, gateOfGallery } from '@portal/model/delivery'
import { downloadName } from '@portal/model/final'
import { type Gallery, photosOf, type SheetEntry } from '@portal/model/gallery'
import { PhotoId } from '@portal/model/ids'
import { collection, doc, file } from '@portal/model/paths'
import {
  guestRights,
  isShareOpen,
  type Share,
  sharedPhotos,
  type SharePass,
} from '@portal/model/share'
import type { GuestRights, OpenedShare } from '@portal/model/shared-view'
import { galleryStageOf } from '@portal/model/stage'
import { z } from 'zod'
import { list, read } from '#platform/firestore'
import { type FoundMedia, picture } from '../media-access/found-media.ts'
import type { GalleryMemory } from '../media-access/gallery-memory.ts'
import { trusted } from '../media-access/trusted.ts'

const SharedPath = z.tuple([
  PhotoId,
  z.enum(['480', '2048', 'tile', 'web', 'download-web', 'download-print']),
])

/** Finds what the guests of a link may have; a link, its gallery and its gate are asked each time. */
export interface SharedFinder {
  /** What a guest may have now; null when the pass leads nowhere any more. */
  rights: (pass: SharePass, now: Date) => Promise<GuestRights | null>
  /** Whether the gallery of a link is shown, read anew. */
  isShown: (share: Share, now: Date) => Promise<boolean>
  /** All that a link shows, for whoever was let in; null when its gallery is not shown. */
  view: (share: Share, now: Date) => Promise<Omit<OpenedShare, 'pass'> | null>
  /** The file behind the last parts of an address; null for whatever may not be seen. */
  find: (parts: readonly string[], pass: SharePass, now: Date) => Promise<FoundMedia | null>
}

/** What is read beside the memory of galleries is trusted as long. */
export function sharedFinder(memory: GalleryMemory): SharedFinder {
  const shares = trusted((id) => read(doc.share(id)))
  const sheets = trusted(async (id) =>
    (await list(collection.sheets(id))).map(({ value }) => value),
  )
  const picks = trusted((key) => {
    const [id = '', person = ''] = key.split('/')
    return read(doc.picks(id, person))
  })

  /** The link of a pass with its gallery, while it is open. */
  async function opened(
    { share: id, turn }: SharePass,
    now: Date,
  ): Promise<{ share: Share; gallery: Gallery } | null> {
    const ifOpen = async (share: Share | null) => {
      const gallery = share?.turn === turn ? await memory.gallery(share.gallery) : null
      return share && gallery && isShareOpen(share, gallery, now) ? { share, gallery } : null
    }
    // What was remembered from before a change must not turn away whom it lets in.
    return (await ifOpen(await shares(id))) ?? ifOpen(await shares.again(id))
  }

  async function rightsIn(share: Share, gallery: Gallery): Promise<GuestRights> {
    const invoice = await memory.invoice(share.gallery)
    const stage = galleryStageOf({ gallery, invoice }, new Date())
    return guestRights(share, gateOfGallery(gallery, invoice), stage)
  }

  const chosenIn = async ({ what, gallery, client }: Share): Promise<string[]> =>
    what === 'selection' ? ((await picks(`${gallery}/${client}`))?.photos ?? []) : []

  /** Whether a link shows a photo; those that are hidden are in no sheet. */
  async function shows(share: Share, { sets }: Gallery, id: string): Promise<boolean> {
    const holding = (await sheets(share.gallery)).find(({ photos }) => Object.hasOwn(photos, id))
    const entry: SheetEntry | undefined = holding?.photos[id]
    if (!entry) return false
    const photo = { ...entry, id }
    return sharedPhotos(share.what, [photo], sets, await chosenIn(share)).length === 1
  }

  async function finalIn(
    id: string,
    { share, gallery }: { share: Share; gallery: Gallery },
    photo: string,
    { size, isTaken }: { size: DownloadSize; isTaken: boolean } | { size: 'tile'; isTaken: false },
  ): Promise<FoundMedia | null> {
    const { finals, takes } = await rightsIn(share, gallery)
    if (!(isTaken ? takes.includes(size) : finals)) return null
    const final = await memory.final(share.gallery, photo)
    if (!final) return null
    const path = file.final(share.gallery, photo, final.generation, size)
    // A wall is scrolled through as freely as with proofs.
    if (size === 'tile') return picture(path)
    const type = size === 'web' ? 'image/jpeg' : final.type
    const taker = { share: id, label: share.label }
    if (!isTaken) return { path, type, taking: null, viewer: taker, isLong: false }
    const taking = {
      taker,
      gallery: share.gallery,
      client: share.client,
      what: { kind: 'photo', photo, size } as const,
      name: downloadName(final, size),
      path,
    }
    return { path, type, taking, viewer: null, isLong: size === 'print' }
  }

  return {
    async rights(pass, now) {
      const found = await opened(pass, now)
      return found && rightsIn(found.share, found.gallery)
    },

    async isShown(share, now) {
      return isShareOpen(share, await memory.gallery.again(share.gallery), now)
    },

    async view(share, now) {
      const gallery = await memory.gallery(share.gallery)
      if (!gallery || !isShareOpen(share, gallery, now)) return null
      const { title, clientName, sets, cover } = gallery
      const all = photosOf(await sheets(share.gallery), gallery)
      const photos = sharedPhotos(share.what, all, sets, await chosenIn(share))
      const filled = new Set(photos.map(({ set }) => set))
      return {
        title,
        clientName,
        cover: photos.some(({ id }) => id === cover) ? cover : null,
        sets: sets.filter(({ id }) => filled.has(id)),
        photos,
        rights: await rightsIn(share, gallery),
      }
    },

    async find(parts, pass, now) {
      const path = SharedPath.safeParse(parts).data
      const found = path && (await opened(pass, now))
      if (!found || !(await shows(found.share, found.gallery, path[0]))) return null
      const [photo, size] = path
      if (size === '480' || size === '2048')
        return picture(file.proof(found.share.gallery, photo, Number(size)))
      if (size === 'tile') return finalIn(pass.share, found, photo, { size, isTaken: false })
      return finalIn(pass.share, found, photo, {
        size: size === 'download-print' ? 'print' : 'web',
        isTaken: size !== 'web',
      })
    },
  }
}
