import { feedAddress } from '@portal/model/calendar-feed'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { CalendarSync, Copy, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'

/** The secret address under which a calendar program reads the approved shoots. */
export function FeedPanel() {
  const words = text.calendar.feed
  const feed = useLive(doc.calendarFeed())
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)

  async function renew(done: string): Promise<void> {
    setBusy(true)
    try {
      await call('renewCalendarFeed', {})
      showToast(done)
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }

  return (
    <Panel title={words.title}>
      <p className="text-dim mb-5 max-w-prose text-sm">{words.lead}</p>
      <LiveView of={feed} loading={<Skeleton className="h-28" />}>
        {(value) =>
          value ? (
            <div className="grid gap-4">
              <Address address={location.origin + feedAddress(value.key)} />
              <Button
                kind="plain"
                className="justify-self-start"
                icon={<RefreshCw aria-hidden size={16} />}
                onClick={() => setAsking(true)}
              >
                {words.renew}
              </Button>
            </div>
          ) : (
            <div className="flex flex-wrap items-center gap-4">
              <p>{words.none}</p>
              <Button kind="quiet" busy={busy} onClick={() => void renew(words.made)}>
                {words.make}
              </Button>
            </div>
          )
        }
      </LiveView>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.renewTitle}
        body={words.renewBody}
        action={words.renew}
        kind="danger"
        busy={busy}
        onConfirm={() => void renew(words.renewed)}
      />
    </Panel>
  )
}

function Address({ address }: { address: string }) {
  const words = text.calendar.feed
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      showToast(words.copied)
    } catch {
      showToast(words.notCopied)
    }
  }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <TextField
          label={words.address}
          value={address}
          onChange={() => undefined}
          readOnly
          className="tabular text-sm"
          onFocus={(event) => event.target.select()}
        />
      </div>
      <Button kind="quiet" icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <a
        href={address.replace(/^https?:/, 'webcal:')}
        className="border-hairline bg-surface text-light hover:bg-raised inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-5 text-sm font-medium transition-colors duration-150"
      >
        <CalendarSync aria-hidden size={16} />
        {words.subscribe}
      </a>
    </div>
  )
}
