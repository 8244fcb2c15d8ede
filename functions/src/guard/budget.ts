import { type Budget, windowEnd } from '@portal/model/budget'
import { budgetOf, type Call } from '@portal/model/call'
import { Failure } from '@portal/model/failure'
import { rateSpans } from '@portal/model/rate'
import { logger } from '#platform/log'
import type { z } from 'zod'
import { addToTally } from './count-within.ts'
import { ofNetwork, ofPerson, type Subject, widened } from './subject.ts'

const minuteMs = 60_000
/** What an instance has not yet told the others of, as a share of the hour. */
const untoldShare = 20
/** Purses one instance remembers; of more, those unused for longest are begun anew. */
const mostPurses = 20_000

interface Purse {
  minute: { until: number; spent: number }
  hour: { until: number; spent: number; untold: number }
}

/** Adds what an instance has spent to what all have; answers the sum. */
type Tell = (purse: string, subject: Subject, spent: number, now: Date) => Promise<number>

const tellOthers: Tell = (purse, subject, spent, now) =>
  addToTally({ purpose: `budget ${purse}`, subject, span: 'hour' }, spent, now)

/**
 * Spends one request of a subject's budget. The minute is counted in this instance alone; the hour
 * as well, and each twentieth of it is added up with what the other instances have seen, so that
 * hardly a request asks the database. Fails with `too-many-requests`.
 */
export type Spend = (purse: string, subject: Subject, budget: Budget, now?: Date) => Promise<void>

/** A memory of what was spent; each instance of a function has one. */
export function budgetKeeper(tell: Tell = tellOthers): Spend {
  const purses = new Map<string, Purse>()

  function purseOf(key: string, now: Date): Purse {
    const known = purses.get(key) ?? {
      minute: { until: 0, spent: 0 },
      hour: { until: 0, spent: 0, untold: 0 },
    }
    if (known.minute.until <= now.getTime())
      known.minute = { until: windowEnd(now, minuteMs).getTime(), spent: 0 }
    if (known.hour.until <= now.getTime())
      known.hour = { until: windowEnd(now, rateSpans.hour).getTime(), spent: 0, untold: 0 }
    purses.delete(key)
    purses.set(key, known)
    for (const [oldest] of purses) {
      if (purses.size <= mostPurses) break
      purses.delete(oldest)
    }
    return known
  }

  return async (purse, subject, budget, now = new Date()) => {
    const { minute, hour } = purseOf(`${purse} ${subject}`, now)
    const most = widened(budget.perHour, subject)
    if (hour.spent >= most) throw new Failure('too-many-requests', new Date(hour.until))
    if (minute.spent >= widened(budget.perMinute, subject))
      throw new Failure('too-many-requests', new Date(minute.until))
    minute.spent += 1
    hour.spent += 1
    hour.untold += 1
    if (hour.untold < Math.ceil(most / untoldShare)) return
    const told = hour.untold
    hour.untold = 0
    try {
      hour.spent = Math.max(hour.spent, await tell(purse, subject, told, now))
    } catch (error) {
      // What cannot be told is still counted here.
      logger.warn('a budget was not told', error, { purse })
    }
  }
}

/** The memory of this instance. */
export const spend = budgetKeeper()

/**
 * Spends one request of a callable's budget: that of whoever is signed in, or of the network where
 * anybody may ask or nobody is. Nobody's budget can be spent by another one.
 */
export const spendOnCall = (
  name: string,
  call: Call<z.ZodType, z.ZodType>,
  { person, ip }: { person: string | null; ip: string },
): Promise<void> => {
  const { purse, budget } = budgetOf(name, call)
  const isByNetwork = call.role === 'anyone' || person === null
  return spend(purse, isByNetwork ? ofNetwork(ip) : ofPerson(person), budget)
}
