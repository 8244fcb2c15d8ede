import { doc } from '@portal/model/paths'
import {
  type CountedRefusal,
  type Refusal,
  refusalAlarmAt,
  refusalDays,
  refusalWindowMs,
} from '@portal/model/refusal'
import { logger } from '#platform/log'
import { transaction } from '#platform/firestore'
import { networkHash } from './network.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { type Due, tally, theOthers } from './tally.ts'

/** Who was refused: a uid when somebody was signed in, and the address they came from. */
export interface Asker {
  person: string | null
  ip: string
}

type Who = Pick<Refusal, 'person' | 'network'>
const nobody: Who = { person: null, network: null }

/** Adds what is due to the counts of the asker and of everybody; answers the latter. */
async function write(kind: CountedRefusal, who: Who, due: Due, now: Date): Promise<number> {
  const from = new Date(due.from)
  const fields = {
    kind,
    from,
    lastAt: now,
    expiresAt: new Date(due.from + refusalDays * 86_400_000),
  }
  const at = (subject: string) => doc.refusal(`${due.from / refusalWindowMs}-${kind}-${subject}`)
  return transaction(async (tx) => {
    const [own, all] = await Promise.all([tx.find(at(due.subject)), tx.find(at('all'))])
    const count = (all?.count ?? 0) + due.ofAll
    tx.write(at(due.subject), { ...fields, ...who, count: (own?.count ?? 0) + due.ofSubject })
    tx.write(at('all'), { ...fields, ...nobody, count })
    return count
  })
}

/**
 * Counts a refusal of a kind, as a new recorder each instance of a function has one. Never fails
 * and never changes what the asker is told; awaited before the answer, because an instance may get
 * no time after it. Most refusals write nothing.
 */
export function refusalRecorder() {
  const count = tally()
  return async (kind: CountedRefusal, asker: Asker, now = new Date()): Promise<void> => {
    try {
      const network = asker.person === null ? networkHash(asker.ip) : null
      const due = count(kind, network === null ? `p${asker.person}` : `n${network}`, now)
      if (!due) return
      const who = due.subject === theOthers ? nobody : { person: asker.person, network }
      const all = await write(kind, who, due, now)
      if (all >= refusalAlarmAt[kind]) await raiseAlarm(kind, all, now)
    } catch (error) {
      logger.error('a refusal was not counted', error, { kind })
    }
  }
}

/** The one of this instance. */
export const recordRefusal = refusalRecorder()
