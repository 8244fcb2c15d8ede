import { mediaAddress } from '@portal/model/media-address'
import type { Person } from '@portal/model/person'
import { uploadFailureWords } from '@portal/model/upload'
import { doc } from '@portal/model/paths'
import { useEffect, useRef } from 'react'
import { takeNewProfile } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useIsOwn } from './use-is-own.ts'
import { usePortraitUpload } from './use-portrait-upload.ts'

const words = text.portrait

/** The picture somebody has chosen of themselves, and the ways to have another or none. */
export function PortraitPanel({ id, person }: { id: string; person: Person }) {
  const isOwn = useIsOwn(id)
  const input = useRef<HTMLInputElement>(null)
  const { busy, sentence, run, clear } = useAct()
  const { sent, progress, fault, send, settle } = usePortraitUpload(id)
  const shown = person.portrait?.id ?? null
  const remove = async () => {
    if (!(await run(() => call('removePortrait', {})))) return
    showToast(words.removed)
    await takeNewProfile().catch(() => undefined)
  }
  return (
    <Panel title={words.title}>
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={person.name} portrait={shown && mediaAddress.portrait(id, shown)} isLarge />
        <div className="grid min-w-0 flex-1 basis-64 gap-3">
          <p className="text-dim max-w-prose text-sm">{words.lead}</p>
          <div className="flex flex-wrap gap-3">
            <Button
              kind="quiet"
              disabled={!isOwn || busy || progress !== null}
              onClick={() => input.current?.click()}
            >
              {shown ? words.another : words.choose}
            </Button>
            {shown && (
              <Button kind="plain" busy={busy} disabled={!isOwn} onClick={() => void remove()}>
                {words.remove}
              </Button>
            )}
          </div>
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,.heic,.heif"
        aria-label={words.file}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          clear()
          if (file) void send(file)
        }}
      />
      {progress !== null && <ProgressBar value={progress} label={words.sending} />}
      {sent !== null && <Arrival id={id} sent={sent} shown={shown} onSettled={settle} />}
      <ActError sentence={fault ?? sentence} />
    </Panel>
  )
}

/** What becomes of a picture that was sent. */
function Arrival(props: {
  id: string
  sent: string
  shown: string | null
  onSettled: (fault: string | null) => void
}) {
  const { id, sent, shown, onSettled } = props
  const state = useLive(doc.portrait(id, sent))
  const failed = state.state === 'ready' && state.value?.state === 'failed' ? state.value : null
  const isShown = shown === sent
  useEffect(() => {
    if (failed) onSettled(uploadFailureWords(failed.reason))
    if (!isShown) return
    onSettled(null)
    showToast(words.shown)
    void takeNewProfile().catch(() => undefined)
    // Once, when it is settled.
  }, [failed !== null, isShown])
  return (
    <p role="status" className="text-dim mt-3 text-sm">
      {words.working}
    </p>
  )
}
