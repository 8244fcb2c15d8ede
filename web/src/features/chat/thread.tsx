import { type Conversation, mayEdit, otherSide } from '@portal/model/chat'
import { formatDay } from '@portal/model/calendar'
import { collection } from '@portal/model/paths'
import { ArrowDown, Search } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { correctMessage, reactTo, takeBackMessage } from './amend-message.ts'
import { Bubble } from './bubble.tsx'
import { type About, Composer } from './composer.tsx'
import { groupMessages, type Shown } from './group-messages.ts'
import type { MessageActs } from './message-menu.tsx'
import { ThreadSearch } from './thread-search.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useReadMark } from './use-marks.ts'
import type { useTalker } from './use-talker.ts'
import { useOtherTyping } from './use-typing.ts'

const pageSize = 50
/** Nearer to the end than this (px) counts as being there. */
const nearEnd = 80

interface Props {
  id: string
  conversation: Conversation
  talker: NonNullable<ReturnType<typeof useTalker>>
  /** The other side's name. */
  name: string
}

/** A conversation: its messages, who is typing, and the composer. */
export function Thread({ id, conversation, talker, name }: Props) {
  const [pages, setPages] = useState(1)
  const live = useLiveList(collection.messages(id), {
    orderBy: ['at', 'asc'],
    last: pages * pageSize,
  })
  // While a longer list is on its way, the shorter one stays on screen.
  const [rows, setRows] = useState(live)
  useEffect(() => {
    if (live.state !== 'loading') setRows(live)
  }, [live])
  const shown = rows.state === 'ready' ? groupMessages(rows.value) : []
  const { box, atEnd, toEnd, onScroll } = useStickToEnd(shown)
  useReadMark(id, conversation, talker.side, atEnd)
  const typing = useOtherTyping(id, talker.side)
  const [firstUnread, setFirstUnread] = useState<string | null | undefined>()
  const waiting = conversation.unread[talker.side]
  useEffect(() => {
    if (firstUnread !== undefined || rows.state !== 'ready') return
    const theirs = rows.value.filter(({ value }) => value.side === otherSide(talker.side))
    setFirstUnread(waiting > 0 ? (theirs.at(-waiting)?.id ?? null) : null)
  }, [rows, waiting, firstUnread, talker.side])
  const [openedAt] = useState(() => Date.now())
  const [about, setAbout] = useState<About | null>(null)
  const [searching, setSearching] = useState(false)
  const [pointed, setPointed] = useState<string | null>(null)
  const point = (message: string | null) => {
    setPointed(message)
    const bubble = message && box.current?.querySelector(`[data-message="${CSS.escape(message)}"]`)
    if (bubble) bubble.scrollIntoView({ block: 'center' })
    else if (message) showToast(text.chat.further)
  }
  const refused = () => showToast(text.chat.notChanged)
  const actsOn = (message: Shown): MessageActs => {
    const sent = { conversation: id, id: message.id, value: message.value }
    const own = message.value.sender === talker.person
    const { text: words } = message.value
    return {
      onReact: (reaction) => void reactTo(sent, talker.side, reaction).catch(refused),
      onReply: () => setAbout({ kind: 'reply', id: message.id, value: message.value }),
      onCopy: words
        ? () => void navigator.clipboard?.writeText(words).catch(() => undefined)
        : undefined,
      onEdit:
        words && mayEdit(message.value, talker.person, new Date())
          ? () => setAbout({ kind: 'edit', id: message.id, value: message.value })
          : undefined,
      onTakeBack: own
        ? () => void takeBackMessage(sent, conversation.last).catch(refused)
        : undefined,
    }
  }
  const editLast = () => {
    const last = shown.findLast(({ value }) => mayEdit(value, talker.person, new Date()))
    if (last?.value.text) setAbout({ kind: 'edit', id: last.id, value: last.value })
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {searching && (
        <ThreadSearch
          rows={shown}
          onPoint={point}
          onClose={() => {
            setSearching(false)
            setPointed(null)
          }}
        />
      )}
      <div className="relative min-h-0 flex-1">
        {!searching && (
          <IconButton
            label={text.chat.find.open}
            icon={<Search aria-hidden size={18} />}
            onClick={() => setSearching(true)}
            className="bg-ground/80 absolute top-2 right-3 z-10 rounded-full backdrop-blur"
          />
        )}
        <div
          ref={box}
          onScroll={onScroll}
          tabIndex={0}
          className="h-full overflow-y-auto overscroll-contain px-3 py-4 md:px-6"
        >
          <LiveView of={rows} loading={<ThreadSkeleton />}>
            {(all) => (
              <div role="log" aria-label={text.chat.log(name)} className="mx-auto max-w-3xl">
                {all.length >= pages * pageSize && (
                  <div className="grid justify-center pb-2">
                    <Button kind="plain" onClick={() => setPages(pages + 1)}>
                      {text.chat.older}
                    </Button>
                  </div>
                )}
                {all.length === 0 && (
                  <Empty title={text.chat.emptyTitle} body={text.chat.emptyBody} />
                )}
                {shown.map((message) => (
                  <div key={message.id}>
                    {message.day && <DayCard day={message.day} />}
                    {message.id === firstUnread && <UnreadLine />}
                    <Bubble
                      conversation={id}
                      message={message}
                      side={talker.side}
                      marks={conversation}
                      fresh={message.value.at.getTime() > openedAt}
                      name={name}
                      pointed={message.id === pointed}
                      acts={actsOn(message)}
                      onOpenQuote={point}
                    />
                  </div>
                ))}
              </div>
            )}
          </LiveView>
        </div>
        {!atEnd && (
          <IconButton
            label={text.chat.newest}
            icon={<ArrowDown aria-hidden size={18} />}
            onClick={toEnd}
            className="bg-raised absolute right-4 bottom-3 shadow-xl"
          />
        )}
      </div>
      <p role="status" className="text-dim mx-auto h-6 w-full max-w-3xl px-4 text-sm italic">
        {typing && text.chat.typing(name)}
      </p>
      <Composer
        key={id}
        conversation={id}
        person={talker.person}
        side={talker.side}
        onSent={toEnd}
        about={about}
        onSettled={() => setAbout(null)}
        onCorrect={(words) => {
          if (about?.kind !== 'edit') return
          const sent = { conversation: id, id: about.id, value: about.value }
          void correctMessage(sent, conversation.last, words).catch(refused)
        }}
        onEditLast={editLast}
        onRefused={(words) => {
          void navigator.clipboard?.writeText(words).catch(() => undefined)
          showToast(text.chat.failed)
        }}
      />
    </div>
  )
}

