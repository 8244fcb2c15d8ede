import { doc } from '@portal/model/paths'
import { ArrowLeft, CircleCheck, RotateCcw } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { commit, update } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty, Failed } from '#ui/states.tsx'
import { Sidebar } from './sidebar.tsx'
import { Thread } from './thread.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useTalker } from './use-talker.ts'

/** Les's conversations: all of them beside the open one; on a phone one or the other. */
export function DeskChat() {
  usePageTitle(text.chat.title)
  const { conversation } = useParams()
  return (
    <div className="flex h-[calc(100dvh-3.5rem-5rem)] md:h-dvh">
      <h1 className="sr-only">{text.chat.title}</h1>
      <div
        className={`border-hairline w-full shrink-0 md:block md:w-80 md:border-r ${conversation ? 'hidden' : ''}`}
      >
        <Sidebar open={conversation} />
      </div>
      {conversation ? (
        <OpenThread key={conversation} id={conversation} />
      ) : (
        <div className="hidden flex-1 place-content-center md:grid">
          <Empty title={text.chat.choose} body={text.chat.chooseBody} />
        </div>
      )}
    </div>
  )
}

function OpenThread({ id }: { id: string }) {
  const talker = useTalker()
  const conversation = useLive(doc.conversation(id))
  return (
    <section className="flex min-w-0 flex-1 flex-col">
      <LiveView of={conversation} loading={<ThreadSkeleton />}>
        {(value) =>
          value && talker ? (
            <>
              <div className="border-hairline flex min-h-16 items-center gap-2 border-b px-2 md:pr-36 md:pl-6">
                <Link
                  to="/desk/chat"
                  aria-label={text.chat.back}
                  className="text-dim grid size-11 place-items-center md:hidden"
                >
                  <ArrowLeft aria-hidden size={20} />
                </Link>
                <h2 className="font-display flex-1 truncate text-2xl">{value.clientName}</h2>
                <Button
                  kind="plain"
                  icon={
                    value.done ? (
                      <RotateCcw aria-hidden size={16} />
                    ) : (
                      <CircleCheck aria-hidden size={16} />
                    )
                  }
                  onClick={() =>
                    void commit(update(doc.conversation(id), { done: !value.done })).catch(
                      () => undefined,
                    )
                  }
                >
                  {value.done ? text.chat.reopen : text.chat.done}
                </Button>
              </div>
              <Thread id={id} conversation={value} talker={talker} name={value.clientName} />
            </>
          ) : (
            <Failed />
          )
        }
      </LiveView>
    </section>
  )
}
