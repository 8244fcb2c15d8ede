// Without zod and without the other records: the page of a guest loads what it needs and no more.
import type { PhotoSet } from './arrangement.ts'
import type { DownloadSize } from './delivery.ts'
import type { PhotoId, SetId } from './ids.ts'
import { gapsIn } from './pattern.ts'

/** A photograph as a guest sees it. */
export interface SharedPhoto {
  id: PhotoId
  /** The file name it came with. */
  name: string
  /** Pixels of the upright original. */
  width: number
  height: number
  /** Thumbhash, base64. */
  hash: string
  set?: SetId
  /** Bytes of the finished photograph in each size; left out while there is only a proof. */
  final?: Record<DownloadSize, number>
}

/** What the holder of a link may have of it at the moment. */
export interface GuestRights {
  /** Whether finished photographs are shown; else every picture carries the watermark. */
  finals: boolean
  takes: DownloadSize[]
  /** Whether the gallery was given out, so that it is greeted as such; left out while it was not. */
  delivered?: true
}

/** What an open link answers. */
export interface OpenedShare {
  title: string
  clientName: string
  /** The photograph behind the title. */
  cover: PhotoId | null
  sets: PhotoSet[]
  photos: SharedPhoto[]
  rights: GuestRights
  /** Opens the pictures for a while, and the link itself once more without its password. */
  pass: string
}

/**
 * The edges (px) of a watermarked picture that a guest may ask for; the final for the screen, and
 * its tile on the wall.
 */
export type SharedSize = 480 | 2048 | 'web' | 'tile'

/** The page that a link leads to; the secret is the link. */
export const shareAddress = (secret: string): string => `/s/${secret}`

/** Says whether a link still stands and what its guest may have: the rights, or 404. */
export const standingAddress = (pass: string): string => `/media/shared/${pass}`

const below = (pass: string, photo: PhotoId, size: string) =>
  `/media/shared/${pass}/${photo}/${size}`

/** The address of a shared picture. */
export const sharedAddress = (pass: string, photo: PhotoId, size: SharedSize): string =>
  below(pass, photo, String(size))

/** The address that downloads a shared final under its own name. */
export const sharedDownload = (pass: string, photo: PhotoId, size: DownloadSize): string =>
  below(pass, photo, `download-${size}`)

/**
 * What an address of a guest says: the pass, and for a picture below it the photo and the size as
 * they stand there; null for none of ours.
 */
export function readGuestAddress(
  address: string,
): { pass: string; below: readonly [photo: string, size: string] | null } | null {
  const standing = gapsIn(standingAddress, address)
  if (standing) return { pass: standing[0], below: null }
  const picture = gapsIn(below, address)
  return picture && { pass: picture[0], below: [picture[1], picture[2]] }
}
