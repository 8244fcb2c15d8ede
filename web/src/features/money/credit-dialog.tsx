import { type Invoice, owedOf } from '@portal/model/invoice'
import { creditWarning } from '@portal/model/invoicing/money-warning'
import { formatMoney } from '@portal/model/money'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { MoneyField } from '#ui/number-fields.tsx'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actUnlessUndone } from '#ui/pending-acts.tsx'
import { ConfirmWarning, useConfirmed } from './confirm-warning.tsx'
import { pendingKeys } from './pending-keys.ts'

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
  // What is taken back for good is typed, never proposed.
  const [amount, setAmount] = useState(Number.NaN)
  const money = (of: number) => formatMoney(of, invoice.currency)
  const after = most - (Number.isNaN(amount) ? 0 : amount)
  const isPossible = amount > 0 && after >= 0
  const warned = useConfirmed(isPossible ? creditWarning(invoice, amount) : null, amount)
  const credit = (reason: string) => {
    actUnlessUndone({
      key: pendingKeys.credit(id),
      words: words.pending(money(amount)),
      undone: words.undone,
      act: async () => {
        const asked = { creditNote, invoice: id, amount, reason }
        return words.done((await call('creditInvoice', asked)).number)
      },
    })
    onClose()
    return Promise.resolve()
  }
  return (
    <ReasonForm
      lead={words.lead}
      label={words.reason}
      hint={words.reasonHint}
      missing={text.deskMoney.reasonMissing}
      maxLength={400}
      action={isPossible ? words.go(money(amount)) : words.title}
      kind="gold"
      ready={isPossible && warned.isConfirmed}
      act={credit}
      onClose={onClose}
    >
      <MoneyField
        label={words.amount}
        hint={
          after < 0
            ? words.tooMuch(money(most))
            : isPossible
              ? words.leaves(money(after))
              : words.of(money(most))
        }
        amount={amount}
        currency={invoice.currency}
        onChange={setAmount}
      />
      <ConfirmWarning of={warned} currency={invoice.currency} />
    </ReasonForm>
  )
}
