import { formatDay } from '@portal/model/calendar'
import { type LedgerEntry, ledgerKinds } from '@portal/model/invoicing/ledger'
import { entryName } from '@portal/model/invoicing/names'
import { formatMoney } from '@portal/model/money'
import type { ReactNode } from 'react'

/** Whether a reference is more than the id of what the entry is of. */
const saysMore = (id: string, reference: string): boolean =>
  reference !== '' && !id.endsWith(reference)

/** Entries of the books as a list: what, when, how much. Money that came in stands with a plus. */
export function EntryList(props: {
  rows: readonly { id: string; value: LedgerEntry }[]
  /** Below the name of an entry. */
  about?: (entry: LedgerEntry) => ReactNode
}) {
  return (
    <ul className="divide-hairline divide-y">
      {props.rows.map(({ id, value }) => {
        const side = ledgerKinds[value.kind]
        const moves = side === 'in' || side === 'out'
        const shown = moves ? 0 - value.amount : value.amount
        return (
          <li
            key={id}
            className="flex items-baseline justify-between gap-4 py-3 first:pt-0 last:pb-0"
          >
            <span className="min-w-0">
              {entryName(value)}
              <span className="text-dim block text-sm">
                {formatDay(value.day)}
                {saysMore(id, value.reference) && ` · ${value.reference}`}
                {props.about && <> · {props.about(value)}</>}
              </span>
            </span>
            <span className={`tabular whitespace-nowrap ${moves && shown > 0 ? 'text-ok' : ''}`}>
              {moves && shown > 0 ? '+' : ''}
              {formatMoney(shown, value.currency)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
