import type { Photo } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import type { UploadFailure } from '@portal/model/upload'
import { isUnderWay, type UploadItem } from './upload-queue.ts'

/** One file as Les sees it, from the drop to the finished proof. */
export interface PhotoRow {
  id: PhotoId
  name: string
  bytes: number
  state: 'checking' | 'waiting' | 'sending' | 'working' | 'ready' | 'broken' | 'failed'
  /** How much of it has been sent, 0 … 1. */
  share: number
  reason: UploadFailure | null
  /** Whether the file is still at hand to be sent again, or to be let go. */
  mayRetry: boolean
  mayCancel: boolean
}

/** LES_2 before LES_10, as a file browser has it. */
const byName = new Intl.Collator('en', { numeric: true }).compare

/** What needs Les comes first, then what moves, then what is done. */
const rank = {
  failed: 0,
  broken: 0,
  sending: 1,
  waiting: 2,
  checking: 2,
  working: 3,
  ready: 4,
} as const satisfies Record<PhotoRow['state'], number>

/** The uploads of a gallery and what the server has made of them, as one list. */
export function photoRows(
  items: readonly UploadItem[],
  photos: readonly { id: PhotoId; value: Photo }[],
): PhotoRow[] {
  const known = new Map(photos.map(({ id, value }) => [id, value]))
  const here = new Map(items.map((item) => [item.id, item]))
  return [
    ...items.map((item) => ownRow(item, known.get(item.id))),
    ...photos.flatMap(({ id, value }) => (here.has(id) ? [] : [serverRow(id, value, false)])),
  ].toSorted((a, b) => rank[a.state] - rank[b.state] || byName(a.name, b.name))
}

function ownRow(item: UploadItem, photo: Photo | undefined): PhotoRow {
  // Once the server knows the photo it is right, unless the file is being sent anew.
  if (photo && !isUnderWay(item)) return serverRow(item.id, photo, true)
  const { id, name, bytes, share, reason } = item
  const state = item.state === 'sent' ? 'working' : item.state === 'refused' ? 'failed' : item.state
  return {
    id,
    name,
    bytes,
    state,
    share,
    reason,
    mayRetry: state === 'broken',
    mayCancel: item.state !== 'sent',
  }
}

const serverRow = (id: PhotoId, photo: Photo, atHand: boolean): PhotoRow => ({
  id,
  name: photo.name,
  bytes: photo.bytes,
  state: photo.state,
  share: 1,
  reason: photo.reason,
  mayRetry: atHand && photo.state === 'failed' && photo.reason === 'failed',
  mayCancel: false,
})

/** What the head of the room says. Bytes of what was refused or has failed do not count. */
export interface RoomTotals {
  uploaded: number
  ready: number
  putAside: number
  broken: number
  underWay: number
  bytes: number
  bytesSent: number
}

/** Counts over all rows; the bytes are those of this visit, so old photos do not stretch the bar. */
export function roomTotals(rows: readonly PhotoRow[], items: readonly UploadItem[]): RoomTotals {
  const count = (...states: PhotoRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const sent = items.filter(({ state }) => state !== 'refused')
  return {
    // What was put aside here has never left; what the server put aside had arrived.
    uploaded: rows.filter(({ state, mayCancel }) => !mayCancel && state !== 'broken').length,
    ready: count('ready'),
    putAside: count('failed'),
    broken: count('broken'),
    underWay: count('checking', 'waiting', 'sending'),
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesSent: sent.reduce((sum, { bytes, share }) => sum + bytes * share, 0),
  }
}
