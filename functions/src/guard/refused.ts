import type { FailureCode } from '@portal/model/failure'
import type { CountedRefusal } from '@portal/model/refusal'
import type { Request } from 'firebase-functions/https'
import type { Actor } from '#platform/call'
import { callerAddress } from '#platform/caller-address'
import { recordRefusal } from './record-refusal.ts'

/** The calls whose links are sign-ins. */
const signIns: ReadonlySet<unknown> = new Set([
  'redeemSignInLink',
  'redeemPasswordLink',
  'redeemInvitation',
])

const kinds: Partial<Record<FailureCode, CountedRefusal>> = {
  'signed-out': 'forbidden-call',
  forbidden: 'forbidden-call',
  'address-not-proved': 'forbidden-call',
  'too-many-requests': 'over-limit',
  'link-not-valid': 'wrong-link',
  'other-address': 'wrong-link',
  'wrong-password': 'wrong-password',
  'not-that-address': 'sign-in',
  'other-invitation': 'sign-in',
}

/** Counts a call that failed, when somebody was turned away by it. */
export async function callRefused(
  code: FailureCode,
  call: unknown,
  { person, ip }: Pick<Actor, 'person' | 'ip'>,
): Promise<void> {
  const kind = code === 'link-not-valid' && signIns.has(call) ? 'sign-in' : kinds[code]
  if (kind) await recordRefusal(kind, { person, ip })
}

/** Counts a request that was turned away; `person` when a good pass said who it was. */
export const requestRefused = (
  kind: CountedRefusal,
  request: Request,
  person: string | null = null,
): Promise<void> => recordRefusal(kind, { person, ip: callerAddress(request) })
