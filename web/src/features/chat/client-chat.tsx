import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty } from '#ui/states.tsx'
import { Thread } from './thread.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useTalker } from './use-talker.ts'

/** The client's one thread with Les. */
export function ClientChat() {
  usePageTitle(text.chat.title)
  const talker = useTalker()
  const conversation = useLive(talker ? doc.conversation(talker.person) : null)
  return (
    <div className="flex h-[calc(100dvh-3.5rem-5rem)] flex-col md:h-dvh">
      <h1 className="font-display border-hairline border-b px-4 py-3 text-2xl md:px-6 md:py-4 md:text-3xl">
        {text.chat.with(text.chat.les)}
      </h1>
      <LiveView of={conversation} loading={<ThreadSkeleton />}>
        {(value) =>
          value && talker ? (
            <Thread id={talker.person} conversation={value} talker={talker} name={text.chat.les} />
          ) : (
            <Empty title={text.chat.emptyTitle} body={text.chat.emptyBody} />
          )
        }
      </LiveView>
    </div>
  )
}
