import type { Payment } from '@portal/model/invoicing/payment'
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
  payment: { id: string; value: Payment } | null
  onClose: () => void
}

/** Says what a payment that was entered by hand really came to. */
export const CorrectDialog = ({ payment, onClose }: Props) => (
  <Dialog open={payment !== null} onClose={onClose} title={text.deskMoney.correct.title}>
    {payment && <Form payment={payment} onClose={onClose} />}
  </Dialog>
)

function Form({
  payment: { id, value: payment },
  onClose,
}: Props & { payment: { id: string; value: Payment } }) {
  const words = text.deskMoney.correct
  const money = (of: number) => formatMoney(of, payment.currency)
  const [correction] = useState(newId)
  const [amount, setAmount] = useState(Number.NaN)
  const least = payment.refunded + payment.disputed
  const ready = amount >= least && amount !== payment.amount
  const correct = async (reason: string) => {
    await call('correctPayment', { correction, payment: id, amount, reason })
    showToast(words.done(money(amount)))
    onClose()
  }
  return (
    <ReasonForm
      lead={words.lead(money(payment.amount))}
      label={words.reason}
      hint={words.reasonHint}
      missing={words.reasonMissing}
      maxLength={400}
      action={ready ? words.go(money(amount)) : words.title}
      kind="gold"
      ready={ready}
      act={correct}
      onClose={onClose}
    >
      <MoneyField
        label={words.amount}
        hint={least > 0 ? words.least(money(least)) : words.none}
        amount={amount}
        currency={payment.currency}
        onChange={setAmount}
      />
    </ReasonForm>
  )
}
