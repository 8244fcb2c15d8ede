import { Failure, type FailureCode } from '@portal/model/failure'
import type { FileNote, KeptBoard } from './reference-files.ts'
import type { ToSend } from './reference-queue.ts'

/** Refusals that say nothing about the board itself: it is sent once more later. */
const passing: readonly FailureCode[] = [
  'internal',
  'signed-out',
  'too-many-requests',
  'portal-closed',
]

/** Whether a board that was refused is kept for another try. */
export const isWorthKeeping = (error: unknown): boolean =>
  !(error instanceof Failure) || passing.includes(error.code)

/** The pictures to go on with: this person's, for a booking that exists, in the order they were added. */
export const picturesToSend = (kept: ReadonlyMap<string, FileNote>, person: string): ToSend[] =>
  [...kept]
    .toSorted(([, a], [, b]) => a.at - b.at)
    .flatMap(([id, { name, target }]) =>
      target?.person === person ? { id, name, ...target, quiet: true } : [],
    )

/** The boards to go on with: this person's. */
export const boardsToSend = (
  kept: ReadonlyMap<string, KeptBoard>,
  person: string,
): (KeptBoard & { booking: string })[] =>
  [...kept].flatMap(([booking, board]) => (board.person === person ? { booking, ...board } : []))
