import { addDays, type CalendarDate } from '@portal/model/calendar'
import { type Currency, formatMoney, formatSums, type Money, sumsOf } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { type ReactNode, useEffect, useState } from 'react'
import type { Live } from '#firebase/live.ts'
import { sumStored } from '#firebase/read.ts'
import { text } from '#text/text.ts'
import { type DueRow, dueWithinDays } from './panels.ts'
import type { Desk } from './use-desk.ts'
import { countWaiting, isWaitingCut } from './waiting-panel.tsx'

/** The day in three numbers: who waits, what is due, what comes. */
export function Numbers({
  desk,
  studio,
  today,
}: {
  desk: Desk
  studio: Studio
  today: CalendarDate
}) {
  const words = text.today.numbers
  return (
    <dl className="tabular mt-4 flex flex-wrap gap-x-10 gap-y-3">
      <Figure
        label={words.waiting}
        of={desk.waiting}
        show={(rows) => words.atLeast(countWaiting(rows), isWaitingCut(rows))}
      />
      <Figure label={words.owed} of={desk.owed} show={showOwed(today, studio)} />
      <Figure label={words.next} of={desk.next} show={(shoots) => String(shoots.length)} />
    </dl>
  )
}

type Owed = Extract<Desk['owed'], { state: 'ready' }>['value']

/** What is due, added up here while the list has all of it. */
const showOwed =
  (today: CalendarDate, studio: Studio) =>
  ({ due, isCut }: Owed): ReactNode =>
    isCut ? (
      <AllOwed due={due} today={today} studio={studio} />
    ) : (
      formatSums(sumsOf(due.map(({ money }) => money))) || formatMoney(0, studio.currency)
    )

/**
 * What is due in all, where there is more than the list reads: the server adds it up, by currency.
 * Asked anew when the list changes.
 */
function AllOwed(props: { due: readonly DueRow[]; today: CalendarDate; studio: Studio }) {
  const { due, today, studio } = props
  const [found, setFound] = useState<{ of: string; sums: Money[] } | null>(null)
  const currencies = [
    ...new Set([studio.currency, ...due.map(({ money: { currency } }) => currency)]),
  ].join()
  const of = JSON.stringify([today, currencies, due.map(({ id, money }) => [id, money])])
  useEffect(() => {
    let isStale = false
    const sum = async (currency: string) => ({
      currency: currency as Currency,
      amount: await sumStored(collection.openDues(), 'amount', {
        where: [
          ['currency', '==', currency],
          ['due', '<=', addDays(today, dueWithinDays)],
        ],
      }),
    })
    Promise.all(currencies.split(',').map(sum)).then(
      (all) => isStale || setFound({ of, sums: all.filter(({ amount }) => amount > 0) }),
      // Without a connection there is no sum; the list below says what is known.
      () => isStale || setFound(null),
    )
    return () => {
      isStale = true
    }
  }, [of, today, currencies])
  // What was added up a moment ago stays while it is added up anew.
  return found ? formatSums(found.sums) : <Unknown />
}

const Unknown = () => (
  <>
    <span aria-hidden>–</span>
    <span className="sr-only">{text.today.numbers.unknown}</span>
  </>
)

function Figure<Value>(props: {
  label: string
  of: Live<Value>
  show: (value: Value) => ReactNode
}) {
  const { of } = props
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-dim text-sm">{props.label}</dt>
      <dd className="font-display text-2xl">
        {of.state === 'ready' ? props.show(of.value) : <Unknown />}
      </dd>
    </div>
  )
}
