import type { Invoice } from '@portal/model/invoice'
import { type Payment, refundableOf } from '@portal/model/invoicing/payment'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Switch, TextArea } from '#ui/field.tsx'
import { MoneyField } from '#ui/number-fields.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  payment: { id: string; value: Payment } | null
  invoice: Invoice
  onClose: () => void
}

/** Sends a payment back, whole or in part. */
export const RefundSheet = ({ payment, invoice, onClose }: Props) => (
  <Sheet open={payment !== null} onClose={onClose} title={text.deskMoney.refund.title}>
    {payment && <Form payment={payment} invoice={invoice} onClose={onClose} />}
  </Sheet>
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
  const [amount, setAmount] = useState(most)
  const [credit, setCredit] = useState(true)
  const [reason, setReason] = useState('')
  const { busy, sentence, run } = useAct()
  const send = async () => {
    const done = await run(() =>
      call('refundPayment', { refund, payment: id, amount, credit, reason }),
    )
    if (!done) return
    showToast(words.done(money(amount)))
    onClose()
  }
  const valid = amount > 0 && amount <= most
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className="text-dim">
        {payment.online ? words.online(invoice.clientName) : words.byHand(invoice.clientName)}
      </p>
      <MoneyField
        label={words.amount}
        hint={valid || Number.isNaN(amount) ? words.most(money(most)) : words.tooMuch(money(most))}
        amount={amount}
        currency={payment.currency}
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
      <Switch
        label={words.credit}
        hint={credit ? words.creditOn : words.creditOff}
        checked={credit}
        onChange={setCredit}
      />
      <ActError sentence={sentence} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button kind="danger" type="submit" busy={busy} disabled={!valid || reason.trim() === ''}>
          {valid ? words.go(money(amount)) : words.title}
        </Button>
      </div>
    </form>
  )
}
