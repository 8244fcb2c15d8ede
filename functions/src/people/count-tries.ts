import { Failure } from '@portal/model/failure'
import type { PersonId } from '@portal/model/ids'
import { passwordTries } from '@portal/model/password'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { holdTo } from '../guard/ceiling.ts'
import { addToTally, countWithin, forgiveOne, tallied } from '../guard/count-within.ts'
import { ofBoth, ofMailbox, ofNetwork } from '../guard/subject.ts'
import { isPowerOfTwo } from '../guard/tally.ts'

/** From so many wrong ones on they are told of. */
const worthTelling = 4

const wrongOf = (email: string) =>
  ({ purpose: 'wrong password', subject: ofMailbox(email), span: 'hour' }) as const

/** Whose tries are counted together: each network's for an address, and all of a network's. */
async function lanesOf(email: string, ip: string, now: Date) {
  const network = ofNetwork(ip)
  const isAttacked = (await tallied(wrongOf(email), now)) >= passwordTries.everybody
  return [
    {
      purpose: 'password',
      subject: ofBoth(ofMailbox(email), network),
      span: 'quarter-hour',
      most: isAttacked ? passwordTries.attacked : passwordTries.ofOne,
    },
    { purpose: 'password', subject: network, span: 'hour', most: passwordTries.network },
  ] as const
}

/** A try that was counted before it was looked at, so that many at once are no more than the limit. */
export interface Try {
  /** It was right: only wrong ones count. */
  forgive: () => Promise<void>
  /** It was wrong; whose password it was not is told in their log, as the number doubles. */
  note: (person: PersonId | null) => Promise<void>
}

/**
 * Counts one try for an address from a network, whether anybody has the address or not. Fails with
 * `too-many-requests`; whom others guess at from elsewhere has tries of their own.
 */
export async function countTry(email: string, ip: string, now: Date): Promise<Try> {
  const lanes = await lanesOf(email, ip, now)
  for (const lane of lanes) {
    const retryAt = await countWithin(lane, now)
    if (retryAt) throw new Failure('too-many-requests', retryAt)
  }
  await holdTo('password-tries', now)
  return {
    forgive: async () => void (await Promise.all(lanes.map((lane) => forgiveOne(lane, now)))),
    note: async (person) => {
      const count = await addToTally(wrongOf(email), 1, now)
      if (person === null || count < worthTelling || !isPowerOfTwo(count)) return
      await transaction(async (tx) =>
        record(tx, 'password.failed', { actor: null, person, details: { count } }),
      )
    },
  }
}
