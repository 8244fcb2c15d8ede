import { addDays, type CalendarDate } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import type { ReactNode } from 'react'
import { SumOfDues } from '../../shared/dues/sum-of-dues.tsx'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { dueWithinDays } from './panels.ts'
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

const showOwed =
  (today: CalendarDate, studio: Studio) =>
  ({ due, isCut }: Owed): ReactNode => (
    <SumOfDues
      rows={due}
      isAll={!isCut}
      until={addDays(today, dueWithinDays)}
      currency={studio.currency}
      none={formatMoney(0, studio.currency)}
      unknown={<Unknown />}
    />
  )

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
