import { useParams } from 'react-router'
import { text } from '#text/text.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty } from '#ui/states.tsx'
import { DeskThread } from './desk-thread.tsx'
import { Sidebar } from './sidebar.tsx'
import { useChatKeys } from './use-chat-keys.ts'

/** Les's conversations: all of them beside the open one; on a phone one or the other. */
export function DeskChat() {
  usePageTitle(text.chat.title)
  const { conversation } = useParams()
  const { search, list, focusList, onListKey, onThreadKey } = useChatKeys()
  return (
    <div className="flex h-[calc(100dvh-var(--bars)-var(--banner,0px)-var(--shell-top,0px))]">
      <h1 className="sr-only">{text.chat.title}</h1>
      <div
        className={`border-hairline w-full shrink-0 md:block md:w-80 md:border-r ${conversation ? 'hidden short:max-lg:hidden' : ''}`}
      >
        <Sidebar open={conversation} search={search} list={list} onKeyDown={onListKey} />
      </div>
      {conversation ? (
        <DeskThread
          key={conversation}
          id={conversation}
          onKeyDown={onThreadKey}
          onLeave={focusList}
        />
      ) : (
        <div className="hidden flex-1 place-content-center md:grid">
          <Empty title={text.chat.choose} body={text.chat.chooseBody} />
        </div>
      )}
    </div>
  )
}
