import type { Conversation } from '@portal/model/chat'
import { mediaAddress } from '@portal/model/media-address'
import { routes } from '@portal/model/routes'
import { CircleCheck } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Busy } from '#ui/busy.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { ConversationRow } from './conversation-row.tsx'
import { ListSkeleton } from './list-skeleton.tsx'
import { ShortcutHint } from './shortcut-hint.tsx'
import { countFilters, type Filter, filters, shownConversations } from './shown-conversations.ts'
import {
  latestConversations,
  useDeskConversations,
  useFoundConversations,
} from './use-conversations.ts'

interface Props {
  /** The conversation that is open beside it. */
  open: string | undefined
  search: RefObject<HTMLInputElement | null>
  list: RefObject<HTMLUListElement | null>
  onKeyDown: (event: KeyboardEvent) => void
}

/** Les's conversations with their last words, the newest first. */
export function Sidebar({ open, search, list, onKeyDown }: Props) {
  const conversations = useDeskConversations()
  const [filter, setFilter] = useState<Filter>('all')
  const [name, setName] = useState('')
  const found = useFoundConversations(name)
  const isSearching = name.trim() !== ''
  return (
    // The keys only move the focus between what can be focused anyway.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="flex h-full flex-col short:overflow-y-auto" onKeyDown={onKeyDown}>
      <div className="grid gap-3 p-4 short:gap-1 short:py-1">
        <div className="flex items-end gap-1">
          <div className="min-w-0 flex-1">
            <TextField
              ref={search}
              label={text.chat.search}
              type="search"
              value={name}
              onChange={setName}
            />
          </div>
          <ShortcutHint />
        </div>
        <FilterBar of={conversations} filter={filter} onFilter={setFilter} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto short:flex-none short:overflow-visible">
        <LiveView of={conversations} loading={<ListSkeleton />}>
          {({ rows, isCut }) => {
            if (rows.length === 0)
              return <Empty title={text.chat.deskEmptyTitle} body={text.chat.deskEmptyBody} />
            const others = found.state === 'ready' ? found.value : []
            const shown = shownConversations(withOthers(rows, others), {
              filter,
              search: name,
              open,
              found: new Set(others.map(({ id }) => id)),
            })
            return (
              <>
                {shown.length === 0 && found.state === 'loading' && (
                  <Busy>
                    <ListSkeleton />
                  </Busy>
                )}
                {shown.length === 0 && found.state !== 'loading' && (
                  <p role="status" className="text-dim p-6">
                    {isSearching ? text.deskChat.noMatch(name.trim()) : text.deskChat.empty[filter]}
                  </p>
                )}
                <Rows rows={shown} open={open} list={list} />
                {isSearching && found.state === 'failed' && (
                  <p role="alert" className="text-dim px-4 py-6 text-sm">
                    {text.deskChat.notFound}
                  </p>
                )}
                {isCut && !isSearching && (
                  <p className="text-dim px-4 py-6 text-sm">
                    {text.deskChat.latest(latestConversations)}
                  </p>
                )}
              </>
            )
          }}
        </LiveView>
      </div>
    </div>
  )
}

/** The latest conversations, and those that were found beyond them. */
function withOthers(
  rows: readonly LiveRow<Conversation>[],
  others: readonly LiveRow<Conversation>[],
): LiveRow<Conversation>[] {
  const known = new Set(rows.map(({ id }) => id))
  return [...rows, ...others.filter(({ id }) => !known.has(id))]
}

function FilterBar(props: {
  of: ReturnType<typeof useDeskConversations>
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const counts = props.of.state === 'ready' ? countFilters(props.of.value.rows) : null
  return (
    <div role="group" aria-label={text.chat.filter} className="flex gap-1">
      {filters.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === props.filter}
          onClick={() => props.onFilter(name)}
          className="text-dim aria-pressed:bg-raised aria-pressed:text-light min-h-11 flex-1 rounded-sm text-sm"
        >
          {text.chat.filters[name]}
          {counts && counts[name] > 0 && (
            <span className="tabular text-dim ml-1.5 text-xs">{counts[name]}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function Rows({
  rows,
  open,
  list,
}: {
  rows: readonly LiveRow<Conversation>[]
  open: string | undefined
  list: RefObject<HTMLUListElement | null>
}) {
  // One stop for the Tab key: where one was last, else what is open, else the first.
  const [visited, setVisited] = useState<{ open: string | undefined; id: string } | null>(null)
  const wanted = visited?.open === open ? visited?.id : open
  const stop = rows.find(({ id }) => id === wanted)?.id ?? rows[0]?.id
  return (
    <ul ref={list} aria-label={text.deskChat.list}>
      {rows.map(({ id, value }) => (
        <li key={id}>
          <ConversationRow
            to={routes.desk.chat(id)}
            name={value.clientName}
            portrait={
              value.clientPortrait && mediaAddress.portrait(value.client, value.clientPortrait)
            }
            subject={value.subject}
            last={value.last}
            side="studio"
            unread={value.unread.studio}
            mark={<Mark conversation={value} />}
            isOpen={id === open}
            tabIndex={id === stop ? 0 : -1}
            onFocus={() => setVisited({ open, id })}
          />
        </li>
      ))}
    </ul>
  )
}

function Mark({ conversation }: { conversation: Conversation }) {
  if (conversation.kept)
    return (
      <span
        role="img"
        aria-label={text.deskChat.kept}
        className="bg-light mr-1 size-2.5 shrink-0 rounded-full"
      />
    )
  if (!conversation.done) return null
  return (
    <CircleCheck
      role="img"
      aria-label={text.chat.filters.done}
      size={14}
      className="text-ok shrink-0"
    />
  )
}
