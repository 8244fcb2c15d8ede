import { type Choosing, extrasOf } from '@portal/model/choosing'
import { type Currency, formatMoney } from '@portal/model/money'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'

const words = text.choosing.limit

interface Props {
  choosing: Choosing
  currency: Currency
  /** How many are chosen already. */
  chosen: number
  onTake: (count: number) => void
}

/** How many extras more somebody agrees to, with what each and what all of them cost. */
export function ExtrasForm({ choosing, currency, chosen, onTake }: Props) {
  const [count, setCount] = useState(1)
  const most = choosing.maximum - chosen
  const money = (amount: number) => formatMoney(amount, currency)
  const all = extrasOf(choosing, chosen + count)
  return (
    <div className="grid gap-3">
      <div role="group" aria-label={words.howMany} className="flex items-center gap-3">
        <span className="min-w-0 flex-1">
          {words.howMany}
          <span className="text-dim block text-sm">
            {words.each(money(choosing.extraPrice ?? 0))}
          </span>
        </span>
        <IconButton
          label={words.fewer}
          icon={<Minus aria-hidden size={18} />}
          disabled={count <= 1}
          onClick={() => setCount(count - 1)}
        />
        <output className="tabular min-w-6 text-center text-xl">{count}</output>
        <IconButton
          label={words.more}
          icon={<Plus aria-hidden size={18} />}
          disabled={count >= most}
          onClick={() => setCount(count + 1)}
        />
      </div>
      <p className="text-dim text-sm">{words.inAll(all.count, money(all.amount), count)}</p>
      <Button kind="gold" className="w-full" onClick={() => onTake(count)}>
        {words.take(count, money(count * (choosing.extraPrice ?? 0)))}
      </Button>
    </div>
  )
}
