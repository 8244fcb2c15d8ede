import { dayIn } from '@portal/model/calendar'
import { anchorsOf, type InvoiceDraft, previewOf } from '@portal/model/invoicing/draft'
import { formatMoney } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { Panel } from '#ui/panel.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { TermsFields } from '#ui/terms-fields.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { DraftAmounts } from './draft-amounts.tsx'
import { DraftLines } from './draft-lines.tsx'
import { InstalmentList } from './instalment-list.tsx'
import { InvoiceLines } from './invoice-lines.tsx'
import { SendDialog } from './send-dialog.tsx'
import { useDraftContent } from './use-draft-content.ts'
import { useStudioDay } from './use-studio-day.ts'

/** Les writes an invoice; what the client will see stands beside it, and it is kept by itself. */
export function DraftEditor({ id, draft }: { id: string; draft: InvoiceDraft }) {
  const words = text.deskMoney.draft
  const today = useStudioDay()
  const studio = useLive(doc.studio())
  const booking = useLive(draft.booking === null ? null : doc.booking(draft.booking))
  const zone = (studio.state === 'ready' && studio.value?.zone) || 'UTC'
  const booked = booking.state === 'ready' ? booking.value : null
  const anchors = anchorsOf(
    today,
    booked && { bookedOn: dayIn(zone, booked.createdAt), date: booked.date },
  )
  const { content, change, state, sentence, saveNow } = useDraftContent(id, draft)
  const preview = state === 'invalid' ? null : previewOf(content, draft.currency, anchors)
  const [sends, setSends] = useState(false)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-6">
        <Panel title={words.what}>
          <div className="grid gap-6">
            <TextField
              label={words.subject}
              value={content.subject}
              onChange={(subject) => change({ subject })}
              maxLength={120}
            />
            <DraftLines
              lines={content.lines}
              tax={content.tax}
              currency={draft.currency}
              onChange={(lines) => change({ lines })}
            />
          </div>
        </Panel>
        <DraftAmounts content={content} currency={draft.currency} change={change} />
        <Panel title={words.terms}>
          <TermsFields terms={content.terms} onChange={(terms) => change({ terms })} />
        </Panel>
        <Panel title={words.note}>
          <TextArea
            label={words.noteLabel}
            rows={3}
            value={content.note}
            onChange={(note) => change({ note })}
            maxLength={1_000}
          />
        </Panel>
      </div>
      <div className="grid min-w-0 gap-6 lg:sticky lg:top-6">
        <Panel title={words.preview}>
          {preview ? (
            <>
              <InvoiceLines sums={{ ...preview, currency: draft.currency, tax: content.tax }} />
              {preview.instalments.length > 0 && (
                <div className="border-hairline mt-5 border-t pt-2">
                  <InstalmentList
                    invoice={{
                      currency: draft.currency,
                      instalments: preview.instalments,
                      addition: null,
                    }}
                    today={today}
                  />
                </div>
              )}
            </>
          ) : (
            <p className="text-dim">{words.invalid}</p>
          )}
          <p role="status" className="text-dim mt-4 text-sm">
            {words.states[state]}
          </p>
          <ActError sentence={sentence} />
          <div className="mt-5 grid gap-2">
            <Button
              kind="gold"
              icon={<Send aria-hidden size={16} />}
              disabled={!preview || preview.lines.length === 0}
              onClick={() => setSends(true)}
            >
              {words.send(preview ? formatMoney(preview.total, draft.currency) : '')}
            </Button>
            <Discard id={id} />
          </div>
        </Panel>
      </div>
      {preview && (
        <SendDialog
          id={id}
          draft={draft}
          total={preview.total}
          instalments={preview.instalments}
          today={today}
          open={sends}
          saveNow={saveNow}
          onClose={() => setSends(false)}
        />
      )}
    </div>
  )
}

function Discard({ id }: { id: string }) {
  const words = text.deskMoney.draft
  const [asks, setAsks] = useState(false)
  const { busy, sentence, run } = useAct()
  const navigate = useNavigate()
  const discard = async () => {
    if (!(await run(() => call('discardDraft', { draft: id })))) return
    showToast(words.discarded)
    await navigate(routes.desk.invoices())
  }
  return (
    <>
      <Button kind="plain" icon={<Trash2 aria-hidden size={16} />} onClick={() => setAsks(true)}>
        {words.discard}
      </Button>
      <ActError sentence={sentence} />
      <Confirm
        open={asks}
        onClose={() => setAsks(false)}
        title={words.discardTitle}
        body={words.discardBody}
        action={words.discard}
        kind="danger"
        busy={busy}
        onConfirm={() => void discard()}
      />
    </>
  )
}
