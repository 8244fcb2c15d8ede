import { tellParty } from '../members/tell-party.ts'
import { creditFor } from './credit-for.ts'
import { noticeData } from './receive-payment.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Credits a part of an invoice on a note that the client gets, and returns the note's number. */
export async function creditAndTell(
  unit: UnitOfWork,
  id: string,
  amount: number,
  reason: string,
): Promise<string> {
  const { client, clientEmail } = unit.invoice
  const creditNote = await creditFor(unit, id, amount, reason)
  await tellParty(unit.tx, {
    id: `invoice-credited-${id}`,
    kind: 'invoice-credited',
    to: client,
    email: clientEmail,
    data: { ...noticeData(unit, amount), reason, creditNote },
    about: { invoice: unit.id },
  })
  return creditNote
}
