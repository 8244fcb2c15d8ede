import {
  attachmentsPerMessage,
  type Conversation,
  mayEdit,
  otherSide,
  type Talker,
  readAtOf,
  readsForSide,
} from '@portal/model/chat'
import { formatDay } from '@portal/model/calendar'
import { collection } from '@portal/model/paths'
import { ArrowDown, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Virtualizer } from 'virtua'
import { usePages } from '#firebase/paged-list.ts'
import { text } from '#text/text.ts'
import { copyWords } from '#ui/copy-words.ts'
import { sayAgain, unsay, useOutgoing } from '#ui/files/outgoing.ts'
import { waitingIn } from '#ui/files/outgoing-store.ts'
import { useDrop } from '#ui/files/use-drop.ts'
import { useTray } from '#ui/files/use-tray.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { correctMessage, reactTo, takeBackMessage } from './amend-message.ts'
import { Bubble } from './bubble.tsx'
import type { About } from './about-line.tsx'
import { Composer } from './composer.tsx'
import { groupMessages, type Shown } from './group-messages.ts'
import { InMotion } from './in-motion.tsx'
import type { MessageActs } from './message-menu.tsx'
import { lineOf } from './quote.tsx'
import { speakerOf } from './speaker-of.ts'
import { ThreadSearch } from './thread-search.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useReadMark } from './use-marks.ts'
import { useScroll } from './use-scroll.ts'
import type { useTalker } from './use-talker.ts'
import { useOtherTyping } from './use-typing.ts'

const pageSize = 50
/** A jump or a search reads upwards in pages of this many. */
const jumpSize = 500

interface Props {
  id: string
  conversation: Conversation
  talker: NonNullable<ReturnType<typeof useTalker>>
  /** The other side's name. */
  name: string
}

/** A conversation: its messages, who is typing, and the composer. */
export function Thread({ id, conversation, talker, name }: Props) {
  const [pages, older] = usePages(collection.messages(id), 'at', { pageSize, most: jumpSize })
  const outgoing = useOutgoing(({ waiting }) => waiting)
  const stored = pages.state === 'ready' ? pages.value.rows : []
  const here = waitingIn(outgoing, id)
  const shown = groupMessages(stored, here)
  const hasOlder = pages.state === 'ready' && pages.value.hasOlder
  const { box, list, atEnd, toEnd, onScroll, isPrepending, show } = useScroll(
    shown.map((message) => message.id),
    { hasOlder, older, jumpSize },
  )
  useReadMark(id, conversation, talker, atEnd && shown.length > 0)
  const typing = useOtherTyping(id, talker.side)
  const opened = useOpened(pages.state === 'ready' ? shown : null, conversation, talker)
  const firstUnread = opened.firstUnread(shown)
  const [about, setAbout] = useState<About | null>(null)
  const [given, setGiven] = useState<{ words: string } | null>(null)
  const [searching, setSearching] = useState(false)
  const [pointed, setPointed] = useState<string | null>(null)
  const tray = useTray(id, attachmentsPerMessage)
  const drop = useDrop(tray.add)

  const point = async (message: string | null) => {
    setPointed(message)
    if (message && !(await show(message))) showToast(text.chat.notFound)
  }
  const refused = () => showToast(text.chat.notChanged)
  const actsOn = (message: Shown): MessageActs => {
    const { waiting, value } = message
    if (waiting)
      return {
        onSendAgain: waiting.refused ? () => void sayAgain(waiting) : undefined,
        onCopy: copying(value.text),
        onEdit:
          waiting.refused && value.text && value.attachments.length === 0
            ? () => void unsay(waiting).then(() => setGiven({ words: value.text }))
            : undefined,
        onDoNotSend: () => void unsay(waiting),
      }
    const sent = { conversation: id, id: message.id, value }
    const own = value.sender === talker.person
    const { text: words } = value
    return {
      onReact: (reaction) => void reactTo(sent, talker.side, reaction).catch(refused),
      onReply: () => setAbout({ kind: 'reply', id: message.id, value }),
      onCopy: copying(words),
      onEdit:
        words && mayEdit(value, talker.person, new Date())
          ? () => setAbout({ kind: 'edit', id: message.id, value })
          : undefined,
      onTakeBack: own ? () => void takeBackMessage(sent).catch(refused) : undefined,
    }
  }
  const editLast = () => {
    const last = shown.findLast(
      ({ value, waiting }) => !waiting && mayEdit(value, talker.person, new Date()),
    )
    if (last?.value.text) setAbout({ kind: 'edit', id: last.id, value: last.value })
  }
  const newest = shown.at(-1)

  return (
    <div className="relative flex min-h-0 flex-1 flex-col" {...drop.handlers}>
      {drop.isOver && (
        <p className="border-light/40 bg-ground/85 text-light pointer-events-none absolute inset-3 z-30 grid place-items-center rounded-xl border border-dashed text-lg">
          {text.chat.drop}
        </p>
      )}
      {searching && (
        <ThreadSearch
          rows={shown}
          onPoint={(message) => void point(message)}
          onFurther={hasOlder ? () => older(jumpSize) : null}
          onClose={() => {
            setSearching(false)
            setPointed(null)
          }}
        />
      )}
      {/* On a phone bubbles reach to the edge, so it has a line of its own there. */}
      {!searching && (
        <IconButton
          label={text.chat.find.open}
          icon={<Search aria-hidden size={18} />}
          onClick={() => setSearching(true)}
          className="bg-ground/80 z-10 mr-1 self-end backdrop-blur md:absolute md:top-2 md:right-3 md:mr-0 short:absolute short:top-2 short:right-3 short:mr-0"
        />
      )}
      {/* Never so low that what lies over it would lie over the composer; the page scrolls then. */}
      <div className="relative min-h-28 flex-1 short:min-h-22">
        {pages.state === 'ready' && pages.value.isReadingOlder && (
          <p
            role="status"
            className="bg-raised/90 text-dim absolute top-3 left-1/2 z-10 -translate-x-1/2 rounded-full px-3 py-1 text-xs"
          >
            {text.chat.older}
          </p>
        )}
        <div
          ref={box}
          data-thread
          onScroll={onScroll}
          tabIndex={0}
          className="flex h-full flex-col overflow-y-auto overscroll-contain px-3 [overflow-anchor:none] md:px-6 short:pr-16"
        >
          <LiveView of={pages} loading={<ThreadSkeleton />}>
            {() =>
              shown.length === 0 ? (
                <Empty {...text.chat.noWords[talker.side]} />
              ) : (
                <>
                  <div className="grow" />
                  <div
                    role="log"
                    aria-live="off"
                    aria-label={text.chat.log(name)}
                    className="mx-auto w-full max-w-3xl shrink-0"
                  >
                    <InMotion>
                      <Virtualizer ref={list} scrollRef={box} shift={isPrepending} bufferSize={600}>
                        {shown.map((message) => (
                          <div
                            key={message.id}
                            className={message.id === newest?.id ? 'pb-4' : 'pb-px'}
                          >
                            {message.day && <DayCard day={message.day} />}
                            {message.id === firstUnread && <UnreadLine />}
                            <Bubble
                              conversation={id}
                              message={message}
                              side={talker.side}
                              marks={conversation}
                              fresh={message.id === newest?.id && !opened.known.has(message.id)}
                              name={name}
                              speaker={speakerOf(message.value, conversation, talker.person)}
                              pointed={message.id === pointed}
                              acts={actsOn(message)}
                              onOpenQuote={(quoted) => void point(quoted)}
                            />
                          </div>
                        ))}
                      </Virtualizer>
                    </InMotion>
                  </div>
                </>
              )
            }
          </LiveView>
        </div>
        {!atEnd && shown.length > 0 && (
          <IconButton
            label={text.chat.newest}
            icon={<ArrowDown aria-hidden size={18} />}
            onClick={toEnd}
            className="bg-raised absolute right-4 bottom-3 shadow-xl short:right-16 short:bottom-2"
          />
        )}
      </div>
      <p
        role="status"
        className="text-dim mx-auto h-6 w-full max-w-3xl px-4 text-sm italic short:empty:h-0"
      >
        {typing && text.chat.typing(name)}
      </p>
      <p role="status" className="sr-only">
        {newest?.value.side === otherSide(talker.side) &&
          !opened.known.has(newest.id) &&
          text.chat.arrived(name, lineOf(newest.value))}
      </p>
      <Composer
        key={id}
        conversation={id}
        client={conversation.client}
        person={talker.person}
        side={talker.side}
        tray={tray}
        onSent={toEnd}
        about={about}
        onSettled={() => setAbout(null)}
        given={given}
        onCorrect={(words) => {
          if (about?.kind !== 'edit') return
          const sent = { conversation: id, id: about.id, value: about.value }
          void correctMessage(sent, words).catch(() => {
            refused()
            setAbout(about)
            setGiven({ words })
          })
        }}
        onEditLast={editLast}
      />
    </div>
  )
}

