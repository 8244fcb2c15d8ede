import { Failure } from '@portal/model/failure'
import { alwaysOn, NoticeKind } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { placeholdersOf } from '@portal/model/notice-texts'
import { doc } from '@portal/model/paths'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Switch, TextArea, TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'

/** Every text the portal sends, to be rewritten, looked at and switched off. */
export function NoticeSettings() {
  const edits = useLive(doc.noticeEdits())
  const words = text.settings.notices
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-5 max-w-prose">{words.lead}</p>
      <LiveView of={edits} loading={<Skeleton className="h-96" />}>
        {(value) => (
          <ul className="border-hairline divide-hairline divide-y border-y">
            {NoticeKind.options.map((kind) => (
              <li key={kind}>
                <Notice kind={kind} edits={value} />
              </li>
            ))}
          </ul>
        )}
      </LiveView>
    </Panel>
  )
}

function Notice({ kind, edits }: { kind: NoticeKind; edits: NoticeEdits | null }) {
  const words = text.settings.notices
  const own = edits?.words[kind]
  const stored = own ?? noticeKinds[kind].words
  const on = !edits?.off.includes(kind)
  const [draft, setDraft] = useState<typeof stored | null>(null)
  const [busy, setBusy] = useState(false)
  const [preview, setPreview] = useState<string | null>(null)
  const value = draft ?? stored
  const set = (change: Partial<typeof stored>) => setDraft({ ...value, ...change })
  const placeholders = placeholdersOf(kind)
    .map((name) => `{${name}}`)
    .join(' ')

  async function ask(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    try {
      await work()
    } catch (failure) {
      showToast(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
    }
  }
  const save = (next: typeof stored | null, nowOn: boolean) =>
    ask(async () => {
      await call('editNotice', { kind, words: next, on: nowOn })
      // What was changed while it was being saved stays.
      setDraft((now) => (now === draft ? null : now))
      showToast(text.settings.saved)
    })

  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer list-none flex-wrap items-center gap-x-4">
        <span className={`font-medium ${on ? '' : 'text-dim line-through'}`}>
          {words.kinds[kind]}
        </span>
        <span className="text-dim text-sm">
          {noticeKinds[kind].channels.map((channel) => words.channels[channel]).join(', ')}
          {own && ` · ${words.ownWords}`}
          {!on && ` · ${words.off}`}
        </span>
      </summary>
      <form
        className="grid gap-5 pt-3 pb-6"
        onSubmit={(event) => {
          event.preventDefault()
          void save(value, on)
        }}
      >
        {!alwaysOn.includes(kind) && (
          <Switch
            label={words.sent}
            checked={on}
            disabled={busy}
            onChange={(now) => void save(own ?? null, now)}
          />
        )}
        <TextField
          label={words.subject}
          value={value.title}
          onChange={(title) => set({ title })}
          maxLength={120}
        />
        <TextArea
          label={words.body}
          hint={placeholders ? words.placeholders(placeholders) : undefined}
          value={value.body}
          rows={4}
          maxLength={2_000}
          onChange={(body) => set({ body })}
        />
        <TextField
          label={words.button}
          value={value.button}
          onChange={(button) => set({ button })}
          maxLength={40}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="gold" type="submit" busy={busy} disabled={!draft}>
            {text.settings.save}
          </Button>
          <Button
            kind="quiet"
            disabled={busy}
            onClick={() =>
              void ask(async () => {
                setPreview((await call('previewNotice', { kind, words: value })).html)
              })
            }
          >
            {words.preview}
          </Button>
          {own && (
            <Button kind="plain" disabled={busy} onClick={() => void save(null, on)}>
              {words.restore}
            </Button>
          )}
          {draft && (
            <Button kind="plain" onClick={() => setDraft(null)}>
              {text.settings.discard}
            </Button>
          )}
        </div>
      </form>
      <Dialog open={preview !== null} onClose={() => setPreview(null)} title={words.preview}>
        <iframe
          title={words.preview}
          sandbox=""
          srcDoc={preview ?? ''}
          className="h-[60dvh] w-full rounded-md bg-white"
        />
      </Dialog>
    </details>
  )
}
