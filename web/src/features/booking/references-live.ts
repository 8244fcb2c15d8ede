import { Failure } from '@portal/model/failure'
import { merged, type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { doc } from '@portal/model/paths'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { dropBoard, dropFile, keptBoards } from './reference-files.ts'
import { referenceUploads, resumeReferences } from './reference-uploads.ts'
import { type Board, createBoard } from './references-board.ts'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

const none: Reference[] = []

/** Waits offline, so that what is arranged on a train is not put back. */
const whenOnline = (): Promise<void> =>
  navigator.onLine
    ? Promise.resolve()
    : new Promise((resolve) => {
        addEventListener('online', () => resolve(), { once: true })
      })

/**
 * The board of a booking, live and changed in place. `unreadable` when the server gave an answer
 * nobody can read.
 */
export function useBoard(
  booking: string,
  mayChange: boolean,
  /** Something that was taken away is on the board again. */
  onBack: (reference: Reference) => void,
): Board & { unreadable: boolean } {
  const [reopening, setReopening] = useState(false)
  const live = useLive(reopening ? null : doc.moodboard(booking))
  const [store] = useState(() =>
    createBoard({
      async save(references, from) {
        await whenOnline()
        await call('saveMoodboard', { booking, references, from })
        // A listener that was denied has ended; from now on there is a board to hear of.
        setReopening(true)
        await dropBoard(booking).catch(() => undefined)
      },
      refused(error, lost, back) {
        for (const { id } of lost) {
          referenceUploads.getState().cancel(id)
          void dropFile(id).catch(() => undefined)
        }
        for (const reference of back) onBack(reference)
        const { message } = error instanceof Failure ? error : new Failure('internal')
        showToast(text.references.notSaved(message))
      },
    }),
  )
  const board = useStore(store)
  const { heard, change, flush } = board
  // A board that was never saved belongs to nobody, so reading it is denied: it is an empty one.
  const isEmpty = live.state === 'failed' && live.reason === 'denied'
  const value = live.state === 'ready' ? live.value : null
  const known = live.state === 'ready' || isEmpty

  useEffect(() => {
    if (known) heard(value?.references ?? none, value?.updatedAt.toISOString() ?? null)
  }, [known, value, heard])
  useEffect(() => {
    if (reopening) setReopening(false)
  }, [reopening])
  useEffect(() => () => flush(), [flush])

  const shown = board.references !== null
  useEffect(() => {
    if (!shown || !mayChange) return
    const takeOver = async () => {
      await resumeReferences()
      if (isEmpty) setReopening(true)
      const left = (await keptBoards()).get(booking)
      if (left)
        change((references) =>
          merged([], left.references, references).slice(0, referencesPerBooking),
        )
    }
    // What the wizard has left here is shown and saved with the board; without storage it left nothing.
    takeOver().catch(() => undefined)
  }, [shown, mayChange, booking, change])

  return { ...board, unreadable: live.state === 'failed' && live.reason === 'broken' }
}
