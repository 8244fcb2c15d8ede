import { type LiveSession, prolongPause } from '@portal/model/session'

/** How often (ms) a session is prolonged that goes on by itself for weeks. */
const keptProlongMs = 6 * 3_600_000

/** What a browser knows of its own session, by its own clock: that of the server may be another. */
export interface Heard {
  session: LiveSession
  /** When the browser heard of this state of it (Unix time in ms). */
  at: number
}

/** Whether the server should hear that a session is being used: once for all tabs. */
export function isDue({ session, at }: Heard, activeAt: number | null, now: number): boolean {
  const pause = session.keep ? keptProlongMs : prolongPause(session)
  return activeAt !== null && activeAt > at && now - at > pause
}

/** How long (ms) until a session is over by itself: never earlier than the server ends it. */
export const untilOver = ({ session, at }: Heard, now: number): number =>
  at + (session.until.getTime() - session.seenAt.getTime()) - now
