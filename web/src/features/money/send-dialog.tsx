import type { CalendarDate } from '@portal/model/calendar'
import type { InvoiceDraft } from '@portal/model/invoicing/draft'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { formatMoney } from '@portal/model/money'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { useAct } from '#ui/use-act.ts'
import { InstalmentList } from './instalment-list.tsx'

/** Shows what is sent, to whom and over how much, before it gets its number. */
export function SendDialog(props: {
  id: string
  draft: InvoiceDraft
  total: number
  instalments: readonly Instalment[]
  today: CalendarDate
  open: boolean
  /** Keeps what is written; throws why it cannot be kept. */
  saveNow: () => Promise<void>
  onClose: () => void
}) {
  const { id, draft, total, instalments, today, open, saveNow, onClose } = props
  const words = text.deskMoney.send
  const { busy, sentence, run } = useAct()
  const money = formatMoney(total, draft.currency)
  const key = `send-${id}`
  const isPending = useIsPending(key)
  const send = async () => {
    // What is sent is kept first, so that what cannot be kept is told here.
    if (!(await run(saveNow))) return
    actUnlessUndone({
      key,
      words: words.pending(money),
      undone: words.undone,
      act: async () =>
        words.done((await call('sendInvoice', { draft: id, seenTotal: total })).number),
    })
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={words.title}>
      <p className="text-dim">{words.lead(draft.clientName)}</p>
      <p className="tabular font-display mt-4 text-4xl">{money}</p>
      <div className="my-4">
        <InstalmentList
          invoice={{ currency: draft.currency, instalments: [...instalments], addition: null }}
          today={today}
        />
      </div>
      <ActError sentence={sentence} />
      <DialogFoot onClose={onClose}>
        <Button kind="gold" busy={busy} disabled={isPending} onClick={() => void send()}>
          {words.go}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
