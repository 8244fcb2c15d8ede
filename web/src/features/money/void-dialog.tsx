import type { Invoice } from '@portal/model/invoice'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ReasonForm } from '#ui/reason-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actUnlessUndone } from '#ui/pending-acts.tsx'
import { pendingKeys } from './pending-keys.ts'

/** Asks why before an invoice is taken back whole. */
export function VoidDialog(props: {
  id: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}) {
  const words = text.deskMoney.voids
  const { id, invoice, open, onClose } = props
  const take = (reason: string) => {
    actUnlessUndone({
      key: pendingKeys.void(id),
      words: words.pending(invoice.number),
      undone: words.undone,
      act: async () => {
        await call('voidInvoice', { invoice: id, reason })
        return words.done
      },
    })
    onClose()
    return Promise.resolve()
  }
  return (
    <Dialog open={open} onClose={onClose} title={words.title(invoice.number)}>
      <ReasonForm
        lead={words.lead}
        label={words.reason}
        hint={words.reasonHint}
        missing={text.deskMoney.reasonMissing}
        maxLength={400}
        action={words.go}
        kind="danger"
        act={take}
        onClose={onClose}
      />
    </Dialog>
  )
}
