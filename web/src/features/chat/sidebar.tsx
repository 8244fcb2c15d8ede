import type { Conversation } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { type Filter, filters, shownConversations } from './shown-conversations.ts'

const when = (at: Date): string =>
  new Intl.DateTimeFormat(
    'en-GB',
    at.toDateString() === new Date().toDateString()
      ? { hour: '2-digit', minute: '2-digit' }
      : { day: 'numeric', month: 'short' },
  ).format(at)

/** All clients with their last words, the newest first. */
export function Sidebar({ open }: { open: string | undefined }) {
  const conversations = useLiveList(collection.conversations(), { limit: 200 })
  const [filter, setFilter] = useState<Filter>('all')
  const [search, setSearch] = useState('')
  return (
    <div className="flex h-full flex-col">
      <div className="grid gap-3 p-4">
        <TextField label={text.chat.search} type="search" value={search} onChange={setSearch} />
        <div role="group" aria-label={text.chat.filter} className="flex gap-1">
          {filters.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === filter}
              onClick={() => setFilter(name)}
              className="text-dim aria-pressed:bg-raised aria-pressed:text-light min-h-11 flex-1 rounded-sm text-sm"
            >
              {text.chat.filters[name]}
            </button>
          ))}
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <LiveView of={conversations} loading={<Skeleton className="m-4 h-64" />}>
          {(rows) => {
            if (rows.length === 0)
              return <Empty title={text.chat.deskEmptyTitle} body={text.chat.deskEmptyBody} />
            const shown = shownConversations(rows, filter, search)
            if (shown.length === 0) return <p className="text-dim p-6">{text.chat.noMatch}</p>
            return (
              <ul>
                {shown.map(({ id, value }) => (
                  <li key={id}>
                    <Row id={id} conversation={value} current={id === open} />
                  </li>
                ))}
              </ul>
            )
          }}
        </LiveView>
      </div>
    </div>
  )
}

function Row(props: { id: string; conversation: Conversation; current: boolean }) {
  const { clientName, last, unread, done } = props.conversation
  return (
    <Link
      to={`/desk/chat/${props.id}`}
      aria-current={props.current ? 'page' : undefined}
      className="hover:bg-surface aria-[current=page]:bg-raised flex items-center gap-3 px-4 py-3"
    >
      <Avatar name={clientName} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="truncate font-medium">{clientName}</span>
          {last && <span className="tabular text-dim text-xs">{when(last.at)}</span>}
        </span>
        <span className="flex items-center justify-between gap-2">
          <span className="text-dim truncate text-sm">
            {last && (last.side === 'studio' ? text.chat.you : '')}
            {last && (last.text || text.chat.picture)}
          </span>
          {unread.studio > 0 ? (
            <span
              aria-label={text.chat.unreadCount(unread.studio)}
              className="tabular bg-light text-ground min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold"
            >
              {unread.studio}
            </span>
          ) : (
            done && (
              <CircleCheck aria-label={text.chat.filters.done} size={14} className="text-ok" />
            )
          )}
        </span>
      </span>
    </Link>
  )
}
