import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { plainFileName, type UploadFailure } from '@portal/model/upload'
import { createStore, type StoreApi } from 'zustand'
import type { Upload } from '#firebase/upload.ts'
import { type Sample, withSample } from './time-left.ts'

/** One file on its way. `refused` never left this machine, `broken` did not arrive. */
export interface UploadItem {
  id: PhotoId
  gallery: GalleryId
  name: string
  bytes: number
  state: 'checking' | 'waiting' | 'sending' | 'sent' | 'refused' | 'broken'
  /** How much of it has been sent, 0 … 1. */
  share: number
  reason: UploadFailure | null
}

/** Who uploads, and into which gallery. */
export interface UploadTarget {
  person: PersonId
  gallery: GalleryId
}

/** Every upload of this visit. It lives beside the screens, so walking between them stops nothing. */
export interface UploadQueue {
  items: ReadonlyMap<PhotoId, UploadItem>
  paused: boolean
  /** The pace of late, over all galleries. */
  samples: readonly Sample[]
  /** Takes files in; those whose `fileKey` is known already are left out and counted. */
  add: (target: UploadTarget, files: readonly File[], known: ReadonlySet<string>) => number
  pause: () => void
  resume: () => void
  /** Stops an upload and forgets the file. */
  cancel: (id: PhotoId) => void
  /** Sends a file again that broke off or that the server could not work on. */
  retry: (id: PhotoId) => void
}

interface Doors {
  inspect(file: File): Promise<UploadFailure | null>
  start(
    target: UploadTarget,
    photo: PhotoId,
    file: File,
    onProgress: (share: number) => void,
  ): Upload
  newId(): PhotoId
  /** ms */
  now(): number
}

/** How many files are sent at a time, and how many are looked into at a time. */
const lanes = 4
const checkedTogether = 16

/** What makes a file the same as one that is there. */
export const fileKey = (name: string, bytes: number): string => `${bytes} ${plainFileName(name)}`

/** Whether leaving now would lose an upload. */
export const isUnderWay = ({ state }: UploadItem): boolean =>
  state === 'checking' || state === 'waiting' || state === 'sending'

export function createUploadQueue(doors: Doors): StoreApi<UploadQueue> {
  const files = new Map<PhotoId, { file: File; target: UploadTarget }>()
  const running = new Map<PhotoId, Upload>()
  let moved = 0

  return createStore<UploadQueue>()((set, get) => {
    function change(id: PhotoId, to: Partial<UploadItem>): void {
      const item = get().items.get(id)
      if (item) set({ items: new Map(get().items).set(id, { ...item, ...to }) })
    }

    function fill(): void {
      for (const item of get().items.values()) {
        if (get().paused || running.size >= lanes) return
        if (item.state === 'waiting') void send(item)
      }
    }

    async function send({ id, bytes }: UploadItem): Promise<void> {
      const source = files.get(id)
      if (!source) return
      let sent = 0
      const upload = doors.start(source.target, id, source.file, (share) => {
        // A piece sent again after a lost connection is no progress.
        moved += Math.max(0, share - sent) * bytes
        sent = Math.max(sent, share)
        change(id, { share })
        set({ samples: withSample(get().samples, { at: doors.now(), bytes: moved }) })
      })
      running.set(id, upload)
      change(id, { state: 'sending', share: 0, reason: null })
      const arrived = await upload.done.then(
        () => true,
        () => false,
      )
      // Cancelled and perhaps chosen anew: then this is no longer the upload in question.
      if (running.get(id) !== upload) return
      running.delete(id)
      change(id, arrived ? { state: 'sent', share: 1 } : { state: 'broken', share: 0 })
      fill()
    }

    async function check(ids: readonly PhotoId[]): Promise<void> {
      for (let from = 0; from < ids.length; from += checkedTogether) {
        const verdicts = await Promise.all(
          ids.slice(from, from + checkedTogether).map(async (id) => {
            const source = files.get(id)
            return { id, reason: source ? await doors.inspect(source.file) : null }
          }),
        )
        const items = new Map(get().items)
        for (const { id, reason } of verdicts) {
          const item = items.get(id)
          if (item) items.set(id, { ...item, reason, state: reason ? 'refused' : 'waiting' })
        }
        set({ items })
        fill()
      }
    }

    return {
      items: new Map(),
      paused: false,
      samples: [],

      add(target, chosen, known) {
        const items = new Map(get().items)
        const there = new Set(known)
        for (const { gallery, name, bytes } of items.values())
          if (gallery === target.gallery) there.add(fileKey(name, bytes))
        const added: PhotoId[] = []
        for (const file of chosen) {
          const key = fileKey(file.name, file.size)
          if (there.has(key)) continue
          there.add(key)
          const id = doors.newId()
          files.set(id, { file, target })
          items.set(id, {
            id,
            gallery: target.gallery,
            name: plainFileName(file.name),
            bytes: file.size,
            state: 'checking',
            share: 0,
            reason: null,
          })
          added.push(id)
        }
        set({ items })
        void check(added)
        return chosen.length - added.length
      },

      pause() {
        set({ paused: true, samples: [] })
        for (const upload of running.values()) upload.pause()
      },

      resume() {
        set({ paused: false })
        for (const upload of running.values()) upload.resume()
        fill()
      },

      cancel(id) {
        const upload = running.get(id)
        running.delete(id)
        files.delete(id)
        const items = new Map(get().items)
        items.delete(id)
        set({ items })
        upload?.cancel()
        fill()
      },

      retry(id) {
        const item = get().items.get(id)
        if (!item || isUnderWay(item) || item.state === 'refused') return
        change(id, { state: 'waiting', share: 0, reason: null })
        fill()
      },
    }
  })
}
