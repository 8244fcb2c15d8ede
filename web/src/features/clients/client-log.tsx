import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { lineOf } from './audit-words.ts'
import { TextLink } from './fact.tsx'

/** The last thirty things that happened about a client, in words. */
export function ClientLog(props: { id: string; name: string; studio: Studio }) {
  const words = text.clients.page
  const { id, studio } = props
  const entries = useLiveList(collection.audit(), {
    where: [['person', '==', id]],
    orderBy: ['at', 'desc'],
    limit: 30,
  })
  const circle = useLive(doc.circle(id))
  const desk = useLiveList(collection.people(), { where: [['role', '==', 'admin']], limit: 20 })
  const members = circle.state === 'ready' ? (circle.value?.members ?? {}) : {}
  const nameOf = (person: string) => {
    if (person === id) return props.name
    if (Object.hasOwn(members, person)) return members[person]?.name ?? null
    // Les's accounts act for the studio; whoever is neither has left.
    const isLes = desk.state === 'ready' && desk.value.some((one) => one.id === person)
    return isLes ? studio.name : null
  }
  return (
    <Panel title={words.log}>
      <LiveView of={entries} loading={<Skeleton className="h-40" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.noLog}</p>
          ) : (
            <ol className="divide-hairline divide-y text-sm">
              {rows.map((row) => {
                const line = lineOf(row.value, { studio, nameOf })
                return (
                  <li key={row.id} className="py-2">
                    {line.sentence}
                    <time
                      dateTime={row.value.at.toISOString()}
                      className="tabular text-dim block text-xs"
                    >
                      {line.when}
                    </time>
                  </li>
                )
              })}
            </ol>
          )
        }
      </LiveView>
      <TextLink to={routes.desk.logOf(id)}>{words.wholeLog}</TextLink>
    </Panel>
  )
}
