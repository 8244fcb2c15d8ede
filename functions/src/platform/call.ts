import './app.ts'
import { parseAdminEmails, Role, roleOf } from '@portal/model/person'
import type { Contract } from '@portal/model/contract'
import { contracts } from '@portal/model/contracts'
import { Failure, isFailureCode } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { logger } from 'firebase-functions'
import { type CallableRequest, HttpsError } from 'firebase-functions/https'
import type { z } from 'zod'
import { callerAddress } from './caller-address.ts'
import { read } from './firestore.ts'
import { parameters } from './parameters.ts'

/** Who asks. The role is the claim, confirmed against the address list at each call. */
export interface Actor {
  /** uid; null when signed out. */
  person: string | null
  role: Role | null
  email: string | null
  verified: boolean
  name: string | null
  /** For rate limits alone; never stored. */
  ip: string
}

/** What a callable does once its caller and its input are known to be right. */
export type Handler = (input: unknown, actor: Actor) => Promise<unknown>

function actorOf(request: CallableRequest<unknown>): Actor {
  const token = request.auth?.token
  const email = token?.email?.toLowerCase() ?? null
  const verified = token?.email_verified === true
  const claimed = Role.safeParse(token?.['role']).data ?? null
  // A demotion counts from the next request on, however long the old token would still be good.
  const admins = parseAdminEmails(parameters.adminEmails.value())
  const role =
    claimed === 'admin' ? roleOf({ email: email ?? undefined, verified }, admins) : claimed
  return {
    person: request.auth?.uid ?? null,
    role,
    email,
    verified,
    name: typeof token?.['name'] === 'string' ? token['name'] : null,
    ip: callerAddress(request.rawRequest),
  }
}

function authorise(contract: Contract<z.ZodType, z.ZodType>, actor: Actor): void {
  if (contract.role === 'anyone') return
  if (!actor.person) throw new Failure('signed-out')
  if (contract.role === 'person') return
  if (!actor.role || (contract.role === 'admin' && actor.role !== 'admin'))
    throw new Failure('forbidden')
}

/** Somebody who is signed in, as every contract but `anyone` guarantees. */
export function signedIn(actor: Actor): string {
  if (!actor.person) throw new Failure('signed-out')
  return actor.person
}

/** While Les keeps the portal closed, clients look and do nothing. */
async function requireOpenPortal(): Promise<void> {
  const studio = await read(doc.studio())
  if (studio && !studio.portal.open) throw new Failure('portal-closed')
}

/**
 * Defines a callable: the role is checked, the portal open, the input parsed, the output held to
 * its contract.
 */
export const defineCall =
  <Input extends z.ZodType, Output extends z.ZodType>(
    contract: Contract<Input, Output>,
    handle: (input: z.infer<Input>, actor: Actor) => Promise<z.input<Output>>,
  ): Handler =>
  async (input, actor) => {
    authorise(contract, actor)
    if (contract.role === 'client' && actor.role === 'client') await requireOpenPortal()
    const parsed = contract.input.safeParse(input)
    if (!parsed.success) throw new Failure('invalid')
    return contract.output.parse(await handle(parsed.data, actor))
  }

/** The calls that need no App Check token. */
const withoutAppCheck: ReadonlySet<string> = new Set(
  Object.entries<Contract<z.ZodType, z.ZodType>>(contracts)
    .filter(([, contract]) => contract.withoutAppCheck)
    .map(([name]) => name),
)

const grpcCodes = {
  'signed-out': 'unauthenticated',
  forbidden: 'permission-denied',
  'not-found': 'not-found',
  invalid: 'invalid-argument',
  'too-many-requests': 'resource-exhausted',
} as const

/**
 * Answers `{ name, input }` by the handler of that name. Expected failures travel as a code in
 * `details`; anything else is logged and answered as `internal`.
 */
export async function dispatch(
  handlers: Readonly<Record<string, Handler>>,
  request: CallableRequest<unknown>,
): Promise<unknown> {
  const { name, input } = (request.data ?? {}) as { name?: unknown; input?: unknown }
  try {
    const open = typeof name === 'string' && withoutAppCheck.has(name)
    if (parameters.appCheck.value() === 'on' && !request.app && !open)
      throw new Failure('forbidden')
    const handler =
      typeof name === 'string' && Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!handler) throw new Failure('not-found')
    return await handler(input, actorOf(request))
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal')
    if (failure.code === 'internal') logger.error('call failed', error, { name })
    const codes: Partial<Record<string, (typeof grpcCodes)[keyof typeof grpcCodes] | 'internal'>> =
      { ...grpcCodes, internal: 'internal' }
    throw new HttpsError(codes[failure.code] ?? 'failed-precondition', failure.message, {
      code: isFailureCode(failure.code) ? failure.code : 'internal',
    })
  }
}
