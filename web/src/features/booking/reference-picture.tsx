import type { PictureState } from '@portal/model/media'
import { referenceAddress } from '@portal/model/moodboard'
import { uploadFailureWords } from '@portal/model/upload'
import { ImageOff, RotateCcw, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { usePreview } from './reference-previews.ts'
import { referenceUploads, useReferenceUploads } from './reference-uploads.ts'
import { openMedia, useMediaReady } from '#firebase/media.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'

/** The picture itself, to be looked at large; renews the pass for pictures once before it gives up. */
function Shown({ source, name, onOpen }: { source: string; name: string; onOpen: () => void }) {
  const [tries, setTries] = useState(0)
  const [failed, setFailed] = useState(false)
  const isLocal = source.startsWith('blob:')
  async function onError(): Promise<void> {
    if (isLocal || tries > 0) return setFailed(true)
    await openMedia().catch(() => undefined)
    setTries(1)
  }
  if (failed)
    return <Words tone="dim">{isLocal ? text.references.unseen : text.references.notLoaded}</Words>
  return (
    <button
      type="button"
      aria-label={text.references.view(name)}
      onClick={onOpen}
      className="size-full"
    >
      <img
        // The fragment stays in the browser: it makes the same address a new attempt.
        src={tries === 0 ? source : `${source}#${tries}`}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={() => void onError()}
        className="size-full object-cover"
      />
    </button>
  )
}

const Words = ({ tone, children }: { tone: 'dim' | 'bad'; children: string }) => (
  <div className="grid size-full place-content-center justify-items-center gap-2 p-3 text-center">
    <ImageOff aria-hidden size={20} className="text-dim" />
    <p className={`text-sm ${tone === 'bad' ? 'text-bad' : 'text-dim'}`}>{children}</p>
  </div>
)

const Waiting = () => (
  <div role="status" aria-label={text.references.preparing} className="skeleton size-full" />
)

/** The place of a picture on the board, with what lies over its lower edge. */
const Frame = ({ children, below }: { children: ReactNode; below?: ReactNode }) => (
  <div className="bg-raised relative aspect-[4/5] overflow-hidden">
    {children}
    {below && <div className="absolute inset-x-0 bottom-0 bg-black/70 px-3 py-2">{below}</div>}
  </div>
)

/** A picture of the wizard: it is in this browser alone. */
export function KeptPicture(props: { id: string; name: string; onOpen: () => void }) {
  const preview = usePreview(props.id)
  return (
    <Frame>
      {preview ? (
        <Shown source={preview} name={props.name} onOpen={props.onOpen} />
      ) : preview === null ? (
        <Words tone="dim">{text.references.absent}</Words>
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

/** A picture of a booking: this browser's own at once, everyone else's when the pipeline is done. */
export function SentPicture({
  booking,
  id,
  name,
  state,
  absent,
  onOpen,
  onStop,
}: {
  booking: string
  id: string
  name: string
  /** What the pipeline says; null while it has said nothing, undefined while that is not known. */
  state: PictureState | null | undefined
  /** What to say when the file is neither here nor with the server. */
  absent: string
  onOpen: () => void
  onStop: () => void
}) {
  const preview = usePreview(id)
  const sending = useReferenceUploads(({ items }) => items.get(id))
  const mediaReady = useMediaReady()
  if (state?.state === 'failed')
    return (
      <Frame>
        <Words tone="bad">{uploadFailureWords(state.reason)}</Words>
      </Frame>
    )
  const source = state && mediaReady ? referenceAddress(booking, id) : preview
  const isHere = state === undefined || state !== null || sending !== undefined
  return (
    <Frame
      below={state ? null : sending && <OnItsWay name={name} sending={sending} onStop={onStop} />}
    >
      {source ? (
        <Shown key={source} source={source} name={name} onOpen={onOpen} />
      ) : preview === null && !isHere ? (
        <Words tone="dim">{absent}</Words>
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}

function OnItsWay({
  name,
  sending: { id, state, progress, name: file },
  onStop,
}: {
  name: string
  sending: { id: string; state: string; progress: number; name: string }
  onStop: () => void
}) {
  const words = text.references
  if (state === 'sent') return <p className="text-dim text-xs">{words.preparing}</p>
  if (state === 'broken')
    return (
      <div>
        <p role="alert" className="text-bad text-sm">
          {words.broken}
        </p>
        <Button
          kind="plain"
          aria-label={words.retry(text.common.reload, name)}
          icon={<RotateCcw aria-hidden size={14} />}
          onClick={() => referenceUploads.getState().retry(id)}
        >
          {text.common.reload}
        </Button>
      </div>
    )
  return (
    <div className="flex items-center gap-2">
      <div className="flex-1">
        <p className="text-dim mb-1.5 truncate text-xs">
          {state === 'waiting' ? words.waiting : file}
        </p>
        <ProgressBar value={progress} label={words.sending(file)} />
      </div>
      <IconButton
        label={words.cancel(name)}
        icon={<X aria-hidden size={16} />}
        onClick={onStop}
        className="-mr-3"
      />
    </div>
  )
}
