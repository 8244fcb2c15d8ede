import { formatMoney, formatSums, sumsOf } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import type { Live } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import type { Desk } from './use-desk.ts'

/** The day in three numbers: who waits, what is due, what comes. */
export function Numbers({ desk, studio }: { desk: Desk; studio: Studio }) {
  const words = text.today.numbers
  return (
    <dl className="tabular mt-4 flex flex-wrap gap-x-10 gap-y-3">
      <Figure
        label={words.waiting}
        of={desk.waiting}
        show={({ pending, messages, changes }) =>
          String(pending.length + messages.length + changes.length)
        }
      />
      <Figure
        label={words.owed}
        of={desk.owed}
        show={({ due }) =>
          formatSums(sumsOf(due.map(({ money }) => money))) || formatMoney(0, studio.currency)
        }
      />
      <Figure label={words.next} of={desk.next} show={(shoots) => String(shoots.length)} />
    </dl>
  )
}

function Figure<Value>(props: { label: string; of: Live<Value>; show: (value: Value) => string }) {
  const { of } = props
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-dim text-sm">{props.label}</dt>
      <dd className="font-display text-2xl">
        {of.state === 'ready' ? (
          props.show(of.value)
        ) : (
          <>
            <span aria-hidden>–</span>
            <span className="sr-only">{text.today.numbers.unknown}</span>
          </>
        )}
      </dd>
    </div>
  )
}
