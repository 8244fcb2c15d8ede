import { alarmSilenceMs } from '@portal/model/alarm'
import { windowEnd } from '@portal/model/budget'
import { type CeilingKind, ceilings } from '@portal/model/ceiling'
import { Failure } from '@portal/model/failure'
import type { Transaction } from '#platform/firestore'
import { spend } from './budget.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { isBeyond } from './rate-limit.ts'
import { ofEverybody } from './subject.ts'

/** Nobody may cause more of this for now, whoever has caused the others. */
class CeilingReached extends Failure {
  readonly ceiling: CeilingKind
  constructor(ceiling: CeilingKind, retryAt: Date) {
    super('too-many-requests', retryAt)
    this.ceiling = ceiling
  }
}

/** Until when this instance need not ask whether an alarm has rung: an attack is no reason to. */
const silentUntil = new Map<CeilingKind, number>()

async function ring(kind: CeilingKind, now: Date): Promise<void> {
  if (now.getTime() < (silentUntil.get(kind) ?? 0)) return
  silentUntil.set(kind, windowEnd(now, alarmSilenceMs).getTime())
  await raiseAlarm(kind, ceilings[kind], now)
}

/**
 * Counts one more of what all may cause together, as a budget of everybody: no document is common to
 * all who ask. Beyond it an alarm is raised; fails with `too-many-requests`.
 */
export async function holdTo(kind: CeilingKind, now: Date): Promise<void> {
  const perHour = ceilings[kind]
  try {
    await spend(kind, ofEverybody, { perMinute: perHour, perHour }, now)
  } catch (error) {
    if (error instanceof Failure) await ring(kind, now)
    throw error
  }
}

/**
 * The same in a transaction, for what is counted when it has come about alone: nobody uses it up by
 * requests that are refused. The alarm is raised by `ringing`, around the transaction.
 */
export async function holdToWithin(tx: Transaction, kind: CeilingKind, now: Date): Promise<void> {
  const retryAt = await isBeyond(tx, kind, ofEverybody, ceilings[kind], now)
  if (retryAt) throw new CeilingReached(kind, retryAt)
}

/** Raises the alarm of a ceiling that work was stopped by. */
export async function ringing<Result>(work: Promise<Result>, now: Date): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof CeilingReached) await ring(error.ceiling, now)
    throw error
  }
}
