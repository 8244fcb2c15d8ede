import { Failure } from '@portal/model/failure'
import { alwaysOn, type NoticeKind } from '@portal/model/notice'
import type { NoticeEdits } from '@portal/model/notice-edit'
import { NoticeWords } from '@portal/model/notice-kinds/notice-kind'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { placeholdersOf, unknownInNotice } from '@portal/model/notice-texts'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Switch, TextArea, TextField } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useEdit } from './drafts.ts'
import { NoticePreview } from './notice-preview.tsx'
import { SaveBar } from './save-bar.tsx'
import { inBraces, sayUnknown } from './say-unknown.ts'
import { Unfolding } from '#ui/unfolding.tsx'

/** One text: its words, whether it goes out, and what it reads like. */
export function NoticeText({ kind, edits }: { kind: NoticeKind; edits: NoticeEdits | null }) {
  const words = text.settings.notices
  const own = edits?.words[kind]
  const stored = own ?? noticeKinds[kind].words
  const on = !edits?.off.includes(kind)
  const edit = useEdit<NoticeWords>(`notices/${kind}`, NoticeWords, stored)
  const { value, dirty, isStale } = edit
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [preview, setPreview] = useState<string | null>(null)
  const unknown = unknownInNotice(kind, value)
  const isUnknown = Object.values(unknown).flat().length > 0
  const known = placeholdersOf(kind)
  const set = (change: Partial<NoticeWords>) => {
    setError(null)
    edit.change({ ...value, ...change })
  }

  async function ask(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (failure) {
      setError(failure instanceof Failure ? failure.message : String(failure))
    } finally {
      setBusy(false)
    }
  }
  const save = (next: NoticeWords | null, nowOn: boolean) =>
    ask(async () => {
      await call('editNotice', { kind, words: next, on: nowOn })
      // The server stores it as its schema reads it.
      edit.noteSaved(next ? NoticeWords.parse(next) : noticeKinds[kind].words)
      // What was changed while it was being saved stays.
      if (edit.draft && next === edit.draft.value) edit.drop(edit.draft.value)
      showToast(text.settings.saved)
    })

  return (
    <Unfolding
      summary={
        <>
          <span className={`font-medium ${on ? '' : 'text-dim line-through'}`}>
            {words.kinds[kind]}
          </span>
          <span className="text-dim text-sm">
            {noticeKinds[kind].channels.map((channel) => words.channels[channel]).join(', ')}
            {own && ` · ${words.ownWords}`}
            {!on && ` · ${words.off}`}
          </span>
          {dirty && <span className="text-warn text-sm">{text.settings.unsavedHere}</span>}
        </>
      }
    >
      <form
        noValidate
        className="grid gap-5 pt-3 pb-6 sm:pl-7"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isUnknown && !isStale) void save(value, on)
        }}
      >
        {!alwaysOn.includes(kind) && (
          <Switch
            label={words.sent}
            checked={on}
            disabled={busy}
            onChange={(nowOn) => void save(own ?? null, nowOn)}
          />
        )}
        <TextField
          label={words.subject}
          value={value.title}
          error={sayUnknown(unknown.title, known)}
          onChange={(title) => set({ title })}
          maxLength={120}
        />
        <TextArea
          label={words.body}
          hint={known.length > 0 ? words.placeholders(inBraces(known)) : undefined}
          value={value.body}
          rows={4}
          error={sayUnknown(unknown.body, known)}
          maxLength={2_000}
          onChange={(body) => set({ body })}
        />
        <TextField
          label={words.button}
          value={value.button}
          error={sayUnknown(unknown.button, known)}
          onChange={(button) => set({ button })}
          maxLength={40}
        />
        <NoticePreview words={value} />
        <SaveBar
          dirty={dirty}
          busy={busy}
          error={error ?? (isStale ? text.settings.elsewhere : null)}
          mayNot={isUnknown}
          onDiscard={() => {
            setError(null)
            edit.drop()
          }}
        />
        <div className="flex flex-wrap gap-3">
          {noticeKinds[kind].channels.includes('mail') && (
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
          )}
          {own && (
            <Button kind="plain" disabled={busy} onClick={() => void save(null, on)}>
              {words.restore}
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
    </Unfolding>
  )
}
