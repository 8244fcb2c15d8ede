import { createStore, type StoreApi } from 'zustand'
import type { Upload } from '#firebase/upload.ts'

/** A picture on its way into Storage. */
export interface Sending {
  /** The reference's id. */
  id: string
  booking: string
  person: string
  name: string
  /** Sent one after another behind other screens, instead of several at once on the board. */
  quiet: boolean
  state: 'waiting' | 'sending' | 'sent' | 'broken'
  /** How much of it has been sent, 0 … 1. */
  progress: number
}

export type ToSend = Omit<Sending, 'state' | 'progress'>

/** The pictures this tab sends. It lives beside the screens, so walking between them stops nothing. */
export interface ReferenceQueue {
  items: ReadonlyMap<string, Sending>
  /** Takes pictures in; what is known already is left as it is. */
  add: (pictures: readonly ToSend[]) => void
  /** Stops sending a picture and forgets it. */
  cancel: (id: string) => void
  /** Sends a picture that broke off again. */
  retry: (id: string) => void
  /** The same for all that broke off. */
  retryAll: () => void
  clear: () => void
}

interface Ports {
  /** Begins the upload; null when the file is not in this browser (any more). */
  start(picture: ToSend, onProgress: (progress: number) => void): Promise<Upload | null>
  arrived(id: string): void
}

/** How many are sent at a time on the board. */
const lanes = 3

export function createReferenceQueue(ports: Ports): StoreApi<ReferenceQueue> {
  const running = new Map<string, { upload: Upload | null }>()

  return createStore<ReferenceQueue>()((put, read) => {
    function change(id: string, to: Partial<Sending>): void {
      const item = read().items.get(id)
      if (item) put({ items: new Map(read().items).set(id, { ...item, ...to }) })
    }

    function forget(id: string): void {
      const items = new Map(read().items)
      items.delete(id)
      put({ items })
    }

    function fill(): void {
      for (const item of read().items.values())
        if (item.state === 'waiting' && running.size < (item.quiet ? 1 : lanes)) void send(item)
    }

    async function send(item: Sending): Promise<void> {
      const { id } = item
      const run: { upload: Upload | null } = { upload: null }
      const isCurrent = () => running.get(id) === run
      running.set(id, run)
      change(id, { state: 'sending', progress: 0 })
      let end: 'sent' | 'broken' | 'absent' = 'absent'
      try {
        const upload = await ports.start(
          item,
          (progress) => isCurrent() && change(id, { progress }),
        )
        run.upload = upload
        // Taken away while the file was being read: then nothing must arrive.
        if (upload && !isCurrent()) upload.cancel()
        await upload?.done
        if (upload) end = 'sent'
      } catch {
        end = 'broken'
      }
      if (!isCurrent()) return
      running.delete(id)
      if (end === 'absent') forget(id)
      else change(id, { state: end, progress: end === 'sent' ? 1 : 0 })
      if (end === 'sent') ports.arrived(id)
      fill()
    }

    function stop(id: string): void {
      const run = running.get(id)
      running.delete(id)
      run?.upload?.cancel()
    }

    return {
      items: new Map(),

      add(pictures) {
        const items = new Map(read().items)
        for (const picture of pictures)
          if (!items.has(picture.id))
            items.set(picture.id, { ...picture, state: 'waiting', progress: 0 })
        put({ items })
        fill()
      },

      cancel(id) {
        stop(id)
        forget(id)
        fill()
      },

      retry(id) {
        if (read().items.get(id)?.state !== 'broken') return
        change(id, { state: 'waiting', progress: 0 })
        fill()
      },

      retryAll() {
        for (const { id } of read().items.values()) read().retry(id)
      },

      clear() {
        for (const id of running.keys()) stop(id)
        put({ items: new Map() })
      },
    }
  })
}

/** How far the pictures are that go behind other screens; null when none does. */
export function progressOf(
  items: Iterable<Sending>,
): { sent: number; all: number; broken: number; progress: number } | null {
  const all = [...items].filter(({ quiet }) => quiet)
  const count = (state: Sending['state']) => all.filter((item) => item.state === state).length
  if (all.length === 0 || count('sent') === all.length) return null
  return {
    sent: count('sent'),
    all: all.length,
    broken: count('broken'),
    progress: all.reduce((sum, { progress }) => sum + progress, 0) / all.length,
  }
}