/** Stays at the end while one is there, and in place when older messages come in above. */
function useStickToEnd(shown: readonly Shown[]) {
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const before = useRef({ first: '', height: 0 })
  const toEnd = useCallback(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [])
  useLayoutEffect(() => {
    const area = box.current
    if (!area) return
    const first = shown[0]?.id ?? ''
    if (atEnd) area.scrollTop = area.scrollHeight
    else if (first !== before.current.first)
      area.scrollTop += area.scrollHeight - before.current.height
    before.current = { first, height: area.scrollHeight }
  }, [shown, atEnd])
  useEffect(() => {
    // Pictures and the phone's keyboard change heights after the fact.
    const content = box.current?.firstElementChild
    if (!content) return
    const observer = new ResizeObserver(() => {
      if (atEnd) toEnd()
    })
    observer.observe(content)
    return () => observer.disconnect()
  }, [atEnd, toEnd])
  const onScroll = () => {
    const area = box.current
    if (area) setAtEnd(area.scrollHeight - area.scrollTop - area.clientHeight < nearEnd)
  }
  return { box, atEnd, toEnd, onScroll }
}

/** A day as a scene card. */
const DayCard = ({ day }: { day: string }) => (
  <div className="my-5 flex items-center gap-4">
    <span className="bg-hairline h-px flex-1" />
    <time dateTime={day} className="font-display text-dim text-sm tracking-wide">
      {formatDay(day)}
    </time>
    <span className="bg-hairline h-px flex-1" />
  </div>
)

const UnreadLine = () => (
  <div className="my-3 flex items-center gap-3">
    <span className="bg-light/25 h-px flex-1" />
    <span className="eyebrow">{text.chat.unread}</span>
    <span className="bg-light/25 h-px flex-1" />
  </div>
)