/** Takes words to the clipboard; nothing to offer without any. */
const copying = (words: string) => (words ? () => void copyWords(words) : undefined)

/**
 * How the thread was when it was opened: what was there does not bloom, and the new is what came
 * between the last reading and then. It is found anew as older messages come in.
 */
function useOpened(shown: readonly Shown[] | null, conversation: Conversation, talker: Talker) {
  const { side } = talker
  const [{ hasNew, readAt, newest }] = useState(() => ({
    // Of a partner it is not counted, and what came after the mark is new.
    hasNew: !readsForSide(conversation, talker) || conversation.unread[side] > 0,
    readAt: readAtOf(conversation, talker)?.getTime() ?? 0,
    newest: conversation.last?.at.getTime() ?? 0,
  }))
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (!known && shown) setKnown(new Set(shown.map(({ id }) => id)))
  }, [known, shown])
  const isNew = ({ value }: Shown) =>
    value.side === otherSide(side) && value.at.getTime() > readAt && value.at.getTime() <= newest
  return {
    known: known ?? new Set(shown?.map(({ id }) => id)),
    firstUnread: (rows: readonly Shown[]) => (hasNew ? rows.find(isNew)?.id : undefined),
  }
}

/** A day as a scene card. */
const DayCard = ({ day }: { day: string }) => (
  <div className="flex items-center gap-4 py-5">
    <span className="bg-hairline h-px flex-1" />
    <time dateTime={day} className="font-display text-dim text-sm tracking-wide">
      {formatDay(day)}
    </time>
    <span className="bg-hairline h-px flex-1" />
  </div>
)

const UnreadLine = () => (
  <div className="flex items-center gap-3 py-3">
    <span className="bg-light/25 h-px flex-1" />
    <span className="eyebrow">{text.chat.unread}</span>
    <span className="bg-light/25 h-px flex-1" />
  </div>
)
