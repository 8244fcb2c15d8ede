import type { InvoiceLine } from '@portal/model/invoicing/line'
import { lineOf } from '@portal/model/invoicing/line'
import type { Tax } from '@portal/model/invoicing/tax'
import { type Currency, formatMoney } from '@portal/model/money'
import { Plus, Trash2 } from 'lucide-react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { MoneyField, NumberField } from '#ui/number-fields.tsx'

/** As many lines as Les can write; discounts take the rest of what an invoice holds. */
const mostLines = 30

/** What an invoice is for, line by line. */
export function DraftLines(props: {
  lines: readonly InvoiceLine[]
  tax: Tax
  currency: Currency
  onChange: (lines: InvoiceLine[]) => void
}) {
  const { lines, tax, currency, onChange } = props
  const words = text.deskMoney.draft
  const set = (index: number, some: Partial<InvoiceLine>) =>
    onChange(
      lines.map((line, at) => {
        if (at !== index) return line
        const next = { ...line, ...some }
        return { ...next, amount: next.quantity * next.unit }
      }),
    )
  return (
    <div className="grid gap-4">
      <ul className="divide-hairline grid divide-y">
        {lines.map((line, index) => (
          <li
            key={index}
            className={`grid grid-cols-2 items-start gap-3 py-4 first:pt-0 ${tax.mode === 'none' ? 'sm:grid-cols-[minmax(0,1fr)_5rem_8rem_auto]' : 'sm:grid-cols-[minmax(0,1fr)_5rem_7.5rem_5rem_auto]'}`}
          >
            <div className="col-span-2 sm:col-span-1">
              <TextField
                label={words.label}
                value={line.label}
                onChange={(label) => set(index, { label })}
                maxLength={120}
              />
            </div>
            <NumberField
              label={words.quantity}
              value={line.quantity}
              min={1}
              max={9_999}
              onChange={(quantity) => set(index, { quantity })}
            />
            <MoneyField
              label={words.unit}
              amount={line.unit}
              currency={currency}
              signed
              onChange={(unit) => set(index, { unit })}
            />
            {tax.mode !== 'none' && (
              <NumberField
                label={words.rate}
                value={line.rate / 100}
                min={0}
                max={100}
                whole={false}
                onChange={(percent) => set(index, { rate: Math.round(percent * 100) })}
              />
            )}
            <div className="col-span-2 flex items-center justify-between gap-3 sm:col-span-1 sm:pt-6.5">
              <span className="tabular text-dim text-sm sm:hidden">
                {Number.isNaN(line.amount) ? '' : formatMoney(line.amount, currency)}
              </span>
              <IconButton
                label={words.removeLine(line.label || String(index + 1))}
                icon={<Trash2 aria-hidden size={18} />}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              />
            </div>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className="text-dim">{words.noLines}</p>}
      <Button
        kind="quiet"
        icon={<Plus aria-hidden size={16} />}
        className="justify-self-start"
        disabled={lines.length >= mostLines}
        onClick={() => onChange([...lines, lineOf('other', '', tax.rate, 0)])}
      >
        {words.addLine}
      </Button>
    </div>
  )
}
