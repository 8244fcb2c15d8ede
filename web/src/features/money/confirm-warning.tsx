import type { MoneyWarning } from '@portal/model/invoicing/money-warning'
import { type Currency, formatMoney } from '@portal/model/money'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'

/**
 * A warning and whether Les has confirmed it: that counts for this amount, and not for another one
 * that is typed later. Without a warning there is nothing to confirm.
 */
export function useConfirmed(warning: MoneyWarning | null, amount: number) {
  const about = warning && `${warning.kind} ${amount}`
  const [confirmed, setConfirmed] = useState<string | null>(null)
  return {
    warning,
    isConfirmed: about === confirmed || about === null,
    confirm: (yes: boolean) => setConfirmed(yes ? about : null),
  }
}

/** What is unusual about an amount, with the switch that says it is meant so. */
export function ConfirmWarning({
  of: { warning, isConfirmed, confirm },
  currency,
}: {
  of: ReturnType<typeof useConfirmed>
  currency: Currency
}) {
  if (!warning) return null
  const words = text.deskMoney.warnings
  const sentence =
    'amount' in warning
      ? words[warning.kind](formatMoney(warning.amount, currency))
      : words[warning.kind]
  return (
    <div
      role="group"
      aria-label={words.title}
      className="border-warn/50 grid gap-2 rounded-md border p-4"
    >
      <p className="flex gap-3">
        <TriangleAlert aria-hidden size={18} className="text-warn mt-1 shrink-0" />
        <span role="status">{sentence}</span>
      </p>
      <Switch label={words.meant} checked={isConfirmed} onChange={confirm} />
    </div>
  )
}
