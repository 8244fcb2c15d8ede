import { surplusOf } from '@portal/model/invoice'
import { isOfSurplus, type MoneyCase } from '@portal/model/invoicing/money-case'
import { collection, doc } from '@portal/model/paths'
import { record } from '../audit/record.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { tellOfCase } from './tell-of-case.ts'

/** Where the money of a case has gone, when Les has not decided about the case itself. */
const wentTo = ({ before, invoice, cases }: UnitOfWork): NonNullable<MoneyCase['settled']> =>
  invoice.refunded > before.refunded ? 'refunded' : cases.moved ? 'kept' : 'noted'

/** What is too much now. What a bank takes back meanwhile decides nothing about it. */
const surplusNow = ({ before, invoice }: UnitOfWork): number =>
  surplusOf({
    ...invoice,
    paid: invoice.paid + Math.max(0, invoice.disputed - before.disputed),
  })

/**
 * The case as the unit of work leaves it: over when its money is gone, else about what is left of
 * it.
 */
function afterwards(unit: UnitOfWork, id: string, found: MoneyCase): MoneyCase {
  const { now, cases } = unit
  if (id === cases.refunded) return { ...found, settled: 'refunded', settledAt: now }
  if (!isOfSurplus(found.kind)) return found
  const left = Math.min(found.amount, surplusNow(unit))
  const usedUp = found.usedUp + (cases.moved ? found.amount - left : 0)
  return left > 0
    ? { ...found, amount: left, usedUp }
    : { ...found, usedUp, settled: wentTo(unit), settledAt: now }
}

/** The cases there were before that what was posted may have changed. */
async function openBefore(unit: UnitOfWork) {
  const { tx, id, before, cases } = unit
  if (cases.refunded === null && surplusNow(unit) >= surplusOf(before)) return []
  return tx.listReadable(collection.moneyCases(), (query) =>
    query.where('invoice', '==', id).where('settled', '==', null),
  )
}

function tell({ tx, id }: UnitOfWork, moneyCase: string, found: MoneyCase): void {
  const { kind, clientName: name, number, amount, currency } = found
  tellOfCase(tx, {
    id: `money-case-${moneyCase}`,
    invoice: id,
    what: kind,
    name,
    number,
    amount,
    currency,
  })
}

/**
 * Writes the cases that a unit of work has opened, and those it had whose money has gone back or
 * was moved to another invoice since. Les is told of what is left for him to decide.
 */
export async function writeCases(unit: UnitOfWork): Promise<void> {
  const { tx, cases, by } = unit
  for (const [id, opened] of cases.opened) {
    const after = afterwards(unit, id, opened)
    tx.write(doc.moneyCase(id), after)
    if (after.settled === null) tell(unit, id, after)
  }
  for (const { id, value } of await openBefore(unit)) {
    const after = afterwards(unit, id, value)
    if (after.settled === null && after.amount === value.amount) continue
    tx.write(doc.moneyCase(id), after)
    if (after.settled !== null)
      record(tx, 'money-case.settled', {
        actor: by,
        person: value.client,
        details: {
          invoice: value.invoice,
          payment: value.payment,
          amount: value.amount,
          how: after.settled,
        },
      })
  }
}
