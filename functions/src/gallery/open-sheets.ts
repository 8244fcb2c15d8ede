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
import type { Transaction } from '#platform/firestore'

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

  private constructor(tx: Transaction, id: GalleryId, gallery: Gallery, rows: [number, Sheet][]) {
    this.#tx = tx
    this.#id = id
    this.gallery = gallery
    this.#sheets = new Map(rows)
  }

  /** Fails with `not-found`. */
  static async read(tx: Transaction, id: GalleryId): Promise<OpenSheets> {
    const [gallery, sheets] = await Promise.all([
      tx.read(doc.gallery(id)),
      tx.list(collection.sheets(id), (all) => all),
    ])
    return new OpenSheets(
      tx,
      id,
      gallery,
      sheets.map((row) => [Number(row.id), row.value]),
    )
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

  /** Takes a photo off its sheet; null when it is on none. */
  take(photo: PhotoId): { sheet: number; entry: SheetEntry } | null {
    const number = this.sheetOf(photo)
    const sheet = number === null ? undefined : this.#sheets.get(number)
    if (number === null || !sheet) return null
    const entry = sheet.photos[photo]
    if (!entry) return null
    delete sheet.photos[photo]
    this.#touched.add(number)
    const cover = this.gallery.cover === photo ? null : this.gallery.cover
    this.gallery = { ...withCount(this.gallery, number, -1), cover }
    return { sheet: number, entry }
  }

  /** Puts a photo on the sheet it comes from, or the next one with room; answers which. */
  add(photo: PhotoId, entry: SheetEntry, from: number): number {
    const hasRoom = (this.gallery.sheets[from] ?? photosPerSheet) < photosPerSheet
    const number = hasRoom ? from : sheetWithRoom(this.gallery)
    this.#put(number, photo, entry)
    this.gallery = withCount(this.gallery, number, 1)
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
