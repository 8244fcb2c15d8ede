import { type CalendarDate, formatMonth, monthOf } from '@portal/model/calendar'
import { type Invoice, nextInstalment } from '@portal/model/invoice'
import { recordWarning } from '@portal/model/invoicing/money-warning'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Select, TextField } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actUnlessUndone } from '#ui/pending-acts.tsx'
import { ConfirmWarning, useConfirmed } from './confirm-warning.tsx'
import { pendingKeys } from './pending-keys.ts'
import { useStudioDay } from './use-studio-day.ts'

interface Props {
  id: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}

/** Les enters money that came by bank or in his hand. */
export const RecordPayment = (props: Props) => (
  <Dialog open={props.open} onClose={props.onClose} title={text.deskMoney.record.title}>
    <Form {...props} />
  </Dialog>
)

/** Whether a day is in a month whose books may have been handed on; a day may be empty. */
const isPastMonth = (day: string, today: CalendarDate): boolean =>
  day !== '' && monthOf(day) < monthOf(today)

const methods = ['bank-transfer', 'cash', 'other'] as const

function Form({ id, invoice, onClose }: Props) {
  const words = text.deskMoney.record
  const today = useStudioDay()
  const next = nextInstalment(invoice)
  const [payment] = useState(newId)
  const [amount, setAmount] = useState(next ? next.amount - next.paid : Number.NaN)
  const [method, setMethod] = useState<(typeof methods)[number]>('bank-transfer')
  const [day, setDay] = useState<string>(today)
  const [reference, setReference] = useState('')
  const isAmount = amount > 0
  const warned = useConfirmed(isAmount ? recordWarning(invoice, amount) : null, amount)
  const record = () => {
    const money = formatMoney(amount, invoice.currency)
    actUnlessUndone({
      key: pendingKeys.record(id),
      words: words.pending(money),
      undone: words.undone,
      act: async () => {
        await call('recordPayment', { payment, invoice: id, amount, method, day, reference })
        return words.done(money)
      },
    })
    onClose()
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (isAmount && day !== '' && warned.isConfirmed) record()
      }}
    >
      <MoneyField
        label={words.amount}
        hint={words.open(formatMoney(standingOf(invoice).open, invoice.currency))}
        amount={amount}
        currency={invoice.currency}
        onChange={setAmount}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={words.method}
          value={method}
          onChange={(name) => setMethod(methods.find((one) => one === name) ?? 'other')}
          options={methods.map((name) => [name, words.methods[name]] as const)}
        />
        <TextField
          label={words.day}
          hint={isPastMonth(day, today) ? words.pastMonth(formatMonth(monthOf(day))) : ''}
          type="date"
          className="tabular"
          value={day}
          max={today}
          onChange={setDay}
        />
      </div>
      <TextField
        label={words.reference}
        hint={words.referenceHint}
        value={reference}
        onChange={setReference}
        maxLength={120}
      />
      <ConfirmWarning of={warned} currency={invoice.currency} />
      <Button kind="gold" type="submit" disabled={!isAmount || day === '' || !warned.isConfirmed}>
        {isAmount ? words.go(formatMoney(amount, invoice.currency)) : words.title}
      </Button>
    </form>
  )
}
