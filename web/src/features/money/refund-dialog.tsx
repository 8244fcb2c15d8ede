import { type Invoice, surplusOf } from '@portal/model/invoice'
import { type Payment, refundableOf } from '@portal/model/invoicing/payment'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

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
  const most = refundableOf(payment)
  const [refund] = useState(newId)
  // What was paid too much is what mostly goes back.
  const surplus = payment.currency === invoice.currency ? surplusOf(invoice) : 0
  const [amount, setAmount] = useState(Math.min(most, surplus || most))
  const [credit, setCredit] = useState(true)
  const send = async (reason: string) => {
    await call('refundPayment', { refund, payment: id, amount, credit, reason })
    showToast(words.done(money(amount)))
    onClose()
  }
  const valid = amount > 0 && amount <= most
  return (
    <ReasonForm
      lead={payment.online ? words.online(invoice.clientName) : words.byHand(invoice.clientName)}
      label={words.reason}
      hint={words.reasonHint}
      missing={text.deskMoney.reasonMissing}
      maxLength={400}
      action={valid ? words.go(money(amount)) : words.title}
      kind="danger"
      ready={valid}
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
    </ReasonForm>
  )
}
