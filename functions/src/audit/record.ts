import { randomUUID } from 'node:crypto'
import { type AuditEntry, type AuditEvent, logSearchOf } from '@portal/model/audit'
import type { AuditDetails } from '@portal/model/audit-details'
import { doc } from '@portal/model/paths'
import type { Transaction } from '#platform/firestore'

/** Who did it, whom it concerns, and what its event wants said besides. */
export type About<Event extends AuditEvent> = {
  actor: string | null
  person?: string | null
} & (AuditDetails[Event] extends null ? unknown : { details: AuditDetails[Event] })

/**
 * Adds an audit entry to the transaction of the change it tells of. One that may be told of twice
 * says its id.
 */
export function record<Event extends AuditEvent>(
  tx: Transaction,
  event: Event,
  about: About<Event>,
  { id = randomUUID(), at = new Date() }: { id?: string; at?: Date } = {},
): void {
  const { actor, person = null } = about
  const { details = {} } = about as Partial<Pick<AuditEntry, 'details'>>
  tx.create(doc.auditEntry(id), {
    event,
    actor,
    person,
    details,
    at,
    ...logSearchOf({ event, details }),
  })
}
