import type { LastWords, Side } from '@portal/model/chat'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { lastLine } from '#ui/last-line.ts'

const when = (at: Date): string =>
  new Intl.DateTimeFormat(
    'en-GB',
    at.toDateString() === new Date().toDateString()
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short' },
  ).format(at)

/** Somebody's last words in one line, as `side` reads them. */
export function wordsOf(last: LastWords | null, side: Side): string {
  if (!last) return text.deskChat.noWords
  const said = lastLine(last)
  return `${last.side === side ? text.chat.you : ''}${said}`
}

interface Props {
  to: string
  name: string
  /** The address of their portrait; null where there is none. */
  portrait: string | null
  /** What it is about, beside the name; null when the name says it. */
  subject: string | null
  last: LastWords | null
  /** The side that looks at the list. */
  side: Side
  unread: number
  /** Stands where the number of unread ones would, when there are none. */
  mark?: ReactNode
  isOpen: boolean
  /** -1 takes it out of the order of the Tab key; the arrows reach it all the same. */
  tabIndex?: number
  onFocus?: () => void
}

/** One conversation in a list; the whole of it opens the thread. */
export function ConversationRow(props: Props) {
  const { name, subject, last, side, unread } = props
  return (
    <Link
      to={props.to}
      aria-current={props.isOpen ? 'page' : undefined}
      tabIndex={props.tabIndex}
      onFocus={props.onFocus}
      className="hover:bg-surface aria-[current=page]:bg-raised flex items-center gap-3 px-4 py-3 focus-visible:-outline-offset-2"
    >
      <Avatar name={name} portrait={props.portrait} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <bdi className={`truncate ${unread > 0 ? 'font-semibold' : 'font-medium'}`}>{name}</bdi>
          {last && (
            <time
              dateTime={last.at.toISOString()}
              className="tabular text-dim shrink-0 text-xs whitespace-nowrap"
            >
              {when(last.at)}
            </time>
          )}
        </span>
        {subject && <bdi className="block truncate text-sm">{subject}</bdi>}
        <span className="flex items-center justify-between gap-2">
          <bdi className={`truncate text-sm ${unread > 0 ? 'text-light' : 'text-dim'}`}>
            {wordsOf(last, side)}
          </bdi>
          {unread > 0 ? (
            <span
              role="img"
              aria-label={text.chat.unreadCount(unread)}
              className="tabular bg-light text-ground min-w-5 shrink-0 rounded-full px-1.5 text-center text-xs leading-5 font-semibold"
            >
              {unread}
            </span>
          ) : (
            props.mark
          )}
        </span>
      </span>
    </Link>
  )
}
