import { Failure } from '@portal/model/failure'
import type { Reference } from '@portal/model/moodboard'
import { useStore } from 'zustand'
import {
  assignFiles,
  dropBoard,
  dropFile,
  keepBoard,
  keptBoards,
  keptFile,
  keptNotes,
} from './reference-files.ts'
import { createReferenceQueue, type ReferenceQueue } from './reference-queue.ts'
import { boardsToSend, isWorthKeeping, picturesToSend } from './reference-resume.ts'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'

/** The reference pictures this tab sends. */
export const referenceUploads = createReferenceQueue({
  async start({ id, booking }, onProgress) {
    const kept = await keptFile(id)
    if (!kept) {
      await dropFile(id)
      return null
    }
    // Neither the wizard nor the home needs Storage before there is something to send.
    const { upload, uploadType } = await import('#firebase/upload.ts')
    const { file } = kept
    const { files } = await call('openUploads', {
      purpose: { kind: 'reference', booking },
      files: [{ id, bytes: file.size, type: uploadType(file) }],
    }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'uploads-full') showToast(error.message)
      throw error
    })
    const path = files[0]?.path ?? null
    if (path !== null) return upload(path, file, onProgress)
    // An earlier visit stored it, and was closed before it could write that down.
    await dropFile(id)
    return null
  },
  arrived: (id) => void dropFile(id),
})

/** Follows a part of them. */
export const useReferenceUploads = <Part>(part: (queue: ReferenceQueue) => Part): Part =>
  useStore(referenceUploads, part)

const clientNow = (): string | null => {
  const session = useSession.getState()
  return session.state === 'signed-in' && session.role === 'client' ? session.person : null
}

// What one person began is not sent on as another.
let person: string | null = null
useSession.subscribe((session) => {
  const now = session.state === 'signed-in' ? session.person : null
  if (person && now !== person) referenceUploads.getState().clear()
  person = now
})

let resuming: Promise<void> | null = null

async function resume(client: string): Promise<void> {
  for (const { booking, references } of boardsToSend(await keptBoards(), client)) {
    try {
      await call('saveMoodboard', { booking, references })
      await dropBoard(booking)
    } catch (error) {
      if (!isWorthKeeping(error)) await dropBoard(booking)
    }
  }
  referenceUploads.getState().add(picturesToSend(await keptNotes(), client))
}

/**
 * Goes on with what an earlier visit of this client has left: boards the server does not have yet,
 * then pictures. Never rejects; what cannot be sent now is kept for the next time.
 */
export function resumeReferences(): Promise<void> {
  const client = clientNow()
  if (!client) return Promise.resolve()
  resuming ??= resume(client)
    .catch(() => undefined)
    .finally(() => {
      resuming = null
    })
  return resuming
}

async function keepAndSend(booking: string, references: Reference[]): Promise<void> {
  const client = clientNow()
  if (!client) return
  try {
    await keepBoard(booking, { person: client, references })
    const pictures = references.filter(({ kind }) => kind === 'picture')
    await assignFiles(
      pictures.map(({ id }) => id),
      { booking, person: client },
    )
  } catch {
    // Where nothing can be stored it is now or never.
    await call('saveMoodboard', { booking, references })
    return
  }
  await resuming
  await resumeReferences()
}

/**
 * Sends the references of a request that has arrived: the board at once, its pictures one after
 * another. What is interrupted goes on at `resumeReferences`; what is lost is said.
 */
export function sendReferences(booking: string, references: Reference[]): void {
  if (references.length === 0) return
  keepAndSend(booking, references).catch(() => showToast(text.references.notSent))
}

// A connection that comes back is reason enough to try again.
addEventListener('online', () => {
  referenceUploads.getState().retryAll()
  void resumeReferences()
})
