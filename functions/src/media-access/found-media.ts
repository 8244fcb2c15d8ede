import type { Download, GateStep } from '@portal/model/delivery'
import type { PersonId, ShareId, VendorSetId } from '@portal/model/ids'
import type { MediaPass } from '@portal/model/media'
import type { MediaKind } from '@portal/model/media-address'
import type { Files } from '#platform/files'
import type { GalleryMemory } from './gallery-memory.ts'

/** Who takes something: somebody with an account, or a guest of a link. */
export type Taker = { person: PersonId } | { share: ShareId; label: string }

/** What leaves the house: something of a gallery, under a name, from a file of the bucket. */
export interface Taking {
  taker: Taker
  gallery: string
  client: PersonId
  what: Download
  /** What was released to vendors that it is of. */
  released?: { id: VendorSetId; name: string }
  name: string
  path: string
}

/** A file that somebody may have now. */
export interface FoundMedia {
  path: string
  /** MIME type; null for somebody's file, which no browser is to run. */
  type: string | null
  /** What is counted and logged before it goes out; null for what is only looked at. */
  taking: Taking | null
  /** Whose quota it counts against also where it is only looked at; null where that is free. */
  viewer: Taker | null
  /** Whether it may last longer than Hosting waits for an answer. */
  isLong: boolean
  /**
   * For a document: what it is saved as. Its address outlives its versions, so it is asked for
   * anew.
   */
  saveAs?: string
}

/** What there is at an address for somebody: a file, a closed gate, or nothing. */
export type Finding = FoundMedia | { missing: GateStep[] } | null

/** A picture for the screen. */
export const picture = (path: string): FoundMedia => ({
  path,
  type: 'image/webp',
  taking: null,
  viewer: null,
  isLong: false,
})

/** Returns what is at an address for whoever has a pass; `gaps` is what its segments say, unchecked. */
export type FindMedia = (gaps: readonly string[], pass: MediaPass) => Promise<Finding>

/**
 * What is looked in: a memory of galleries, and the bucket, where documents are made when asked
 * for.
 */
export interface MediaSource {
  memory: GalleryMemory
  files: Files
}

/**
 * The addresses a domain owns: who may see them, and which file each is. Made once for each memory,
 * so what it reads besides is trusted as long.
 */
export type MediaOwner<Kind extends MediaKind> = (
  source: MediaSource,
) => Readonly<Record<Kind, FindMedia>>
