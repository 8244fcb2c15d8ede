import type { Side } from '@portal/model/chat'
import type { CommentId, GalleryId, PersonId } from '@portal/model/ids'
import { Brush, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Chip } from '#ui/chip.tsx'
import { keepDraft, readDraft } from '#ui/draft.ts'
import { say } from '#ui/files/outgoing.ts'
import type { FileTray } from '#ui/files/use-tray.ts'
import { showToast } from '#ui/toast.tsx'
import { CommentBox } from './comment-box.tsx'
import { answerPlace } from './comment-draft.ts'
import { CommentLine, type SpeakerNames } from './comment-line.tsx'
import { settleThread } from './comment-writes.ts'
import { PinFace } from './pin-face.tsx'
import type { LiveThread } from './use-comments.ts'

const words = text.comments

interface Props {
  gallery: GalleryId
  thread: LiveThread
  talker: { person: PersonId; side: Side }
  names: SpeakerNames
  /** The files that go along with the answer to a thread. */
  trayOf: (thread: CommentId) => FileTray
  /** A pin has led here. */
  pointed: boolean
}

/** One thread: what was said, its answers, and for Les whether it is dealt with. */
export function CommentThread({ gallery, thread, talker, names, trayOf, pointed }: Props) {
  const { first, answers, number, open } = thread
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!pointed) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [pointed])
  const line = { gallery, talker, names }

  return (
    <li
      ref={place}
      tabIndex={-1}
      className={`border-hairline rounded-md border p-3 focus:outline-none ${pointed ? 'bg-raised border-light/40' : 'bg-surface'}`}
    >
      <div className="flex gap-3">
        {number !== null && (
          <span role="img" aria-label={words.pinOf(number)} className="mt-0.5 shrink-0">
            <PinFace number={number} open={open} />
          </span>
        )}
        <div className="grid min-w-0 flex-1 gap-2">
          <CommentLine {...line} comment={first} />
          {(first.value.retouch || !open) && (
            <p className="flex flex-wrap gap-2">
              {first.value.retouch && (
                <Chip tone={open ? 'amber' : 'quiet'} icon={<Brush aria-hidden size={12} />}>
                  {words.retouch}
                </Chip>
              )}
              {!open && (
                <Chip tone="green" icon={<Check aria-hidden size={12} />}>
                  {words.done}
                </Chip>
              )}
            </p>
          )}
          {answers.length > 0 && (
            <ul className="border-hairline grid gap-2 border-l pl-3">
              {answers.map((answer) => (
                <li key={answer.id}>
                  <CommentLine {...line} comment={answer} />
                </li>
              ))}
            </ul>
          )}
          {/* What has not left this device cannot be answered. */}
          {!first.waiting && (
            <Answering
              gallery={gallery}
              thread={thread}
              talker={talker}
              tray={trayOf(first.id)}
              onSettled={() => place.current?.focus({ preventScroll: true })}
            />
          )}
        </div>
      </div>
    </li>
  )
}

function Answering({
  gallery,
  thread,
  talker,
  tray,
  onSettled,
}: Pick<Props, 'gallery' | 'thread' | 'talker'> & {
  tray: FileTray
  /** The box is gone; whatever has the focus next is inside the thread. */
  onSettled: () => void
}) {
  const { id, value } = thread.first
  const { photo } = value
  const kept = answerPlace(gallery, photo, id)
  const [draft, setDraft] = useState(() => readDraft(kept))
  const [isWriting, setWriting] = useState(draft !== '' || tray.items.length > 0)
  const [wantsFocus, setWantsFocus] = useState(false)
  function write(next: string): void {
    setDraft(next)
    keepDraft(kept, next)
  }
  function send(said: string): void {
    const { person: sender, side } = talker
    const { attachments, files } = tray
    const answer = { photo, parent: id, side, text: said, attachments, pin: null, retouch: false }
    void say({ ...answer, id: newId(), gallery, sender }, files)
    write('')
    tray.clear()
    leave()
  }
  function leave(): void {
    setWriting(false)
    onSettled()
  }
  const settle = () =>
    void settleThread(gallery, id, thread.open ? talker.person : null).catch(() =>
      showToast(words.failed),
    )
  const small = 'text-dim hover:text-light inline-flex min-h-11 items-center px-1 text-sm'
  if (isWriting)
    return (
      <CommentBox
        label={words.writeAnswer}
        hint={words.writeAnswer}
        words={draft}
        onWords={write}
        tray={tray}
        onSend={send}
        onLeave={leave}
        startsFocused={wantsFocus}
      />
    )
  return (
    <p className="-mx-1 -mb-2 flex gap-3">
      <button
        type="button"
        className={small}
        onClick={() => {
          setWantsFocus(true)
          setWriting(true)
        }}
      >
        {words.answer}
      </button>
      {talker.side === 'studio' && (
        <button type="button" className={small} onClick={settle}>
          {thread.open ? words.markDone : words.reopen}
        </button>
      )}
    </p>
  )
}
