import { byName } from '@portal/model/arrangement'
import type { Photo } from '@portal/model/gallery'
import type { PhotoId } from '@portal/model/ids'
import { isUnderWay, type UploadItem } from './upload-queue.ts'

/** One file that is no photo of the gallery yet, as Les sees it. */
export interface PhotoRow {
  /** Of the upload of this visit, else of the photo. */
  id: string
  /** The photo it is; null while its bytes have not been looked at. */
  photo: PhotoId | null
  name: string
  bytes: number
  state: 'checking' | 'waiting' | 'sending' | 'working' | 'broken' | 'failed'
  /** How much of it has been sent, 0 … 1. */
  progress: number
  reason: Photo['reason']
  /** Whether the file is still at hand to be sent again. */
  mayRetry: boolean
  /** Whether it can be let go here, and whether the server must be asked to. */
  mayCancel: boolean
  mayDelete: boolean
}

/** What needs Les comes first, then what moves. */
const rank = {
  failed: 0,
  broken: 0,
  sending: 1,
  waiting: 2,
  checking: 2,
  working: 3,
} as const satisfies Record<PhotoRow['state'], number>

/** A photo the server knows and has not finished. */
export interface Unfinished {
  id: PhotoId
  value: Photo
}

/**
 * The uploads of a gallery and what the server has made of them, as one list. What is `ready` is in
 * the gallery, and no longer here.
 */
export function photoRows(
  items: readonly UploadItem[],
  unfinished: readonly Unfinished[],
  ready: ReadonlySet<PhotoId>,
): PhotoRow[] {
  const known = new Map(unfinished.map(({ id, value }) => [id, value]))
  const here = new Set(items.map(({ photo }) => photo))
  return [
    ...items.flatMap((item) =>
      item.photo !== null && ready.has(item.photo) && !isUnderWay(item)
        ? []
        : [ownRow(item, known.get(item.photo ?? ''))],
    ),
    ...unfinished.flatMap(({ id, value }) => (here.has(id) ? [] : [serverRow(id, id, value)])),
  ].toSorted((a, b) => rank[a.state] - rank[b.state] || byName(a.name, b.name))
}

function ownRow(item: UploadItem, photo: Photo | undefined): PhotoRow {
  // Once the server knows the photo it is right, unless the file is being sent anew.
  if (photo && item.photo && !isUnderWay(item)) {
    const row = serverRow(item.id, item.photo, photo)
    return { ...row, mayRetry: photo.state === 'failed' && photo.reason === 'failed' }
  }
  const { id, name, bytes, progress, reason } = item
  const state = item.state === 'sent' ? 'working' : item.state === 'refused' ? 'failed' : item.state
  return {
    id,
    photo: item.photo,
    name,
    bytes,
    state,
    progress,
    reason,
    mayRetry: state === 'broken',
    mayCancel: item.state !== 'sent',
    mayDelete: false,
  }
}

function serverRow(id: string, photo: PhotoId, value: Photo): PhotoRow {
  const hasFailed = value.state === 'failed'
  return {
    id,
    photo,
    name: value.name,
    bytes: value.bytes,
    state: hasFailed ? 'failed' : 'working',
    progress: 1,
    reason: value.reason,
    mayRetry: false,
    mayCancel: false,
    mayDelete: hasFailed,
  }
}

/**
 * What the head of the room says: `files` are all of them, each of which is ready, put aside, broken
 * off, or on its way. Bytes of what was refused or has failed do not count.
 */
export interface RoomTotals {
  files: number
  ready: number
  putAside: number
  broken: number
  underWay: number
  bytes: number
  bytesSent: number
  /** Of the files of this visit: how many have arrived to stay, and how many came to nothing. */
  arrived: number
  unfit: number
}

/** Counts over all rows; the bytes are those of this visit, so old photos do not stretch the bar. */
export function roomTotals(
  rows: readonly PhotoRow[],
  items: readonly UploadItem[],
  ready: number,
): RoomTotals {
  const count = (...states: PhotoRow['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length
  const sent = items.filter(({ state }) => state !== 'refused')
  const failed = new Set(rows.flatMap(({ id, state }) => (state === 'failed' ? [id] : [])))
  return {
    files: ready + rows.length,
    ready,
    putAside: count('failed'),
    broken: count('broken'),
    underWay: count('checking', 'waiting', 'sending'),
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    bytesSent: sent.reduce((sum, { bytes, progress }) => sum + bytes * progress, 0),
    arrived: items.filter(({ id, state }) => state === 'sent' && !failed.has(id)).length,
    unfit: items.filter(({ id }) => failed.has(id)).length,
  }
}
