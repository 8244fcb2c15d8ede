import type { Side } from '@portal/model/chat'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { Brush, MapPin, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { newId } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { say } from '#ui/files/outgoing.ts'
import { CommentBox } from './comment-box.tsx'
import { emptyDraft } from './comment-draft.ts'
import type { PhotoTalk } from './use-photo-talk.ts'

const words = text.comments

const toggle =
  'inline-flex min-h-11 items-center gap-2 rounded-sm px-2 text-sm transition-colors hover:text-light'

/** Begins a thread about the open photo: words, files, a place on the picture, a wish to retouch. */
export function NewComment(props: {
  gallery: GalleryId
  photo: PhotoId
  talker: { person: PersonId; side: Side }
  talk: PhotoTalk
}) {
  const { gallery, photo, talk } = props
  const { person, side } = props.talker
  const { draft, setDraft, tray, isPointing } = talk
  const place = useRef<HTMLDivElement>(null)
  const focusBox = () => place.current?.querySelector('textarea')?.focus()
  const wasPointing = useRef(isPointing)
  useEffect(() => {
    // Back from the picture, one goes on writing.
    if (wasPointing.current && !isPointing) focusBox()
    wasPointing.current = isPointing
  }, [isPointing])

  function send(said: string): void {
    const { pin, retouch } = draft
    const { attachments, files } = tray
    const comment = { photo, parent: null, side, text: said, attachments, pin, retouch }
    void say({ ...comment, id: newId(), gallery, sender: person }, files)
    setDraft(emptyDraft)
    tray.clear()
    focusBox()
  }
  return (
    <div ref={place}>
      <CommentBox
        label={words.write[side]}
        hint={words.hint[side]}
        words={draft.text}
        onWords={(next) => setDraft({ ...draft, text: next })}
        tray={tray}
        onSend={send}
      >
        <div className="text-dim flex flex-wrap items-center gap-x-3">
          <button type="button" onClick={talk.point} className={toggle}>
            <MapPin aria-hidden size={16} className={draft.pin ? 'text-gold' : ''} />
            {draft.pin ? words.pointAgain : words.point}
          </button>
          {draft.pin && (
            <button
              type="button"
              onClick={() => {
                setDraft({ ...draft, pin: null })
                focusBox()
              }}
              className={toggle}
            >
              <X aria-hidden size={16} />
              {words.unpoint}
            </button>
          )}
          <button
            type="button"
            aria-pressed={draft.retouch}
            onClick={() => setDraft({ ...draft, retouch: !draft.retouch })}
            className={`${toggle} ${draft.retouch ? 'text-light' : ''}`}
          >
            <Brush aria-hidden size={16} className={draft.retouch ? 'text-warn' : ''} />
            {words.askRetouch[side]}
          </button>
        </div>
      </CommentBox>
    </div>
  )
}
