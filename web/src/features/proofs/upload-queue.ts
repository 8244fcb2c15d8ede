import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { plainFileName, type UploadFailure } from '@portal/model/upload'
import { createStore, type StoreApi } from 'zustand'
import type { Upload } from '#firebase/upload.ts'
import type { SourceFile } from './read-drop.ts'
import { type Sample, withSample } from './time-left.ts'

/** One file on its way. `refused` never left this machine, `broken` did not arrive. */
export interface UploadItem {
  /** Of this visit; what it becomes is known only once the bytes were looked at. */
  id: string
  /** The photo; of a final, its arrival. */
  photo: PhotoId | null
  gallery: GalleryId
  name: string
  /** Where it lay in what was dropped. */
  path: string
  bytes: number
  state: 'checking' | 'waiting' | 'sending' | 'sent' | 'refused' | 'broken'
  /** How much of it has been sent, 0 … 1. */
  progress: number
  reason: UploadFailure | null
}

/** Who uploads, and into which gallery. */
export interface UploadTarget {
  person: PersonId
  gallery: GalleryId
}

/** The photos of a gallery when files are added: those it has, and those worth sending again. */
export interface KnownPhotos {
  there: ReadonlySet<PhotoId>
  failed: ReadonlySet<PhotoId>
}

/** Every upload of this visit. It lives beside the screens, so walking between them stops nothing. */
export interface UploadQueue {
  items: ReadonlyMap<string, UploadItem>
  /** How many files turned out to be there already, by gallery. */
  there: ReadonlyMap<GalleryId, number>
  paused: boolean
  online: boolean
  /** The pace of late, over all galleries. */
  samples: readonly Sample[]
  /** Takes files in. What is there already by its bytes is left out and counted. */
  add: (target: UploadTarget, files: readonly SourceFile[], known: KnownPhotos) => void
  pause: () => void
  resume: () => void
  /** Waits while there is no connection, and goes on by itself. */
  setOnline: (online: boolean) => void
  /** Stops an upload and forgets the file. */
  cancel: (id: string) => void
  /** Sends a file again that broke off or that the server could not work on. */
  retry: (id: string) => void
  /** Forgets what is over in a gallery, or only what was sent of some photos. */
  forget: (gallery: GalleryId, photos?: ReadonlySet<PhotoId>) => void
}

interface Ports {
  inspect(file: File): Promise<UploadFailure | null>
  identify(file: File): Promise<PhotoId | null>
  start(
    target: UploadTarget,
    photo: PhotoId,
    source: Omit<SourceFile, 'path'>,
    onProgress: (progress: number) => void,
  ): Upload
  /** Whether an upload that broke off may simply be tried again. */
  isPassing(error: unknown): boolean
  newId(): string
  /** ms */
  now(): number
}

/** How many files are sent at a time; one at a time is looked into, since each is held whole. */
const lanes = 4

/** Whether leaving now would lose an upload. */
export const isUnderWay = ({ state }: UploadItem): boolean =>
  state === 'checking' || state === 'waiting' || state === 'sending'

