import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { countOfFactors, type Factors } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { type Actor, signedIn } from '#platform/call'
import type { Transaction } from '#platform/firestore'

/** Whether an account is Les's, whatever its session may. */
export const isOfLes = async (tx: Transaction, person: PersonId): Promise<boolean> =>
  (await tx.find(doc.standing(person)))?.role === 'admin'

/** Whether a second factor is asked of somebody before the desk opens. */
async function isAsked(tx: Transaction, person: PersonId): Promise<boolean> {
  const settings = await tx.find(doc.securitySettings())
  return settings?.secondFactor === true && (await isOfLes(tx, person))
}

/**
 * Lets nobody change factors who has one and has not shown it, where it is asked for: whoever has
 * only the way in would else give themselves another one. Fails with `second-factor-asked`.
 */
export async function requireShown(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.hasSecondFactor) return
  const person = signedIn(actor)
  const factors = await tx.find(doc.factors(person))
  if (factors && countOfFactors(factors) > 0 && (await isAsked(tx, person)))
    throw new Failure('second-factor-asked')
}

/** Lets nobody take away the last factor where one is asked for. Fails with `last-factor`. */
export async function requireAnother(
  tx: Transaction,
  person: PersonId,
  factors: Factors,
): Promise<void> {
  if (countOfFactors(factors) < 2 && (await isAsked(tx, person))) throw new Failure('last-factor')
}
