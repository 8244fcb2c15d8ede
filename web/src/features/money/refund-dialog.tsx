import { type Invoice, surplusOf } from '@portal/model/invoice'
import { refundWarning } from '@portal/model/invoicing/money-warning'
import { type Payment, returnableOf } from '@portal/model/invoicing/payment'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actUnlessUndone } from '#ui/pending-acts.tsx'
import { ConfirmWarning, useConfirmed } from './confirm-warning.tsx'

interface Props {
  payment: { id: string; value: Payment } | null
  invoice: Invoice
  onClose: () => void
}

/** Sends a payment back, whole or in part. */
export const RefundDialog = ({ payment, invoice, onClose }: Props) => (
  <Dialog open={payment !== null} onClose={onClose} title={text.deskMoney.refund.title}>
    {payment && <Form payment={payment} invoice={invoice} onClose={onClose} />}
  </Dialog>
)

function Form({
  payment: { id, value: payment },
  invoice,
  onClose,
}: Props & { payment: { id: string; value: Payment } }) {
  const words = text.deskMoney.refund
  const money = (amount: number) => formatMoney(amount, payment.currency)
  const most = returnableOf(payment, invoice)
  const [refund] = useState(newId)
  // What was paid too much is what mostly goes back; any other amount is typed.
  const surplus = payment.currency === invoice.currency ? surplusOf(invoice) : 0
  const [amount, setAmount] = useState(surplus > 0 ? Math.min(most, surplus) : Number.NaN)
  const [credit, setCredit] = useState(true)
  const valid = amount > 0 && amount <= most
  const warned = useConfirmed(valid ? refundWarning(payment, amount, surplus) : null, amount)
  const send = (reason: string) => {
    actUnlessUndone({
      key: `refund-${id}`,
      words: words.pending(money(amount)),
      undone: words.undone,
      act: async () => {
        await call('refundPayment', { refund, payment: id, amount, credit, reason })
        return words.done(money(amount))
      },
    })
    onClose()
    return Promise.resolve()
  }
  return (
    <ReasonForm
      lead={payment.online ? words.online(invoice.clientName) : words.byHand(invoice.clientName)}
      label={words.reason}
      hint={words.reasonHint}
      missing={text.deskMoney.reasonMissing}
      maxLength={400}
      action={valid ? words.go(money(amount)) : words.title}
      kind="danger"
      ready={valid && warned.isConfirmed}
      act={send}
      onClose={onClose}
      after={
        <Switch
          label={words.credit}
          hint={credit ? words.creditOn : words.creditOff}
          checked={credit}
          onChange={setCredit}
        />
      }
    >
      <MoneyField
        label={words.amount}
        hint={valid || Number.isNaN(amount) ? words.most(money(most)) : words.tooMuch(money(most))}
        amount={amount}
        currency={payment.currency}
        onChange={setAmount}
      />
      <ConfirmWarning of={warned} currency={payment.currency} />
    </ReasonForm>
  )
}