export function createUploadQueue(ports: Ports): StoreApi<UploadQueue> {
  const sources = new Map<
    string,
    Omit<SourceFile, 'path'> & { target: UploadTarget; known: KnownPhotos }
  >()
  const running = new Map<string, Upload>()
  let checked = Promise.resolve()
  let moved = 0

  return createStore<UploadQueue>()((set, get) => {
    function change(id: string, to: Partial<UploadItem>): void {
      const item = get().items.get(id)
      if (item) set({ items: new Map(get().items).set(id, { ...item, ...to }) })
    }

    function drop(ids: Iterable<string>): void {
      const items = new Map(get().items)
      for (const id of ids) {
        sources.delete(id)
        items.delete(id)
      }
      set({ items })
    }

    const isHalted = () => get().paused || !get().online

    function fill(): void {
      for (const item of get().items.values()) {
        if (isHalted() || running.size >= lanes) return
        if (item.state === 'waiting' && item.photo) void send(item, item.photo)
      }
    }

    /** Holds what runs while the queue is halted, lets it run on when it is not. */
    function obey(): void {
      for (const upload of running.values()) {
        if (isHalted()) upload.pause()
        else upload.resume()
      }
      fill()
    }

    async function send({ id, bytes }: UploadItem, photo: PhotoId): Promise<void> {
      const source = sources.get(id)
      if (!source) return
      let sent = 0
      const upload = ports.start(source.target, photo, source, (progress) => {
        // A piece sent again after a lost connection is no progress.
        moved += Math.max(0, progress - sent) * bytes
        sent = Math.max(sent, progress)
        change(id, { progress })
        set({ samples: withSample(get().samples, { at: ports.now(), bytes: moved }) })
      })
      running.set(id, upload)
      change(id, { state: 'sending', progress: 0, reason: null })
      const end = await upload.done.then(
        () => 'sent' as const,
        (error: unknown) =>
          !get().online || ports.isPassing(error) ? ('waiting' as const) : ('broken' as const),
      )
      // Cancelled and perhaps chosen anew: then this is no longer the upload in question.
      if (running.get(id) !== upload) return
      running.delete(id)
      change(id, { state: end, progress: end === 'sent' ? 1 : 0 })
      fill()
    }

    /** Another file of this visit that is the same photo. */
    const twinOf = ({ id, gallery }: UploadItem, photo: PhotoId): UploadItem | undefined =>
      [...get().items.values()].find(
        (one) => one.id !== id && one.gallery === gallery && one.photo === photo,
      )

    async function check(id: string): Promise<void> {
      const source = sources.get(id)
      if (!source) return
      const refusal = await ports.inspect(source.file)
      const photo = refusal ? null : await ports.identify(source.file)
      const item = get().items.get(id)
      if (!item) return
      if (!photo) return change(id, { state: 'refused', reason: refusal ?? 'failed' })
      const { there, failed } = source.known
      const twin = twinOf(item, photo)
      // Dropped anew, a file takes the place of its upload that came to nothing.
      const isWanted = twin ? twin.state === 'broken' || failed.has(photo) : !there.has(photo)
      if (!isWanted || (twin && isUnderWay(twin))) {
        const { gallery } = item
        set({ there: new Map(get().there).set(gallery, (get().there.get(gallery) ?? 0) + 1) })
        drop([id])
        return
      }
      if (twin) drop([twin.id])
      change(id, { photo, state: 'waiting' })
      fill()
    }

    return {
      items: new Map(),
      there: new Map(),
      paused: false,
      online: true,
      samples: [],

      add(target, files, known) {
        const items = new Map(get().items)
        const added: string[] = []
        for (const { path, ...source } of files) {
          const { file } = source
          const id = ports.newId()
          sources.set(id, { ...source, target, known })
          items.set(id, {
            id,
            photo: null,
            gallery: target.gallery,
            name: plainFileName(file.name),
            path,
            bytes: file.size,
            state: 'checking',
            progress: 0,
            reason: null,
          })
          added.push(id)
        }
        set({ items })
        checked = checked.then(async () => {
          for (const id of added) await check(id)
        })
      },

      pause() {
        set({ paused: true, samples: [] })
        obey()
      },

      resume() {
        set({ paused: false })
        obey()
      },

      setOnline(online) {
        if (online === get().online) return
        set({ online, samples: [] })
        obey()
      },

      cancel(id) {
        const upload = running.get(id)
        running.delete(id)
        drop([id])
        upload?.cancel()
        fill()
      },

      retry(id) {
        const item = get().items.get(id)
        if (!item || isUnderWay(item) || item.state === 'refused') return
        change(id, { state: 'waiting', progress: 0, reason: null })
        fill()
      },

      forget(gallery, photos) {
        const over = [...get().items.values()].filter(
          (item) =>
            item.gallery === gallery &&
            !isUnderWay(item) &&
            (!photos || photos.has(item.photo ?? '')),
        )
        drop(over.map(({ id }) => id))
        if (photos) return
        const there = new Map(get().there)
        there.delete(gallery)
        set({ there })
      },
    }
  })
}
