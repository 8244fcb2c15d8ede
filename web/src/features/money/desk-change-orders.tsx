import type { Invoice } from '@portal/model/invoice'
import type { ChangeOrder } from '@portal/model/invoicing/change-order'
import { collection } from '@portal/model/paths'
import { ChangeOrderRow } from '../../shared/money/change-order-row.tsx'
import { call } from '#firebase/call.ts'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
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

function OrderRow({ id, order }: { id: string; order: ChangeOrder }) {
  const { busy, sentence, run } = useAct()
  return (
    <ChangeOrderRow order={order}>
      {order.state === 'open' && (
        <span className="grid justify-items-end gap-2">
          <Button
            kind="quiet"
            busy={busy}
            onClick={() => void run(() => call('withdrawChangeOrder', { changeOrder: id }))}
          >
            {text.deskMoney.orders.withdraw}
          </Button>
          <ActError sentence={sentence} />
        </span>
      )}
    </ChangeOrderRow>
  )
}
