import type { NoticeDelivery } from '@portal/model/notice'
import { collection } from '@portal/model/paths'
import { useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { stampOf } from './audit-words.ts'

const words = text.clients.page.notices

/** The last twenty mails, pushes and text messages to a client, and what became of each. */
export function ClientNotices({ id, zone }: { id: string; zone: string }) {
  const deliveries = useLiveList(collection.outbox(), {
    where: [['to', '==', id]],
    orderBy: ['createdAt', 'desc'],
    limit: 20,
  })
  return (
    <Panel title={words.title}>
      <LiveView of={deliveries} loading={<Skeleton className="h-40" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.none}</p>
          ) : (
            <ol className="divide-hairline divide-y text-sm">
              {rows.map((row) => (
                <li key={row.id} className="py-2">
                  <Sent delivery={row.value} zone={zone} />
                </li>
              ))}
            </ol>
          )
        }
      </LiveView>
    </Panel>
  )
}

const Sent = ({
  delivery: { kind, channel, state, createdAt },
  zone,
}: {
  delivery: NoticeDelivery
  zone: string
}) => (
  <>
    <span className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span>{text.settings.notices.kinds[kind]}</span>
      <span className={state === 'dead' ? 'text-bad' : 'text-dim'}>
        {words.channel[channel]} · {words.state[state]}
      </span>
    </span>
    <time dateTime={createdAt.toISOString()} className="tabular text-dim block text-xs">
      {stampOf(createdAt, zone)}
    </time>
  </>
)
