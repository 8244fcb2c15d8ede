import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import type { ChangeOrder } from '@portal/model/invoicing/change-order'
import { formatMoney } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import { call } from '#firebase/call.ts'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Panel } from '#ui/panel.tsx'
import { Unreadable } from '#ui/unreadable.tsx'
import { useAct } from '#ui/use-act.ts'

/** What Les has proposed to change about a booking, and what became of it; nothing while there is none. */
export function DeskChangeOrders({ invoice, booking }: { invoice: Invoice; booking: string }) {
  const orders = useLiveList(collection.changeOrders(), {
    where: [
      ['client', '==', invoice.client],
      ['booking', '==', booking],
    ],
    limit: 50,
  })
  if (orders.state !== 'ready' || orders.value.length === 0) return <Unreadable of={orders} />
  return (
    <Panel title={text.deskMoney.orders.title}>
      <ul className="divide-hairline divide-y">
        {orders.value
          .toSorted((a, b) => b.value.proposedAt.getTime() - a.value.proposedAt.getTime())
          .map(({ id, value }) => (
            <OrderRow key={id} id={id} order={value} />
          ))}
      </ul>
      <Unreadable of={orders} />
    </Panel>
  )
}

const states = {
  open: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  accepted: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  declined: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
  withdrawn: { tone: 'quiet', icon: <Undo2 aria-hidden size={14} /> },
} as const

function OrderRow({ id, order }: { id: string; order: ChangeOrder }) {
  const words = text.deskMoney.orders
  const { busy, sentence, run } = useAct()
  const { tone, icon } = states[order.state]
  const money = (amount: number) => formatMoney(amount, order.currency)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <span className="min-w-0 flex-1 basis-60">
        <span className="line-clamp-3 whitespace-pre-line">{order.words}</span>
        <span className="tabular text-dim block text-sm">
          {words.totals(money(order.before), money(order.after))}
          {order.date && ` · ${words.date(formatDay(order.date))}`}
          {order.state === 'open' && ` · ${words.until(formatDay(order.until))}`}
        </span>
      </span>
      <span className="flex items-center gap-3">
        <Chip tone={tone} icon={icon}>
          {words.states[order.state]}
        </Chip>
        {order.state === 'open' && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void run(() => call('withdrawChangeOrder', { changeOrder: id }))}
          >
            {words.withdraw}
          </Button>
        )}
      </span>
      <ActError sentence={sentence} />
    </li>
  )
}
