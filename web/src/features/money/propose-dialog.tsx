import { addDays, formatDay } from '@portal/model/calendar'
import { type Invoice, owedOf } from '@portal/model/invoice'
import { billedOf } from '@portal/model/invoicing/bill'
import { lineOf } from '@portal/model/invoicing/line'
import { totalsOf } from '@portal/model/invoicing/tax'
import { formatMoney, stepOf } from '@portal/model/money'
import { useState } from 'react'
import { useBookingInvoices } from '#firebase/bill.ts'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Select, TextArea, TextField } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useStudioDay } from './use-studio-day.ts'

interface Props {
  booking: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}

/** How long (days) a client has to answer unless Les says otherwise. */
const usualDays = 14

/** Proposes a change of scope, price or day to a client. */
export const ProposeDialog = (props: Props) => (
  <Dialog open={props.open} onClose={props.onClose} title={text.deskMoney.propose.title}>
    <Form {...props} />
  </Dialog>
)

function Form({ booking, invoice, onClose }: Props) {
  const words = text.deskMoney.propose
  const today = useStudioDay()
  const [changeOrder] = useState(newId)
  const [scope, setScope] = useState('')
  const [label, setLabel] = useState('')
  const [sign, setSign] = useState<'more' | 'less'>('more')
  const [amount, setAmount] = useState(0)
  const [date, setDate] = useState('')
  const [until, setUntil] = useState<string>(addDays(today, usualDays))
  const { busy, sentence, run } = useAct()
  const lines =
    amount > 0
      ? [lineOf('change', label.trim(), invoice.tax.rate, sign === 'more' ? amount : -amount)]
      : []
  const difference = totalsOf(invoice.tax.mode, lines, stepOf(invoice.currency)).total
  const invoices = useBookingInvoices(booking, invoice.client)
  const before = invoices.state === 'ready' ? billedOf(booking, invoices.value) : null
  // What it costs less is credited on this invoice.
  const isTooMuch = owedOf(invoice) + difference < 0
  const money = (sum: number) => formatMoney(sum, invoice.currency)
  const propose = async () => {
    const done = await run(() =>
      call('proposeChangeOrder', {
        changeOrder,
        booking,
        words: scope.trim(),
        lines,
        date: date || null,
        until,
      }),
    )
    if (!done) return
    showToast(words.done(invoice.clientName))
    onClose()
  }
  const isNamed = label.trim() !== ''
  const missing =
    amount > 0 && !isNamed
      ? words.unnamed
      : isNamed && amount === 0
        ? words.unpriced
        : isTooMuch
          ? words.tooMuch(money(owedOf(invoice)))
          : null
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void propose()
      }}
    >
      <TextArea
        label={words.scope}
        hint={words.scopeHint}
        rows={3}
        value={scope}
        onChange={setScope}
        maxLength={2_000}
      />
      <TextField
        label={words.label}
        hint={words.labelHint}
        value={label}
        onChange={setLabel}
        maxLength={120}
      />
      <div className="grid grid-cols-2 gap-5">
        <Select
          label={words.sign}
          value={sign}
          onChange={(name) => setSign(name === 'less' ? 'less' : 'more')}
          options={[
            ['more', words.more],
            ['less', words.less],
          ]}
        />
        <MoneyField
          label={words.amount}
          amount={amount}
          currency={invoice.currency}
          onChange={setAmount}
        />
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={words.date}
          hint={words.dateHint}
          type="date"
          className="tabular"
          value={date}
          min={today}
          onChange={setDate}
        />
        <TextField
          label={words.until}
          type="date"
          className="tabular"
          value={until}
          min={today}
          onChange={setUntil}
        />
      </div>
      {before !== null && (
        <p className="tabular text-dim">
          {words.totals(money(before), money(before + difference))}{' '}
          {difference !== 0 && words[difference > 0 ? 'onItsOwn' : 'credited']}
        </p>
      )}
      {missing && (
        <p role="status" className="text-warn text-sm">
          {missing}
        </p>
      )}
      <ActError sentence={sentence} />
      <Button
        kind="gold"
        type="submit"
        busy={busy}
        disabled={scope.trim() === '' || Number.isNaN(amount) || missing !== null || until === ''}
      >
        {words.go(until ? formatDay(until) : '')}
      </Button>
    </form>
  )
}
