import { type Invoice, owedOf } from '@portal/model/invoice'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { MoneyField } from '#ui/number-fields.tsx'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

interface Props {
  id: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}

/** Takes a part of an invoice back, on a credit note. */
export const CreditDialog = (props: Props) => (
  <Dialog open={props.open} onClose={props.onClose} title={text.deskMoney.credit.title}>
    <Form {...props} />
  </Dialog>
)

function Form({ id, invoice, onClose }: Props) {
  const words = text.deskMoney.credit
  const [creditNote] = useState(newId)
  const most = owedOf(invoice)
  const [amount, setAmount] = useState(most)
  const credit = async (reason: string) => {
    const { number } = await call('creditInvoice', { creditNote, invoice: id, amount, reason })
    showToast(words.done(number))
    onClose()
  }
  const after = most - (Number.isNaN(amount) ? 0 : amount)
  return (
    <ReasonForm
      lead={words.lead}
      label={words.reason}
      hint={words.reasonHint}
      missing={text.deskMoney.reasonMissing}
      maxLength={400}
      action={words.go}
      kind="gold"
      ready={amount > 0 && after >= 0}
      act={credit}
      onClose={onClose}
    >
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
    </ReasonForm>
  )
}
