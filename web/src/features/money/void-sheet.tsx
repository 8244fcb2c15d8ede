import type { Invoice } from '@portal/model/invoice'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/field.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

interface Props {
  id: string
  invoice: Invoice
  open: boolean
  onClose: () => void
}

/** Asks why before an invoice is taken back whole. */
export const VoidSheet = (props: Props) => (
  <Sheet
    open={props.open}
    onClose={props.onClose}
    title={text.deskMoney.voids.title(props.invoice.number)}
  >
    <Form {...props} />
  </Sheet>
)

function Form({ id, onClose }: Props) {
  const words = text.deskMoney.voids
  const [reason, setReason] = useState('')
  const { busy, sentence, run } = useAct()
  const take = async () => {
    if (!(await run(() => call('voidInvoice', { invoice: id, reason })))) return
    showToast(words.done)
    onClose()
  }
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <p className="text-dim">{words.lead}</p>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        value={reason}
        onChange={setReason}
        maxLength={400}
      />
      <ActError sentence={sentence} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button kind="danger" type="submit" busy={busy} disabled={reason.trim() === ''}>
          {words.go}
        </Button>
      </div>
    </form>
  )
}
