import './app.ts'
import type { Call } from '@portal/model/call'
import { type CallName, calls } from '@portal/model/calls'
import { Failure, type FailureCode, isFailureCode } from '@portal/model/failure'
import { doc, only } from '@portal/model/paths'
import { isFresh } from '@portal/model/session'
import { storableInput } from '@portal/model/storable'
import { type CallableRequest, HttpsError } from 'firebase-functions/https'
import type { z } from 'zod'
import { type Actor, nobody } from './actor.ts'
import { callerAddress } from './caller-address.ts'
import { read } from './firestore.ts'
import { logger } from './log.ts'
import { parameters } from './parameters.ts'
import { sessionOf } from './session.ts'

export type { Actor } from './actor.ts'

/** What a callable does once its caller and its input are known to be right. */
export type Handler = (input: unknown, actor: Actor) => Promise<unknown>

async function actorOf({ auth, rawRequest }: CallableRequest<unknown>): Promise<Actor> {
  const ip = callerAddress(rawRequest)
  const agent = rawRequest.headers['user-agent'] ?? ''
  if (!auth) return { ...nobody, agent, ip }
  const { name } = auth.token
  return {
    ...(await sessionOf(auth.token)),
    name: typeof name === 'string' ? name : null,
    agent,
    ip,
  }
}

function authorise(call: Call<z.ZodType, z.ZodType>, actor: Actor): void {
  if (call.role === 'anyone') return
  if (!actor.person) throw new Failure('signed-out')
  if (call.role === 'person') return
  if (actor.isOver) throw new Failure('signed-out')
  if (!actor.verified) throw new Failure('address-not-proved')
  if (!actor.role || (call.role === 'admin' && actor.role !== 'admin'))
    throw new Failure('forbidden')
  if (call.asksProof) requireProof(actor)
}

/**
 * Lets pass whoever has proved within ten minutes that it is them, for what a session that somebody
 * else has come upon must not do. Fails with `prove-again`.
 */
export function requireProof({ provedAt }: Pick<Actor, 'provedAt'>): void {
  if (!provedAt || !isFresh({ provedAt }, new Date())) throw new Failure('prove-again')
}

/** Somebody who is signed in, as every role of a call but `anyone` guarantees. */
export function signedIn(actor: Actor): string {
  if (!actor.person) throw new Failure('signed-out')
  return actor.person
}

/** While Les keeps the portal closed, clients and guests look and do nothing. */
async function requireOpenPortal(): Promise<void> {
  const studio = await read(only(doc.studio(), 'portal'))
  if (studio && !studio.portal.open) throw new Failure('portal-closed')
}

/**
 * Defines a callable: the role is checked, the portal open, the input parsed, the output held to
 * its declaration.
 */
export const defineCall =
  <Input extends z.ZodType, Output extends z.ZodType>(
    call: Call<Input, Output>,
    handle: (input: z.infer<Input>, actor: Actor) => Promise<z.input<Output>>,
  ): Handler =>
  async (input, actor) => {
    authorise(call, actor)
    if (!call.whileClosed && actor.role !== 'admin') await requireOpenPortal()
    const parsed = call.input.safeParse(input)
    if (!parsed.success) throw new Failure('invalid')
    return call.output.parse(await handle(parsed.data, actor))
  }

/** The calls that need no App Check token. */
const withoutAppCheck: ReadonlySet<string> = new Set(
  Object.entries<Call<z.ZodType, z.ZodType>>(calls)
    .filter(([, call]) => call.withoutAppCheck)
    .map(([name]) => name),
)

const grpcCodes = {
  'signed-out': 'unauthenticated',
  forbidden: 'permission-denied',
  'not-found': 'not-found',
  invalid: 'invalid-argument',
  'too-many-requests': 'resource-exhausted',
} as const

/** Seconds, because clocks differ; at least one. */
const secondsUntil = (at: Date): number =>
  Math.max(1, Math.ceil((at.getTime() - Date.now()) / 1_000))

/** What stands between a caller and every handler, whatever is asked for. */
export interface CallGuard {
  /** Spends one request of the caller's budget. Fails with `too-many-requests`. */
  spend: (
    name: CallName,
    call: Call<z.ZodType, z.ZodType>,
    asker: Pick<Actor, 'person' | 'ip'>,
  ) => Promise<void>
  /** Hears of a refusal before the caller does. */
  onRefused: (
    code: FailureCode,
    call: unknown,
    asker: Pick<Actor, 'person' | 'ip'>,
  ) => Promise<void>
}

/**
 * Answers `{ name, input }` by the handler of that name. Expected failures travel as a code in
 * `details`; anything else is logged and answered as `internal`.
 */
export async function dispatch(
  handlers: Readonly<Record<string, Handler>>,
  request: CallableRequest<unknown>,
  { spend, onRefused }: CallGuard,
): Promise<unknown> {
  const { name, input } = (request.data ?? {}) as { name?: unknown; input?: unknown }
  try {
    const open = typeof name === 'string' && withoutAppCheck.has(name)
    if (parameters.appCheck.value() === 'on' && !request.app && !open)
      throw new Failure('forbidden')
    const handler =
      typeof name === 'string' && Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!handler) throw new Failure('not-found')
    const actor = await actorOf(request)
    await spend(name as CallName, calls[name as CallName], actor)
    return await handler(storableInput(input), actor)
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal')
    if (failure.code === 'internal') logger.error('call failed', error, { call: name })
    const asker = { person: request.auth?.uid ?? null, ip: callerAddress(request.rawRequest) }
    await onRefused(failure.code, name, asker)
    const codes: Partial<Record<string, (typeof grpcCodes)[keyof typeof grpcCodes] | 'internal'>> =
      { ...grpcCodes, internal: 'internal' }
    throw new HttpsError(codes[failure.code] ?? 'failed-precondition', failure.message, {
      code: isFailureCode(failure.code) ? failure.code : 'internal',
      ...(failure.retryAt && { retryAfter: secondsUntil(failure.retryAt) }),
    })
  }
}
