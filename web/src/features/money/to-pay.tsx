import { formatDay } from '@portal/model/calendar'
import { type Invoice, mayAct, nextInstalment } from '@portal/model/invoice'
import { chargeability, chargeLimits } from '@portal/model/invoicing/charge-limits'
import { payableAmount } from '@portal/model/invoicing/payable'
import type { Payable } from '@portal/model/invoicing/payment'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney } from '@portal/model/money'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { isSoonDue } from './next-due.ts'
import { text } from '#text/text.ts'
import { invoiceNews } from './invoice-news.ts'
import { InvoiceChip } from './invoice-status.tsx'
import { PayButton } from './pay-button.tsx'

/**
 * Whether the client is back from the payment page (`before`: what had come in by then) and what
 * they paid is not heard of yet, or has arrived; the address then says so, and no more. Or whether
 * they have left that page without paying.
 */
function useReturn({ received, processing }: Invoice): 'waiting' | 'arrived' | 'left' | null {
  const [search, setSearch] = useSearchParams()
  const before = search.get('before')
  const arrived = before !== null && received > Number(before)
  const isHeard = arrived || (before !== null && processing > 0)
  useEffect(() => {
    if (isHeard)
      setSearch(arrived ? { arrived: '' } : {}, { replace: true, preventScrollReset: true })
  }, [isHeard, arrived, setSearch])
  if (before !== null && !isHeard) return 'waiting'
  if (arrived || search.has('arrived')) return 'arrived'
  return search.has('left') ? 'left' : null
}

/** The amount people look for, how it stands, and the button beside it; gold when it comes first. */
export function ToPay({
  id,
  invoice,
  today,
  pays: isPayer,
  isFirst,
}: {
  id: string
  invoice: Invoice
  today: string
  pays: boolean
  isFirst: boolean
}) {
  const words = text.money
  const back = useReturn(invoice)
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const { open } = standingOf(invoice)
  const next = nextInstalment(invoice)
  const waits = invoice.processing > 0 || back === 'waiting'
  const pays = isPayer && mayAct(invoice, 'pay') && open > 0 && !waits
  const news = invoiceNews(invoice, back)
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <p className="grid gap-1">
          <span className="text-dim text-sm">{words.toPay}</span>
          <span className="tabular font-display text-5xl" data-outstanding={open}>
            {money(open)}
          </span>
          <span className="text-dim text-sm">{words.issued(formatDay(invoice.issuedOn))}</span>
        </p>
        <InvoiceChip invoice={invoice} today={today} />
      </div>
      {pays && next && (
        <Ways
          id={id}
          invoice={invoice}
          next={next.id}
          isFirst={isFirst && isSoonDue(next, today)}
        />
      )}
      <p role="status" className={news ? 'text-dim mt-5' : ''}>
        {news}
      </p>
    </>
  )
}

/** What can be paid with one click: the next part, and everything; or why nothing can. */
function Ways(props: { id: string; invoice: Invoice; next: Payable; isFirst: boolean }) {
  const { id, invoice, next, isFirst } = props
  const words = text.money
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const sayOf = (amount: number) => chargeability(amount, invoice.currency)
  const due = payableAmount(invoice, next)
  const rest = payableAmount(invoice, 'rest')
  const limits = chargeLimits(invoice.currency)
  if (sayOf(due) === 'too-little-to-charge')
    return <p className="text-dim mt-5">{words.tooLittle(money(due), money(limits.least))}</p>
  if (sayOf(due) === 'too-much-to-charge')
    return <p className="text-dim mt-5">{words.tooMuch(money(due), money(limits.most))}</p>
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3">
      <PayButton
        kind={isFirst ? 'gold' : 'quiet'}
        invoice={id}
        instalment={next}
        label={words.pay(money(due))}
      />
      {rest > due && sayOf(rest) === 'chargeable' && (
        <PayButton kind="quiet" invoice={id} instalment="rest" label={words.payRest(money(rest))} />
      )}
    </div>
  )
}
