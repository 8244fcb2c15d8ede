import { formatDay } from '@portal/model/calendar'
import type { Invoice } from '@portal/model/invoice'
import { type Payment, returnableOf } from '@portal/model/invoicing/payment'
import { standingOf } from '@portal/model/invoicing/standing'
import { paymentNames } from '@portal/model/invoicing/names'
import { formatMoney } from '@portal/model/money'
import { collection } from '@portal/model/paths'
import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { type LiveRow, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { RefundDialog } from './refund-dialog.tsx'

/** Each payment towards an invoice, with the way back. */
export function DeskPayments({ id, invoice }: { id: string; invoice: Invoice }) {
  const words = text.deskMoney.payments
  const payments = useLiveList(collection.payments(), {
    where: [
      ['client', '==', invoice.client],
      ['invoice', '==', id],
    ],
    limit: 100,
  })
  const [refunds, setRefunds] = useState<LiveRow<Payment> | null>(null)
  const { back } = standingOf(invoice)
  const [corrects, setCorrects] = useState<LiveRow<Payment> | null>(null)
  return (
    <Panel title={words.title}>
      {back > 0 && (
        <p className="text-warn mb-4">{words.back(formatMoney(back, invoice.currency))}</p>
      )}
      <LiveView of={payments} loading={<Skeleton className="h-16" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.none}</p>
          ) : (
            <ul className="divide-hairline divide-y">
              {rows
                .toSorted((a, b) => b.value.at.getTime() - a.value.at.getTime())
                .map((row) => (
                  <PaymentRow
                    key={row.id}
                    id={row.id}
                    payment={row.value}
                    returnable={returnableOf(row.value, invoice)}
                    onRefund={() => setRefunds(row)}
                    onCorrect={() => setCorrects(row)}
                  />
                ))}
            </ul>
          )
        }
      </LiveView>
      <CorrectDialog payment={corrects} onClose={() => setCorrects(null)} />
      <RefundDialog payment={refunds} invoice={invoice} onClose={() => setRefunds(null)} />
    </Panel>
  )
}

const states = {
  succeeded: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  processing: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  failed: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
} as const

function PaymentRow({
  id,
  payment,
  returnable,
  onRefund,
  onCorrect,
}: {
  id: string
  payment: Payment
  /** What of it can be sent back. */
  returnable: number
  onRefund: () => void
  onCorrect: () => void
}) {
  const words = text.deskMoney.payments
  const money = (amount: number) => formatMoney(amount, payment.currency)
  const { tone, icon } = states[payment.state]
  const amount = money(payment.amount)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <span className="min-w-0">
        <span className="tabular font-medium">{amount}</span>{' '}
        <span>{paymentNames[payment.method]}</span>
        <span className="text-dim block text-sm">
          {formatDay(payment.day)}
          {![id, ''].includes(payment.reference) && ` · ${payment.reference}`}
          {payment.refunded > 0 && ` · ${words.refunded(money(payment.refunded))}`}
          {payment.disputed > 0 && ` · ${words.disputed(money(payment.disputed))}`}
        </span>
      </span>
      <span className="flex items-center gap-3">
        <Chip tone={tone} icon={icon}>
          {words.states[payment.state]}
        </Chip>
        {!payment.online && payment.state === 'succeeded' && (
          <Button kind="plain" aria-label={words.correctOf(amount)} onClick={onCorrect}>
            {words.correct}
          </Button>
        )}
        {returnable > 0 && (
          <Button
            kind="quiet"
            icon={<Undo2 aria-hidden size={16} />}
            aria-label={words.refundOf(amount)}
            onClick={onRefund}
          >
            {words.refund}
          </Button>
        )}
      </span>
    </li>
  )
}
