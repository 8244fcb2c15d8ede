import { type Invoice, owedOf } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  id: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}

/** Takes a part of an invoice back, on a credit note. */
export const CreditSheet = (props: Props) => (
  <Sheet open={props.open} onClose={props.onClose} title={text.deskMoney.credit.title}>
    <Form {...props} />
  </Sheet>
)

function Form({ id, invoice, onClose }: Props) {
  const words = text.deskMoney.credit
  const [creditNote] = useState(newId)
  const most = owedOf(invoice)
  const [amount, setAmount] = useState(most)
  const [reason, setReason] = useState('')
  const { busy, sentence, run } = useAct()
  const credit = async () => {
    const done = await run(async () => {
      const { number } = await call('creditInvoice', { creditNote, invoice: id, amount, reason })
      showToast(words.done(number))
    })
    if (done) onClose()
  }
  const after = most - (Number.isNaN(amount) ? 0 : amount)
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void credit()
      }}
    >
      <p className="text-dim">{words.lead}</p>
      <MoneyField
        label={words.amount}
        hint={
          after < 0
            ? words.tooMuch(formatMoney(most, invoice.currency))
            : words.leaves(formatMoney(after, invoice.currency))
        }
        amount={amount}
        currency={invoice.currency}
        onChange={setAmount}
      />
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={400}
      />
      <ActError sentence={sentence} />
      <Button
        kind="gold"
        type="submit"
        busy={busy}
        disabled={!(amount > 0) || after < 0 || reason.trim() === ''}
      >
        {words.go}
      </Button>
    </form>
  )
}
