import type { Conversation } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { CircleCheck, RotateCcw } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { update } from '#firebase/writes.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { Thread } from './thread.tsx'
import { ThreadActions } from './thread-actions.tsx'
import { ThreadHeader } from './thread-header.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useKeptUntilOpened } from './use-kept.ts'
import { useTalker } from './use-talker.ts'

interface Props {
  id: string
  onKeyDown: (event: KeyboardEvent) => void
  /** Les has left the thread for the list. */
  onLeave: () => void
}

/** One conversation on Les's side, with what he can do with it. */
export function DeskThread({ id, onKeyDown, onLeave }: Props) {
  const talker = useTalker()
  const conversation = useLive(doc.conversation(id))
  const section = useRef<HTMLElement>(null)
  const beforeKeeping = useKeptUntilOpened(id, conversation)
  const navigate = useNavigate()
  const mark = (marks: Partial<Pick<Conversation, 'done' | 'kept'>>) =>
    void commit(update(doc.conversation(id), marks)).catch(() => showToast(text.chat.notChanged))

  function markDone({ clientName, kept }: Conversation): void {
    mark({ done: true, kept: false })
    showToast(text.deskChat.isDone(clientName), {
      action: { label: text.deskChat.undo, run: () => mark({ done: false, kept }) },
    })
  }

  function keepUnread({ clientName }: Conversation): void {
    beforeKeeping()
    mark({ kept: true, done: false })
    onLeave()
    void navigate(routes.desk.chats())
    showToast(text.deskChat.isKept(clientName))
  }

  return (
    // The key only moves the focus to the list, which Tab reaches as well.
    <section
      ref={section}
      tabIndex={-1}
      aria-label={text.chat.title}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-1 flex-col focus-visible:outline-none"
    >
      <LiveView of={conversation} loading={<ThreadSkeleton />}>
        {(value) =>
          value && talker ? (
            <>
              <ThreadHeader
                back={routes.desk.chats()}
                title={value.clientName}
                detail={value.subject}
              >
                <Button
                  kind="plain"
                  className="shrink-0 short:max-sm:min-w-11"
                  icon={
                    value.done ? (
                      <RotateCcw aria-hidden size={16} />
                    ) : (
                      <CircleCheck aria-hidden size={16} />
                    )
                  }
                  onClick={() => (value.done ? mark({ done: false }) : markDone(value))}
                >
                  <span className="short:max-sm:sr-only">
                    {value.done ? text.chat.reopen : text.chat.done}
                  </span>
                </Button>
                <ThreadActions conversation={value} onKeep={() => keepUnread(value)} />
              </ThreadHeader>
              <Thread id={id} conversation={value} talker={talker} name={value.clientName} />
              <FocusOnOpening section={section} />
            </>
          ) : (
            <Empty
              title={text.deskChat.gone}
              body={text.deskChat.goneBody}
              action={
                <LinkButton kind="quiet" to={routes.desk.chats()}>
                  {text.chat.back}
                </LinkButton>
              }
            />
          )
        }
      </LiveView>
    </section>
  )
}

/** Whoever opens a thread at a keyboard goes on writing; on a phone its keyboard would hide the thread. */
function FocusOnOpening({ section }: { section: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    if (!matchMedia('(pointer: fine)').matches) return
    const box = section.current?.querySelector('textarea') ?? section.current
    box?.focus({ preventScroll: true })
  }, [section])
  return null
}
