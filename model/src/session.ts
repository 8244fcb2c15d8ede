import { z } from 'zod'
import { declareCall } from './call.ts'
import { Role } from './person.ts'
import { SessionId } from './ids.ts'
import { orNewer } from './records/newer.ts'
import { StoredWords } from './words.ts'

/** How a session was opened. */
export const SignInWay = z.enum(['google', 'link', 'invitation', 'password', 'passkey'])
export type SignInWay = z.infer<typeof SignInWay>

/**
 * The session of whoever came in before sessions had ids, and of tabs that know of none: a token
 * without one is of it. It is opened once, for an account that has never had another.
 */
export const sessionBefore: SessionId = 'before'

/** How long (days) somebody stays who is to be kept signed in, counted from the last use. */
export const keptDays = 60
/** How long (days) tabs without a session of their own go on. */
export const beforeDays = 7
/** Minutes without activity after which everybody else is signed out, unless Les says otherwise. */
export const idleMinutes = 30
/** How often (ms) a session that is being used is prolonged, at most. */
export const prolongMs = 5 * 60_000
/** So many sessions of one person go on, those used last. */
export const mostSessions = 20
/** How old (ms) a sign-in of Google's may be to open a session. */
export const freshSignInMs = 10 * 60_000
/** How long (ms) a proof of who somebody is opens what asks for a fresh one. */
export const freshProofMs = 10 * 60_000

/** One browser in which somebody is signed in. */
export const LiveSession = z.strictObject({
  /** Until when its token opens anything, unless it is prolonged. */
  until: z.date(),
  /** The role it has. */
  role: Role,
  way: orNewer(SignInWay),
  /** Whether it goes on without activity. */
  keep: z.boolean(),
  /** The browser and its system, as it says itself. */
  browser: StoredWords(80),
  openedAt: z.date(),
  seenAt: z.date(),
  /** When its person last proved who they are: by signing in, or asked once more. */
  provedAt: z.date(),
  /** When they last gave a second factor in it; null when they have not. */
  secondFactorAt: z.date().nullable().default(null),
})
export type LiveSession = z.infer<typeof LiveSession>

/**
 * Where somebody is signed in, by the session's id, which their tokens name. Rules, Storage,
 * callables and `media` ask it at each request; the server alone writes it.
 */
export const Sessions = z.strictObject({
  live: z.record(SessionId, LiveSession),
  /** No sign-in from before opens a session. */
  validAfter: z.date().nullable().default(null),
})
export type Sessions = z.infer<typeof Sessions>

/** What Les decides of how people are signed in. His and the server's alone. */
export const SecuritySettings = z.strictObject({
  /** Minutes without activity after which a session ends that is not kept. */
  idleMinutes: z.int().min(5).max(480).default(idleMinutes),
  /** Whether Les's own show a second factor before the desk opens. */
  secondFactor: z.boolean().default(false),
})
export type SecuritySettings = z.infer<typeof SecuritySettings>

/** A session by its id; undefined where there is none, whatever the id spells. */
export const sessionIn = (live: Sessions['live'], id: SessionId): LiveSession | undefined =>
  Object.hasOwn(live, id) ? live[id] : undefined

/** The role that a session has: Les's is withheld until a second factor, where one is asked for. */
export const sessionRole = (
  role: Role,
  { secondFactorAt }: Pick<LiveSession, 'secondFactorAt'>,
  settings: Pick<SecuritySettings, 'secondFactor'> | null,
): Role => (settings?.secondFactor && secondFactorAt === null ? 'client' : role)

/** Whether a session opens anything at an instant. */
export const isLive = (session: Pick<LiveSession, 'until'> | undefined, now: Date): boolean =>
  session !== undefined && now < session.until

/** Until when a session goes on that is used now. `idle` is in minutes. */
export const liveUntil = (
  { keep }: Pick<LiveSession, 'keep'>,
  now: Date,
  idle: number = idleMinutes,
): Date => new Date(now.getTime() + (keep ? keptDays * 86_400_000 : idle * 60_000))

/** How long (ms) a session that was just used needs not be prolonged: well before it ends. */
export const prolongPause = ({ seenAt, until }: Pick<LiveSession, 'seenAt' | 'until'>): number =>
  Math.min(prolongMs, (until.getTime() - seenAt.getTime()) / 6)

/**
 * What changes of a session that is being used; null while it was prolonged a moment ago, and of one
 * that ends at its time. `idle` is in minutes.
 */
export function prolonged(
  id: SessionId,
  { keep, seenAt, until }: LiveSession,
  now: Date,
  idle?: number,
): Pick<LiveSession, 'seenAt' | 'until'> | null {
  if (now.getTime() - seenAt.getTime() < prolongPause({ seenAt, until })) return null
  return { seenAt: now, until: id === sessionBefore ? until : liveUntil({ keep }, now, idle) }
}

/** Whether a session has proved its person recently enough for what asks for that. */
export const isFresh = ({ provedAt }: Pick<LiveSession, 'provedAt'>, now: Date): boolean =>
  now.getTime() - provedAt.getTime() < freshProofMs

/** Those that still go on and are kept: of more than there may be, the ones used last. */
export function stillLive(
  live: Sessions['live'],
  now: Date,
  most = mostSessions,
): Sessions['live'] {
  const going = Object.entries(live).filter(([, session]) => isLive(session, now))
  going.sort(([, one], [, other]) => other.seenAt.getTime() - one.seenAt.getTime())
  return Object.fromEntries(going.slice(0, most))
}

/**
 * Opens a session for whoever has just signed in with Google; what comes in by a link, a password or
 * a passkey gets one with its answer. The custom token carries the session. Fails with
 * `sign-in-again` for a sign-in that is old or from before all sessions were ended, and as `enter`.
 */
export const startSession = declareCall({
  role: 'person',
  whileClosed: true,
  input: z.strictObject({ keep: z.boolean() }),
  output: z.strictObject({ role: Role, customToken: z.string() }),
})

/** Says that a session is being used, which prolongs it. Fails with `signed-out` when it has ended. */
export const prolongSession = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({}),
})

/** Ends one of one's own sessions, wherever it is. Twice is once. */
export const endSession = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({ session: SessionId }),
  output: z.strictObject({}),
})

/** Ends all of one's own sessions, this one with them; every browser signs in anew. */
export const endSessions = declareCall({
  role: 'client',
  whileClosed: true,
  input: z.strictObject({}),
  output: z.strictObject({}),
})
