import { formatMoney } from '@portal/model/money'
import { ArrowLeft, ChevronUp } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { PriceLines } from './price-lines.tsx'
import type { estimate } from './steps.ts'
import { text } from '#text/text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Back, the price (on a phone) and the one way forward; stays at the bottom edge on a phone. */
export function StepBar({
  price,
  onBack,
  children,
}: {
  price: ReturnType<typeof estimate>
  /** Absent on the first step. */
  onBack?: (() => void) | undefined
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  // The browser's own Back leads to another step, below what lay over this one.
  const { search } = useLocation()
  useEffect(() => setOpen(false), [search])
  return (
    <div className="border-hairline bg-ground/95 sticky bottom-0 z-20 -mx-4 mt-auto flex items-center gap-3 border-t px-4 py-3 backdrop-blur md:mx-0 md:px-0">
      {onBack && (
        <IconButton label={text.booking.back} icon={<ArrowLeft size={20} />} onClick={onBack} />
      )}
      <div className="min-w-0 flex-1">
        {price && (
          <button
            type="button"
            onClick={() => setOpen(true)}
            className="tabular flex min-h-11 whitespace-nowrap items-center gap-1.5 text-left lg:hidden"
          >
            <span className="font-display text-xl">
              {formatMoney(price.quote.total, price.quote.currency)}
            </span>
            <ChevronUp aria-hidden className="text-dim size-4" />
            <span className="sr-only">{text.booking.showPrice}</span>
          </button>
        )}
      </div>
      {children}
      {price && (
        <Dialog open={open} onClose={() => setOpen(false)} title={text.booking.price}>
          <PriceLines price={price} />
        </Dialog>
      )}
    </div>
  )
}
