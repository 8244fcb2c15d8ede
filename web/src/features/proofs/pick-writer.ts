import type { PhotoId } from '@portal/model/ids'
import type { KeptHearts } from './kept-hearts.ts'
import type { PickChanges } from './pick-changes.ts'

/** Keeps hearts from the tap until the server has confirmed them. */
export interface PickWriter {
  /** What was tapped and is not confirmed; a new map after each change. */
  changes: () => PickChanges
  subscribe: (reader: () => void) => () => void
  /** Gives hearts (true) or takes them back, all in one write. */
  tap: (...taps: readonly (readonly [PhotoId, boolean])[]) => void
  /** Writes at once what still waits, because the page may be about to go. */
  flush: () => void
  /** Writes what an earlier visit could not; to be called once the stored picks are known. */
  resume: () => void
}

interface Ports {
  /** Stores the picks with these changes; rejects when the server refuses. */
  write: (changes: PickChanges) => Promise<void>
  /** What the last write carried has just been taken back. */
  onRefused: (refused: PickChanges) => void
  kept: KeptHearts
}

/** How long (ms) taps wait for the write before them. Offline it never ends, and they go on disk. */
const patienceMs = 1_000

const none: PickChanges = new Map()

/**
 * The first tap is written at once; those during a write go together with the next one. Each
 * write carries everything not confirmed, so the last one to arrive is complete.
 */
export function createPickWriter({ write, onRefused, kept }: Ports): PickWriter {
  let changes = kept.load()
  let resumes = changes.size > 0
  let unwritten = false
  let running = 0
  let latest = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  const readers = new Set<() => void>()

  function become(next: PickChanges): void {
    changes = next
    kept.save(next)
    for (const tell of readers) tell()
  }

  function send(): void {
    clearTimeout(waiting)
    waiting = undefined
    unwritten = false
    resumes = false
    running++
    const number = ++latest
    const carried = changes
    write(carried).then(
      () => settle(number, carried, false),
      () => settle(number, carried, true),
    )
  }

  function settle(number: number, carried: PickChanges, refused: boolean): void {
    running--
    // A later write carries these changes too and decides about them.
    if (number === latest) {
      const open = [...changes].filter(([photo, chosen]) => carried.get(photo) !== chosen)
      become(open.length > 0 ? new Map(open) : none)
      if (refused) onRefused(carried)
    }
    if (unwritten && running === 0) send()
  }

  return {
    changes: () => changes,
    subscribe(reader) {
      readers.add(reader)
      return () => void readers.delete(reader)
    },
    tap(...taps) {
      unwritten = true
      become(new Map([...changes, ...taps]))
      if (running === 0) send()
      else waiting ??= setTimeout(send, patienceMs)
    },
    flush() {
      if (unwritten) send()
    },
    resume() {
      if (resumes && running === 0) send()
      resumes = false
    },
  }
}
