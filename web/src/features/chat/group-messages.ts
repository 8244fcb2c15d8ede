import type { Message } from '@portal/model/chat'
import type { WaitingMessage } from '#ui/files/outgoing-store.ts'

/** A row of the thread, as it is stored. */
interface Row {
  id: string
  value: Message
  pending: boolean
}

/** A message as the thread shows it. */
export interface Shown extends Row {
  /** Set while it has not left this device. */
  waiting: WaitingMessage | null
  /** First and last of a run by one person within a few minutes: where the bubble has its corners. */
  first: boolean
  last: boolean
  /** The day that begins with it, `YYYY-MM-DD` where the reader is; null within a day. */
  day: string | null
}

/** Messages further apart than this (ms) are not one run. */
const runMs = 5 * 60_000

export const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

const shownWaiting = (waiting: WaitingMessage): Row & { waiting: WaitingMessage } => {
  const { id, conversation: _, ...message } = waiting.message
  const value: Message = {
    ...message,
    at: new Date(waiting.at),
    editedAt: null,
    deleted: false,
    reactions: { client: null, studio: null },
  }
  return { id, value, pending: true, waiting }
}

/**
 * Groups a thread, oldest first, into days and runs; what has not left this device comes last, and
 * only once.
 */
export function groupMessages(rows: readonly Row[], waiting: readonly WaitingMessage[]): Shown[] {
  const stored = new Set(rows.map(({ id }) => id))
  const all = [
    ...rows.map((row) => ({ ...row, waiting: null })),
    ...waiting.filter(({ message }) => !stored.has(message.id)).map(shownWaiting),
  ]
  const sameRun = (a: Message | undefined, b: Message | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.side === b.side &&
    (a.side === 'studio' || a.sender === b.sender) &&
    localDay(a.at) === localDay(b.at) &&
    Math.abs(b.at.getTime() - a.at.getTime()) < runMs
  return all.map((row, index) => {
    const before = all[index - 1]?.value
    const after = all[index + 1]?.value
    const day = localDay(row.value.at)
    return {
      ...row,
      first: !sameRun(before, row.value),
      last: !sameRun(row.value, after),
      day: before && localDay(before.at) === day ? null : day,
    }
  })
}
