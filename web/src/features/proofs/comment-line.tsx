import { type Side, visibleText } from '@portal/model/chat'
import type { Comment } from '@portal/model/comment'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { Clock } from 'lucide-react'
import { useState } from 'react'
import type { LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Linked } from '#ui/links.tsx'
import { showToast } from '#ui/toast.tsx'
import { takeBackComment } from './comment-writes.ts'

const words = text.comments

const when = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** What those who speak here are called. */
export interface SpeakerNames {
  client: string
  /** Those who are or were members, by their uid. */
  others: Readonly<Record<PersonId, string>>
}

/** Who speaks, as the reader calls them; all of Les's accounts are one to each other. */
function nameOf(said: Comment, reader: Props['talker'], names: SpeakerNames): string {
  if (said.author === reader.person || (said.side === 'studio' && reader.side === 'studio'))
    return words.you
  return said.side === 'studio' ? words.les : (names.others[said.author] ?? names.client)
}

interface Props {
  gallery: GalleryId
  comment: LiveRow<Comment>
  talker: { person: PersonId; side: Side }
  names: SpeakerNames
}

/** One comment; its author can take it back, asked once more. */
export function CommentLine(props: Props) {
  const { id, value, pending } = props.comment
  const [isAsking, setAsking] = useState(false)
  const own = value.author === props.talker.person && !value.deleted

  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{nameOf(value, props.talker, props.names)}</span>
        {pending ? (
          <span className="text-dim inline-flex items-center gap-1 text-xs">
            <Clock aria-hidden size={12} />
            {words.sending}
          </span>
        ) : (
          <time dateTime={value.at.toISOString()} className="text-dim tabular text-xs">
            {when.format(value.at)}
          </time>
        )}
      </p>
      <p className="leading-snug break-words whitespace-pre-wrap">
        {value.deleted ? (
          <em className="text-dim">{words.takenBack}</em>
        ) : (
          <Linked text={visibleText(value.text)} />
        )}
      </p>
      {own && (
        <button
          type="button"
          className={`-my-2 -ml-1 inline-flex min-h-11 items-center px-1 text-xs ${isAsking ? 'text-bad' : 'text-dim hover:text-light'}`}
          onBlur={() => setAsking(false)}
          onClick={({ currentTarget }) => {
            if (!isAsking) return setAsking(true)
            // The button goes with the words; the keys stay in the list.
            currentTarget.closest<HTMLElement>('[data-comments]')?.focus()
            takeBackComment(props.gallery, id).catch(() => showToast(words.failed))
          }}
        >
          {isAsking ? words.takeBackSure : words.takeBack}
        </button>
      )}
    </div>
  )
}
