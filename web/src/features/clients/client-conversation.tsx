import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { stampOf } from './audit-words.ts'
import { lastWords } from './client-row.tsx'
import { TextLink } from './fact.tsx'

/** The last words with a client, and the way to the others. */
export function ClientConversation({ id, zone }: { id: string; zone: string }) {
  const words = text.clients.page
  const conversation = useLive(doc.conversation(id))
  return (
    <Panel title={words.conversation}>
      <LiveView of={conversation} loading={<Skeleton className="h-12" />}>
        {(found) =>
          found?.last ? (
            <>
              <p>{lastWords(found.last)}</p>
              <p className="tabular text-dim mt-1 text-sm">
                {stampOf(found.last.at, zone)}
                {found.unread.studio > 0 && ` · ${text.common.unread(found.unread.studio)}`}
              </p>
            </>
          ) : (
            <p className="text-dim">{words.noConversation}</p>
          )
        }
      </LiveView>
      <TextLink to={`/desk/chat/${id}`}>{words.write}</TextLink>
    </Panel>
  )
}
