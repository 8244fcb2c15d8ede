import type { Letter } from '@portal/model/notice'
import { whenToSend } from '@portal/model/notice-preferences'
import { doc } from '@portal/model/paths'
import { transaction } from '#platform/firestore'
import { enqueue } from '#platform/tasks'
import type { EachStillTrue } from './still-true.ts'
import { tasks } from '../tasks.ts'

/** How long (ms) a worker may take before another one may try. */
export const leaseMs = 60_000

function isFree({ state, notBefore, leaseUntil }: Letter, now: Date): boolean {
  if (state === 'waiting') return notBefore === null || notBefore <= now
  return state === 'sending' && (leaseUntil === null || leaseUntil <= now)
}

/**
 * Takes a letter for this worker. Null when it is done, another worker has it, nobody wants it (it
 * is dropped) or it must wait: a digest gathers the mails, the others get a task for their time.
 */
export async function takeLetter(
  id: string,
  stillTrue: EachStillTrue,
  now: Date,
): Promise<Letter | null> {
  const path = doc.letter(id)
  const taken = await transaction(async (tx) => {
    const letter = await tx.find(path)
    if (!letter || !isFree(letter, now)) return null
    const edits = await tx.find(doc.noticeEdits())
    const preferences = letter.to ? await tx.find(doc.noticePreferences(letter.to)) : null
    const current =
      letter.notBefore === null
        ? letter
        : await stillTrue[letter.kind](tx, { id, value: letter }, now)
    const isUnwanted = current === null || edits?.off.includes(letter.kind)
    const when = isUnwanted ? 'never' : whenToSend(letter, preferences, now)
    const change: Partial<Letter> =
      when === 'now'
        ? {
            state: 'sending',
            attempts: letter.attempts + 1,
            leaseUntil: new Date(now.getTime() + leaseMs),
            notBefore: null,
          }
        : when === 'never'
          ? { state: 'dropped', leaseUntil: null, notBefore: null }
          : { state: 'waiting', leaseUntil: null, notBefore: when }
    const next: Letter = { ...(current ?? letter), ...change }
    tx.write(path, next)
    return next
  })
  if (taken?.state === 'sending') return taken
  if (taken?.notBefore && taken.channel !== 'mail') {
    const seconds = Math.ceil((taken.notBefore.getTime() - now.getTime()) / 1_000)
    await enqueue(tasks.deliverLater, { id }, `later-${id}-${taken.notBefore.getTime()}`, seconds)
  }
  return null
}
