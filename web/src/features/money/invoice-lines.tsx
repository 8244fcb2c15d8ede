import { formatRate, netOf, type Tax, type TaxSubtotal } from '@portal/model/invoicing/tax'
import type { InvoiceLine } from '@portal/model/invoicing/line'
import { type Currency, formatMoney } from '@portal/model/money'
import { text } from '#text/text.ts'

/** What an invoice or a draft comes to. */
export interface InvoiceSums {
  currency: Currency
  lines: readonly InvoiceLine[]
  tax: Tax
  shares: readonly TaxSubtotal[]
  total: number
}

/** Each line with its amount, the tax and the total; `children` are further sums below it. */
export function InvoiceLines({
  sums: { currency, lines, tax, shares, total },
  children,
}: {
  sums: InvoiceSums
  children?: React.ReactNode
}) {
  const words = text.money
  const money = (amount: number) => formatMoney(amount, currency)
  const taxed = tax.mode === 'none' ? [] : shares.filter((subtotal) => subtotal.tax !== 0)
  const net = netOf(shares)
  return (
    <dl className="tabular grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-3">
      {lines.map((line, index) => (
        <Sum
          key={index}
          label={
            <>
              <span className="text-light">{line.label}</span>
              {line.quantity > 1 && (
                <span className="block text-sm">{words.each(line.quantity, money(line.unit))}</span>
              )}
            </>
          }
          value={money(line.amount)}
        />
      ))}
      <div className="border-hairline col-span-2 border-t" />
      {tax.mode === 'exclusive' && taxed.length > 0 && (
        <>
          <Sum label={words.net} value={money(net)} />
          {taxed.map((subtotal) => (
            <Sum
              key={subtotal.rate}
              label={words.tax(tax.label, formatRate(subtotal.rate))}
              value={money(subtotal.tax)}
            />
          ))}
        </>
      )}
      <Sum label={words.total} value={money(total)} strong />
      {tax.mode === 'inclusive' && taxed.length > 0 && (
        <>
          {taxed.map((subtotal) => (
            <Sum
              key={subtotal.rate}
              label={words.including(tax.label, formatRate(subtotal.rate))}
              value={money(subtotal.tax)}
            />
          ))}
          <Sum label={words.net} value={money(net)} />
        </>
      )}
      {children}
    </dl>
  )
}

/** A line of an invoice: what, and how much. */
export const Sum = (props: { label: React.ReactNode; value: string; strong?: boolean }) => (
  <>
    <dt className={`min-w-0 ${props.strong ? 'font-medium' : 'text-dim'}`}>{props.label}</dt>
    <dd className={`justify-self-end ${props.strong ? 'text-xl' : ''}`}>{props.value}</dd>
  </>
)
