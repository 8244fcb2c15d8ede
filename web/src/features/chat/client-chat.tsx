import type { Conversation } from '@portal/model/chat'
import { formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { Navigate, useLocation, useParams } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { type LiveRow, useLive } from '#firebase/live.ts'
import { useOwnConversations, useUnread } from '#firebase/own-conversations.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty } from '#ui/states.tsx'
import { useStudioName } from '#ui/use-brand.ts'
import { ConversationRow } from './conversation-row.tsx'
import { byLastWords } from './shown-conversations.ts'
import { Thread } from './thread.tsx'
import { ThreadHeader } from './thread-header.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useTalker } from './use-talker.ts'

type Row = LiveRow<Conversation>
type Talker = NonNullable<ReturnType<typeof useTalker>>

/** A client's one thread with Les; with further bookings, the threads beside the open one. */
export function ClientChat() {
  usePageTitle(text.chat.title)
  const talker = useTalker()
  const { conversation } = useParams()
  const { state } = useLocation() as { state: unknown }
  const rows = useOwnConversations(talker?.person ?? null)
  return (
    <div className="flex h-[calc(100dvh-var(--bars)-var(--banner,0px)-var(--shell-top,0px))] flex-col">
      <LiveView of={rows} loading={<ThreadSkeleton />}>
        {(all) => {
          const [only, second] = all
          const asked = all.find(({ id }) => id === conversation)
          if (!only || !talker) return <Empty {...text.chat.noWords.client} />
          if (conversation && !asked) return <Gone />
          // A notice tells by the address which thread is on screen.
          if (!second && !conversation)
            return <Navigate to={routes.portal.chat(only.id)} replace state={state} />
          if (!second) return <OnlyThread row={only} talker={talker} />
          return <Threads rows={byLastWords(all)} open={asked} talker={talker} />
        }}
      </LiveView>
    </div>
  )
}

function OnlyThread({ row, talker }: { row: Row; talker: Talker }) {
  const studio = useStudioName()
  return (
    <>
      <h1 className="font-display border-hairline border-b px-4 py-3 text-2xl md:px-6 md:py-4 md:text-3xl short:py-1.5 short:text-xl short:max-md:sr-only">
        {text.chat.with(studio)}
      </h1>
      <Thread id={row.id} conversation={row.value} talker={talker} name={studio} />
    </>
  )
}

function Threads(props: { rows: readonly Row[]; open: Row | undefined; talker: Talker }) {
  const { rows, open, talker } = props
  const words = text.deskChat.mine
  const studio = useStudioName()
  return (
    <div className="flex min-h-0 flex-1">
      <h1 className="sr-only">{text.chat.with(studio)}</h1>
      <div
        className={`border-hairline w-full shrink-0 overflow-y-auto md:block md:w-80 md:border-r ${open ? 'hidden short:max-lg:hidden' : ''}`}
      >
        <h2 className="font-display px-4 py-4 text-2xl">{words.title}</h2>
        <ul>
          {rows.map(({ id, value }) => (
            <li key={id}>
              <OwnRow id={id} conversation={value} isOpen={id === open?.id} />
            </li>
          ))}
        </ul>
      </div>
      {open ? (
        <section key={open.id} className="flex min-w-0 flex-1 flex-col">
          <OwnHeader conversation={open.value} />
          <Thread id={open.id} conversation={open.value} talker={talker} name={studio} />
        </section>
      ) : (
        <div className="hidden flex-1 place-content-center md:grid">
          <Empty title={words.choose} body={words.chooseBody} />
        </div>
      )}
    </div>
  )
}

/** What a thread is called for the client, and the day it is about, which may still move. */
function useNameOf(conversation: Conversation): { name: string; day: string | null } {
  const { booking, subject, client, clientName } = conversation
  const person = useClient()
  const studio = useStudioName()
  const shoot = useLive(booking ? doc.booking(booking) : null)
  const date = shoot.state === 'ready' ? shoot.value?.date : undefined
  const name = subject ?? studio
  const isShared = person !== null && person !== client
  return {
    name: isShared ? text.chat.shared(clientName, name) : name,
    day: date ? formatDay(date) : null,
  }
}

function OwnRow(props: { id: string; conversation: Conversation; isOpen: boolean }) {
  const { id, conversation } = props
  const { name, day } = useNameOf(conversation)
  const person = useClient() ?? ''
  const unread = useUnread([{ id, value: conversation }], { person, side: 'client' })
  return (
    <ConversationRow
      to={routes.portal.chat(id)}
      name={name}
      portrait={null}
      subject={day}
      last={conversation.last}
      side="client"
      unread={unread.get(id) ?? 0}
      isOpen={props.isOpen}
    />
  )
}

function OwnHeader({ conversation }: { conversation: Conversation }) {
  const { name, day } = useNameOf(conversation)
  return <ThreadHeader back={routes.portal.chats()} title={name} detail={day} />
}

function Gone() {
  const studio = useStudioName()
  return (
    <>
      <h1 className="sr-only">{text.chat.with(studio)}</h1>
      <Empty
        title={text.deskChat.gone}
        body={text.deskChat.goneBody}
        action={
          <LinkButton kind="quiet" to={routes.portal.chats()}>
            {text.chat.back}
          </LinkButton>
        }
      />
    </>
  )
}
