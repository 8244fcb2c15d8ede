import { type AlarmKind, alarmSilenceMs } from '@portal/model/alarm'
import { studioDesk } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { logger } from '#platform/log'
import { transaction } from '#platform/firestore'
import { record } from '../audit/record.ts'
import { announce } from '../outbox/announce.ts'

/**
 * Tells Les of `count` events of a kind, by the audit log and a notice, and whoever watches the
 * logs by an error with the stable code `alarm/<kind>`. Once an hour for each kind, however often
 * and from however many instances it is raised; answers whether this was the one.
 */
export async function raiseAlarm(kind: AlarmKind, count: number, now: Date): Promise<boolean> {
  const id = `alarm-${kind}-${Math.floor(now.getTime() / alarmSilenceMs)}`
  const isFirst = await transaction(async (tx) => {
    if (await tx.find(doc.auditEntry(id))) return false
    const details = { alarm: kind, count }
    record(tx, 'alarm.raised', { actor: null, details }, { id, at: now })
    announce(tx, {
      id,
      kind: 'alarm-raised',
      to: studioDesk,
      email: null,
      data: { count, what: kind },
      about: { alarm: kind },
    })
    return true
  })
  if (isFirst) logger.error('alarm', { code: `alarm/${kind}`, count })
  return isFirst
}
