import { formatDay } from '@portal/model/calendar'
import type { ChangeOrder } from '@portal/model/invoicing/change-order'
import { formatMoney } from '@portal/model/money'
import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'

const states = {
  open: { tone: 'amber', icon: <Clock aria-hidden size={14} /> },
  accepted: { tone: 'green', icon: <CircleCheck aria-hidden size={14} /> },
  declined: { tone: 'red', icon: <CircleX aria-hidden size={14} /> },
  withdrawn: { tone: 'quiet', icon: <Undo2 aria-hidden size={14} /> },
} as const

/** A proposed change with what it costs and what became of it; `children` are what is done about it. */
export function ChangeOrderRow({
  order,
  about,
  children,
}: {
  order: ChangeOrder
  /** Beside what it costs. */
  about?: ReactNode
  children?: ReactNode
}) {
  const words = text.deskMoney.orders
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
          {about && <> · {about}</>}
        </span>
      </span>
      <span className="flex items-center gap-3">
        <Chip tone={tone} icon={icon}>
          {words.states[order.state]}
        </Chip>
        {children}
      </span>
    </li>
  )
}
