import { type Invoice, isOfBooking, mayAct } from '@portal/model/invoice'
import { standingOf } from '@portal/model/invoicing/standing'
import { BellRing, Ban, Coins, GitPullRequestArrow, ReceiptText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { CreditDialog } from './credit-dialog.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { RecordPayment } from './record-payment.tsx'
import { VoidDialog } from './void-dialog.tsx'

type Open = 'record' | 'credit' | 'void' | 'change' | null
const size = 16

/** What Les can do about an invoice as it stands. */
export function DeskActs({ id, invoice }: { id: string; invoice: Invoice }) {
  const words = text.deskMoney.acts
  const [open, setOpen] = useState<Open>(null)
  const { busy, sentence, run } = useAct()
  const close = () => setOpen(null)
  const remind = async () => {
    if (await run(() => call('remindNow', { invoice: id }))) showToast(words.reminded)
  }
  const act = (name: Exclude<Open, null>, icon: ReactNode) => (
    <Button kind="quiet" icon={icon} onClick={() => setOpen(name)}>
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
          busy={busy}
          onClick={() => void remind()}
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
          onClick={() => setOpen('void')}
        >
          {words.void}
        </Button>
      )}
      <ActError sentence={sentence} />
      <RecordPayment id={id} invoice={invoice} open={open === 'record'} onClose={close} />
      <CreditDialog id={id} invoice={invoice} open={open === 'credit'} onClose={close} />
      <VoidDialog id={id} invoice={invoice} open={open === 'void'} onClose={close} />
      {isOfBooking(id, invoice) && (
        <ProposeDialog booking={id} invoice={invoice} open={open === 'change'} onClose={close} />
      )}
    </div>
  )
}
