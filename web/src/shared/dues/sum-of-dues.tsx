import type { CalendarDate } from '@portal/model/calendar'
import { type Currency, formatSums, type Money } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { type ReactNode, useEffect, useState } from 'react'
import { sumStored } from '#firebase/read.ts'
import { duesTogether } from './dues-together.ts'

interface Props {
  /** The first that are due. */
  rows: readonly { id: string; money: Money }[]
  /** Whether these are all of them. */
  isAll: boolean
  /** The first day that counts; left out, none is too early. */
  from?: CalendarDate | null
  /** The last day that counts; null counts all days. */
  until: CalendarDate | null
  /** The studio's, which is asked for even where no row has it; undefined while it is unknown. */
  currency: Currency | undefined
  /** Shown when nothing is due. */
  none: ReactNode
  /** Shown while it is not known, as without a connection. */
  unknown: ReactNode
}

/** What is due in all: added up here while the rows are all there is, else by the server. */
export const SumOfDues = (props: Props) =>
  props.isAll ? formatSums(duesTogether(props.rows)) || props.none : <StoredSum {...props} />

/** Added up by the server, by currency, and anew when the rows change. */
function StoredSum({ rows, from = null, until, currency, none, unknown }: Props) {
  const [found, setFound] = useState<Money[] | null>(null)
  const all = [...(currency ? [currency] : []), ...rows.map(({ money }) => money.currency)]
  const currencies = [...new Set(all)].join()
  const of = JSON.stringify(rows.map(({ id, money }) => [id, money]))
  useEffect(() => {
    let isStale = false
    const sum = async (one: string) => ({
      currency: one as Currency,
      amount: await sumStored(collection.openDues(), 'amount', {
        where: [
          ['currency', '==', one],
          ...(from ? [['due', '>=', from] as const] : []),
          ...(until ? [['due', '<=', until] as const] : []),
        ],
      }),
    })
    Promise.all(currencies.split(',').map(sum)).then(
      (sums) => isStale || setFound(sums.filter(({ amount }) => amount > 0)),
      // Without a connection there is no sum; the list says what is known.
      () => isStale || setFound(null),
    )
    return () => {
      isStale = true
    }
  }, [of, from, until, currencies])
  // What was added up a moment ago stays while it is added up anew.
  return found ? formatSums(found) || none : unknown
}
