import { merged, type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { createStore, type StoreApi } from 'zustand'

/** A board as this screen shows it: what the server has, with what was changed here on top. */
export interface Board {
  /** Null until the server has answered. */
  references: Reference[] | null
  /** What the server has now; `version` differs with each save. */
  heard: (references: Reference[], version: string | null) => void
  /** Shows a change at once and saves it with those that follow shortly. */
  change: (alter: (references: Reference[]) => Reference[]) => void
  /** Saves what waits, for a screen that is left. */
  flush: () => void
}

interface Ports {
  /** `from` is what the server had when they were arranged. */
  save: (references: Reference[], from: Reference[]) => Promise<void>
  /** The change was put back; `lost` was only ever here, `back` had been taken away here. */
  refused: (error: unknown, lost: Reference[], back: Reference[]) => void
}

/** How long (ms) after the last change the board is saved. */
const restMs = 400

export function createBoard({ save, refused }: Ports): StoreApi<Board> {
  let server: Reference[] | null = null
  let version: string | null = null
  /** What was changed here, and what it departed from; null when there is nothing of the kind. */
  let edit: { from: Reference[]; mine: Reference[] } | null = null
  /** The version before the last save; the edit stands until the server tells of another one. */
  let savedOver: string | null | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving = false

  return createStore<Board>()((put, read) => {
    const show = () =>
      put({
        references: edit
          ? merged(edit.from, edit.mine, server ?? edit.from).slice(0, referencesPerBooking)
          : server,
      })

    function settle(): void {
      if (savedOver === undefined || savedOver === version) return
      edit = null
      savedOver = undefined
      show()
    }

    async function send(): Promise<void> {
      clearTimeout(timer)
      timer = undefined
      const sent = edit
      const references = read().references
      // Whoever saves now comes back for what is changed meanwhile.
      if (saving || !sent || !references || savedOver !== undefined) return
      saving = true
      const over = version
      try {
        await save(references, server ?? sent.from)
        if (edit === sent) savedOver = over
      } catch (error) {
        if (edit === sent) {
          edit = null
          show()
          const beyond = (some: readonly Reference[], others: readonly Reference[]) =>
            some.filter(({ id }) => others.every((other) => other.id !== id))
          const there = server ?? []
          refused(error, beyond(references, there), beyond(there, references))
        }
      } finally {
        saving = false
      }
      settle()
      if (edit && edit !== sent && timer === undefined) void send()
    }

    return {
      references: null,

      heard(references, now) {
        server = references
        version = now
        settle()
        show()
      },

      change(alter) {
        const shown = read().references
        if (!shown) return
        edit = { from: server ?? shown, mine: alter(shown) }
        savedOver = undefined
        show()
        clearTimeout(timer)
        timer = setTimeout(() => void send(), restMs)
      },

      flush: () => {
        if (timer !== undefined) void send()
      },
    }
  })
}
