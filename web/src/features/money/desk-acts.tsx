import { type Invoice, isOfBooking, mayAct } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { BellRing, Ban, Coins, GitPullRequestArrow, ReceiptText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { CreditDialog } from './credit-dialog.tsx'
import { pendingKeys } from './pending-keys.ts'
import { ProposeDialog } from './propose-dialog.tsx'
import { RecordPayment } from './record-payment.tsx'
import { VoidDialog } from './void-dialog.tsx'

type Open = 'record' | 'credit' | 'void' | 'change' | null
const size = 16

/** What Les can do about an invoice as it stands. */
export function DeskActs({ id, invoice }: { id: string; invoice: Invoice }) {
  const words = text.deskMoney.acts
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const pending = {
    record: useIsPending(pendingKeys.record(id)),
    remind: useIsPending(pendingKeys.remind(id)),
    credit: useIsPending(pendingKeys.credit(id)),
    void: useIsPending(pendingKeys.void(id)),
    change: false,
  }
  const remind = () =>
    actUnlessUndone({
      key: pendingKeys.remind(id),
      words: words.reminding(invoice.clientName),
      undone: words.notReminded,
      act: async () => {
        await call('remindNow', { invoice: id })
        return words.reminded
      },
    })
  const act = (name: Exclude<Open, null>, icon: ReactNode) => (
    <Button kind="quiet" icon={icon} disabled={pending[name]} onClick={() => setOpen(name)}>
      {words[name]}
    </Button>
  )
  return (
    <div className="mt-6 grid gap-2">
      {act('record', <Coins aria-hidden size={size} />)}
      {mayAct(invoice, 'remind') && standingOf(invoice).open > 0 && invoice.processing === 0 && (
        <Button
          kind="quiet"
          icon={<BellRing aria-hidden size={size} />}
          disabled={pending.remind}
          onClick={remind}
        >
          {words.remind}
        </Button>
      )}
      {isOfBooking(id, invoice) &&
        mayAct(invoice, 'change') &&
        act('change', <GitPullRequestArrow aria-hidden size={size} />)}
      {mayAct(invoice, 'credit') &&
        invoice.total > invoice.credited + invoice.writtenOff &&
        act('credit', <ReceiptText aria-hidden size={size} />)}
      {mayAct(invoice, 'void') && !isOfBooking(id, invoice) && (
        <Button
          kind="danger"
          icon={<Ban aria-hidden size={size} />}
          disabled={pending.void}
          onClick={() => setOpen('void')}
        >
          {words.void}
        </Button>
      )}
      <RecordPayment id={id} invoice={invoice} open={open === 'record'} onClose={close} />
      <CreditDialog id={id} invoice={invoice} open={open === 'credit'} onClose={close} />
      <VoidDialog id={id} invoice={invoice} open={open === 'void'} onClose={close} />
      {isOfBooking(id, invoice) && (
        <ProposeDialog booking={id} invoice={invoice} open={open === 'change'} onClose={close} />
      )}
    </div>
  )
}
