import type { CalendarDate } from '@portal/model/calendar'
import { type Currency, formatSums, type Money } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import type { ReactNode } from 'react'
import { sumStored } from '#firebase/read.ts'
import { useAnswer } from '#firebase/use-answer.ts'
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
  const all = [...(currency ? [currency] : []), ...rows.map(({ money }) => money.currency)]
  const currencies = [...new Set(all)]
  const sum = async (one: Currency): Promise<Money> => ({
    currency: one,
    amount: await sumStored(collection.openDues(), 'amount', {
      where: [
        ['currency', '==', one],
        ...(from ? [['due', '>=', from] as const] : []),
        ...(until ? [['due', '<=', until] as const] : []),
      ],
    }),
  })
  const of = JSON.stringify([currencies, from, until, rows.map(({ id, money }) => [id, money])])
  const sums = useAnswer(of, () => Promise.all(currencies.map(sum)))
  return sums ? formatSums(sums.filter(({ amount }) => amount > 0)) || none : unknown
}
