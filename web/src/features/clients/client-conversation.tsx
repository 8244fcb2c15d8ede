import type { Conversation } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { lastLine } from '#ui/last-line.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { stampOf } from './audit-words.ts'
import { lastWords } from './client-row.tsx'
import { TextLink } from './fact.tsx'

const time = ({ last }: Conversation) => last?.at.getTime() ?? 0

/** The last words in each of a client's threads, and the way to the others. */
export function ClientConversation({ id, zone }: { id: string; zone: string }) {
  const words = text.clients.page
  const conversations = useLiveList(collection.conversations(), {
    where: [['client', '==', id]],
    limit: 20,
  })
  return (
    <Panel title={words.conversation}>
      <LiveView of={conversations} loading={<Skeleton className="h-12" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.noConversation}</p>
          ) : (
            <ul className="divide-hairline divide-y">
              {rows
                .toSorted((a, b) => time(b.value) - time(a.value))
                .map((row) => (
                  <li key={row.id} className="py-4 first:pt-0 last:pb-0">
                    <Words conversation={row.value} zone={zone} />
                    <TextLink to={routes.desk.chat(row.id)}>{words.write}</TextLink>
                  </li>
                ))}
            </ul>
          )
        }
      </LiveView>
    </Panel>
  )
}

function Words({ conversation, zone }: { conversation: Conversation; zone: string }) {
  const { subject, last, unread } = conversation
  return (
    <>
      {subject && <p className="mb-1 font-medium">{subject}</p>}
      {last ? (
        <>
          <p>{lastWords({ ...last, text: lastLine(last) })}</p>
          <p className="tabular text-dim mt-1 text-sm">
            {stampOf(last.at, zone)}
            {unread.studio > 0 && ` · ${text.common.unread(unread.studio)}`}
          </p>
        </>
      ) : (
        <p className="text-dim">{text.clients.page.noConversation}</p>
      )}
    </>
  )
}
