import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { type ChangeOrder, differenceOf } from '@portal/model/invoicing/change-order'
import { formatMoney } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { type Live, type LiveRow, useLiveList } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { Sum } from './invoice-lines.tsx'

/** The changes Les proposes to a client's booking that are not answered yet; null: of none. */
export function useOpenOrders(
  booking: string | null,
  client: string,
  today: CalendarDate,
): Live<LiveRow<ChangeOrder>[]> {
  const orders = useLiveList(booking === null ? null : collection.changeOrders(), {
    where: [
      ['client', '==', client],
      ['booking', '==', booking],
    ],
    limit: 50,
  })
  return together({ orders }, ({ orders: all }) =>
    all.filter(({ value }) => value.state === 'open' && value.until >= today),
  )
}

/** A proposed change, with yes and no. */
export function ChangeOffer({ id, order }: { id: string; order: ChangeOrder }) {
  const words = text.money.change
  const money = (amount: number) => formatMoney(amount, order.currency)
  const [asks, setAsks] = useState<'accept' | 'decline' | null>(null)
  const { busy, sentence, run } = useAct()
  const answer = async (accept: boolean) => {
    const done = await run(() =>
      call('answerChangeOrder', { changeOrder: id, accept, seenAfter: order.after }),
    )
    setAsks(null)
    if (done) showToast(accept ? words.accepted : words.declined)
  }
  const difference = differenceOf(order)
  return (
    <Panel title={words.title}>
      <p className="max-w-prose whitespace-pre-line">{order.words}</p>
      <dl className="tabular mt-5 grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2.5">
        {order.lines.map((line, index) => (
          <Sum key={index} label={line.label} value={money(line.amount)} />
        ))}
        {order.date && (
          <Sum
            label={words.newDate}
            value={words.moved(formatDay(order.dateBefore), formatDay(order.date))}
          />
        )}
        <Sum label={words.before} value={money(order.before)} />
        <Sum label={words.after} value={money(order.after)} strong />
      </dl>
      <p className="text-dim mt-4 text-sm">{words.until(formatDay(order.until))}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button kind="gold" disabled={busy} onClick={() => setAsks('accept')}>
          {words.accept}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={() => setAsks('decline')}>
          {words.decline}
        </Button>
      </div>
      <ActError sentence={sentence} />
      <Confirm
        open={asks !== null}
        onClose={() => setAsks(null)}
        title={asks === 'decline' ? words.declineTitle : words.acceptTitle}
        body={
          asks === 'decline'
            ? words.declineBody
            : words.acceptBody(
                money(order.after),
                difference === 0 ? null : money(Math.abs(difference)),
                difference > 0,
              )
        }
        action={asks === 'decline' ? words.decline : words.accept}
        kind={asks === 'decline' ? 'danger' : 'gold'}
        busy={busy}
        onConfirm={() => void answer(asks === 'accept')}
      />
    </Panel>
  )
}
