import {
  type Gallery,
  listed,
  photosPerSheet,
  type Sheet,
  type SheetEntry,
  type SheetPhoto,
  sheetWithRoom,
  withCount,
} from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import type { Row, Transaction } from '#platform/firestore'

/**
 * A gallery and its contact sheets in one transaction: changed in memory, and written once for each
 * document that changed, however many photos it were.
 */
export class OpenSheets {
  gallery: Gallery
  readonly #tx: Transaction
  readonly #id: GalleryId
  readonly #sheets: Map<number, Sheet>
  readonly #touched = new Set<number>()
  /** Which photos are on sheets that nobody can read. */
  readonly #unread: Map<number, Set<PhotoId>>

  private constructor(
    tx: Transaction,
    id: GalleryId,
    gallery: Gallery,
    rows: readonly Row<Sheet>[],
    unread: readonly (readonly [number, Set<PhotoId>])[] = [],
  ) {
    this.#tx = tx
    this.#id = id
    this.gallery = gallery
    this.#sheets = new Map(rows.map((row) => [Number(row.id), row.value]))
    this.#unread = new Map(unread)
  }

  /** Fails with `not-found`. */
  static async read(tx: Transaction, id: GalleryId): Promise<OpenSheets> {
    const [gallery, sheets] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.list(collection.sheets(id), (all) => all),
    ])
    return new OpenSheets(tx, id, gallery, sheets)
  }

  /**
   * The same for whoever takes photos away and does nothing else, which no sheet is to hold up by
   * being unreadable. Fails with `not-found`.
   */
  static async readToTake(tx: Transaction, id: GalleryId): Promise<OpenSheets> {
    const [gallery, sheets, ids] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.listReadable(collection.sheets(id), (all) => all),
      tx.ids(collection.sheets(id), (all) => all),
    ])
    const unread = ids.filter((sheet) => !sheets.some((row) => row.id === sheet)).map(Number)
    const photosOn = async (sheet: number) =>
      [sheet, new Set(await tx.keysOf(doc.sheet(id, sheet), 'photos'))] as const
    return new OpenSheets(tx, id, gallery, sheets, await Promise.all(unread.map(photosOn)))
  }

  photos(): SheetPhoto[] {
    return [...this.#sheets.values()].flatMap((sheet) => listed(sheet.photos))
  }

  /** Which sheet a photo is on; null when it is on none. */
  sheetOf(photo: PhotoId): number | null {
    for (const [number, sheet] of this.#sheets)
      if (Object.hasOwn(sheet.photos, photo)) return number
    return null
  }

  /** Rewrites the entry of a photo that is there. */
  change(photo: PhotoId, entry: SheetEntry): void {
    const number = this.sheetOf(photo)
    if (number !== null) this.#put(number, photo, entry)
  }

  /** Takes a photo off its sheet; null when it is on none that can be read. */
  take(photo: PhotoId): { sheet: number; entry: SheetEntry } | null {
    const number = this.sheetOf(photo)
    const sheet = number === null ? undefined : this.#sheets.get(number)
    if (number === null || !sheet) return null
    const entry = sheet.photos[photo]
    if (!entry) return null
    delete sheet.photos[photo]
    this.#touched.add(number)
    this.#countDown(photo, number)
    return { sheet: number, entry }
  }

  /** Whether a photo is on a sheet of which its entry cannot be had. */
  isUnread(photo: PhotoId): boolean {
    return [...this.#unread.values()].some((photos) => photos.has(photo))
  }

  /** Takes a photo off every sheet that cannot be read, for good. */
  takeUnread(photo: PhotoId): void {
    for (const [number, photos] of this.#unread) {
      if (!photos.delete(photo)) continue
      this.#tx.takeOut(doc.sheet(this.#id, number), { maps: { photos: photo } })
      this.#countDown(photo, number)
    }
  }

  #countDown(photo: PhotoId, number: number): void {
    const cover = this.gallery.cover === photo ? null : this.gallery.cover
    const lead = this.gallery.lead === photo ? null : this.gallery.lead
    this.gallery = { ...withCount(this.gallery, number, -1), cover, lead }
  }

  /** Puts a photo on the sheet it comes from, or the next one with room; answers which. */
  add(photo: PhotoId, entry: SheetEntry, from: number): number {
    const hasRoom = (this.gallery.sheets[from] ?? photosPerSheet) < photosPerSheet
    const number = hasRoom ? from : sheetWithRoom(this.gallery)
    this.#put(number, photo, entry)
    this.gallery = {
      ...withCount(this.gallery, number, 1),
      lead: this.gallery.lead ?? photo,
    }
    return number
  }

  #put(number: number, photo: PhotoId, entry: SheetEntry): void {
    const { client, viewers, published } = this.gallery
    const made: Sheet = { gallery: this.#id, client, viewers, published, photos: {} }
    const sheet = this.#sheets.get(number) ?? made
    // What was read is nobody else's, so two thousand changes need not be as many copies.
    sheet.photos[photo] = entry
    this.#sheets.set(number, sheet)
    this.#touched.add(number)
  }

  /** Writes the gallery and every sheet that changed. */
  save(): void {
    this.#tx.write(doc.gallery(this.#id), this.gallery)
    for (const number of this.#touched) {
      const sheet = this.#sheets.get(number)
      if (sheet) this.#tx.write(doc.sheet(this.#id, number), sheet)
    }
  }
}
