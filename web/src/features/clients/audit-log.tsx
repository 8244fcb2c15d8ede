import { dayIn } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { Download } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useSearchParams } from 'react-router'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import type { EventGroup } from '#text/en/clients.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { saveCsv } from '#ui/save-csv.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { logCsv } from './audit-csv.ts'
import { logRows } from './audit-filter.ts'
import { AuditFilter } from './audit-filter-bar.tsx'
import { AuditRow } from './audit-row.tsx'
import { useLog } from './use-log.ts'
import { usePeople } from './use-people.ts'
import { LogPage } from './log-page.tsx'
import { NewestEnd } from './newest-end.tsx'

const words = text.clients.log

/** `/desk/log`: what happened in the studio, the newest first, searched, narrowed and exported. */
export const AuditLog = () => (
  <LogPage title={words.title} loading={<Loading />}>
    {(studio) => <Entries studio={studio} />}
  </LogPage>
)

function Entries({ studio }: { studio: Studio }) {
  const [params, setParams] = useSearchParams()
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState<EventGroup | null>(null)
  const wanted = useDeferredValue(search)
  const person = params.get('person')
  const filter = { search, group, person }
  const { rows: entries, isReading, more, named } = useLog(filter)
  const people = usePeople(
    entries.state === 'ready'
      ? entries.value.flatMap(({ value }) => [value.actor, value.person])
      : [],
  )
  const nameOf = (id: string) => people.get(id)?.name ?? null
  return (
    <>
      <AuditFilter
        filter={filter}
        onSearch={setSearch}
        onGroup={setGroup}
        onPerson={(id) => setParams(id === null ? {} : { person: id }, { replace: true })}
      />
      <StillFilling of="search-log" />
      <LiveView of={entries} loading={<Loading />}>
        {(all) => {
          if (all.length === 0 && person === null && group === null && search.trim() === '')
            return <Empty title={words.emptyTitle} body={words.emptyBody} />
          const rows = logRows(all, { search: wanted, group, person }, { studio, nameOf }, named)
          return (
            <section aria-label={words.title}>
              <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
                <p role="status" className="tabular text-dim text-sm">
                  {words.count(rows.length)}
                </p>
                <Button
                  kind="quiet"
                  icon={<Download aria-hidden size={16} />}
                  disabled={rows.length === 0}
                  onClick={() => saveCsv(words.file(dayIn(studio.zone, new Date())), logCsv(rows))}
                >
                  {words.export}
                </Button>
              </div>
              {rows.length === 0 ? (
                <Empty title={words.noMatch} />
              ) : (
                <ol className="divide-hairline border-hairline divide-y border-y">
                  {rows.map((row) => (
                    <AuditRow key={row.id} row={row} />
                  ))}
                </ol>
              )}
              <div className="mt-6">
                <NewestEnd more={more} isReading={isReading} />
              </div>
            </section>
          )
        }}
      </LiveView>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-px">
    {Array.from({ length: 10 }, (_, index) => (
      <Skeleton key={index} className="h-12" />
    ))}
  </div>
)
