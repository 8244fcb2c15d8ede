import { randomUUID } from 'node:crypto'
import type { AuditEntry, AuditEvent } from '@portal/model/audit'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Adds an audit entry to the transaction of the change it tells of. */
export function record(
  tx: Transaction,
  event: AuditEvent,
  about: { actor: string | null; person?: string | null; details?: AuditEntry['details'] },
): void {
  tx.create(doc.auditEntry(randomUUID()), {
    event,
    actor: about.actor,
    person: about.person ?? null,
    details: about.details ?? {},
    at: new Date(),
  })
}
