import type { Side } from '@portal/model/chat'
import { visibleText } from '@portal/model/words'
import type { Comment } from '@portal/model/comment'
import type { GalleryId, PersonId } from '@portal/model/ids'
import { CircleAlert, Clock } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { copyWords } from '#ui/copy-words.ts'
import { Attached } from '#ui/files/attached.tsx'
import { sayAgain, unsay } from '#ui/files/outgoing.ts'
import type { WaitingComment } from '#ui/files/outgoing-store.ts'
import { Linked } from '#ui/links.tsx'
import { showToast } from '#ui/toast.tsx'
import { useStudioName } from '#ui/use-brand.ts'
import { takeBackComment } from './comment-writes.ts'
import type { CommentRow } from './waiting-comments.ts'

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
function nameOf(
  said: Comment,
  reader: Props['talker'],
  names: SpeakerNames,
  studio: string,
): string {
  if (said.author === reader.person || (said.side === 'studio' && reader.side === 'studio'))
    return words.you
  return said.side === 'studio' ? studio : (names.others[said.author] ?? names.client)
}

interface Props {
  gallery: GalleryId
  comment: CommentRow
  talker: { person: PersonId; side: Side }
  names: SpeakerNames
}

const small = '-my-2 -ml-1 inline-flex min-h-11 items-center px-1 text-xs'

/** The focus goes with a button that goes; the keys stay in the list. */
const keepKeys = (button: HTMLElement) => button.closest<HTMLElement>('[data-comments]')?.focus()

/** One comment with its files; its author can take it back, asked once more. */
export function CommentLine(props: Props) {
  const { id, value, pending, waiting } = props.comment
  const [isAsking, setAsking] = useState(false)
  const studio = useStudioName()
  const own = value.author === props.talker.person && !value.deleted && !waiting

  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{nameOf(value, props.talker, props.names, studio)}</span>
        {waiting?.refused ? (
          <span className="text-bad inline-flex items-center gap-1 text-xs">
            <CircleAlert aria-hidden size={12} />
            {words.notSent}
          </span>
        ) : pending ? (
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
      {(value.deleted || value.text !== '') && (
        <p className="leading-snug break-words whitespace-pre-wrap">
          {value.deleted ? (
            <em className="text-dim">{words.takenBack}</em>
          ) : (
            <Linked text={visibleText(value.text)} />
          )}
        </p>
      )}
      {value.attachments.length > 0 && (
        <ul className="flex flex-wrap gap-2 py-2">
          {value.attachments.map((attachment) => (
            <li key={attachment.id} className="max-w-full">
              <Attached
                of={{ gallery: props.gallery, comment: id }}
                attachment={attachment}
                isWaiting={waiting !== null}
                face="tile"
              />
            </li>
          ))}
        </ul>
      )}
      {waiting && <NotSentYet waiting={waiting} />}
      {own && (
        <button
          type="button"
          className={`${small} ${isAsking ? 'text-bad' : 'text-dim hover:text-light'}`}
          onBlur={() => setAsking(false)}
          onClick={({ currentTarget }) => {
            if (!isAsking) return setAsking(true)
            keepKeys(currentTarget)
            takeBackComment(props.gallery, id).catch(() => showToast(words.failed))
          }}
        >
          {isAsking ? words.takeBackSure : words.takeBack}
        </button>
      )}
    </div>
  )
}

/** What can be done with a comment whose files have not left this device. */
const NotSentYet = ({ waiting }: { waiting: WaitingComment }) => (
  <p className="flex gap-3">
    {waiting.refused && waiting.message.text !== '' && (
      <button
        type="button"
        className={`${small} text-dim hover:text-light`}
        onClick={() => void copyWords(waiting.message.text)}
      >
        {words.copy}
      </button>
    )}
    {waiting.refused && (
      <button
        type="button"
        className={`${small} text-dim hover:text-light`}
        onClick={({ currentTarget }) => {
          keepKeys(currentTarget)
          void sayAgain(waiting)
        }}
      >
        {words.sendAgain}
      </button>
    )}
    <button
      type="button"
      className={`${small} text-dim hover:text-light`}
      onClick={({ currentTarget }) => {
        keepKeys(currentTarget)
        void unsay(waiting)
      }}
    >
      {words.doNotSend}
    </button>
  </p>
)
