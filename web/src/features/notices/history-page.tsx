import { dayIn } from '@portal/model/calendar'
import { actsOf } from '@portal/model/notice'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { usePages } from '#firebase/paged-list.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { useClearing } from './use-clearing.ts'
import { dayName, groupByDay, zoneHere } from './group-by-day.ts'
import { NoticeRow } from './notice-row.tsx'
import { type Reader, useReader } from './use-reader.ts'
import { isShown, markRead, useNoticeEdits } from './use-unread.ts'

const pageSize = 50
const words = text.notices.history

/** `/portal/notices` and `/desk/notices`: everything the bell ever said, the newest first. */
export function HistoryPage() {
  usePageTitle(text.notices.title)
  const reader = useReader()
  return (
    <div className="page max-w-3xl gap-6">
      <PageHeader title={text.notices.title} eyebrow={words.eyebrow} />
      {reader ? <History reader={reader} /> : <Loading />}
    </div>
  )
}

function History({ reader }: { reader: Reader }) {
  const { person, side } = reader
  const [pages, older] = usePages(collection.bell(person), 'at', { pageSize, most: 100 })
  const edits = useNoticeEdits(person)
  const clearing = useClearing(person)
  const navigate = useNavigate()
  const [{ zone, today }] = useState(() => {
    const here = zoneHere()
    return { zone: here, today: dayIn(here, new Date()) }
  })
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        {clearing.hasUnread && (
          <Button kind="quiet" busy={clearing.isBusy} onClick={clearing.start}>
            {text.notices.markAll}
          </Button>
        )}
        <LinkButton
          kind="plain"
          to={reader.settings}
          icon={<SlidersHorizontal aria-hidden size={16} />}
        >
          {text.notices.settings}
        </LinkButton>
      </div>
      <LiveView of={pages} loading={<Loading />}>
        {({ rows, hasOlder, isReadingOlder }) => {
          if (rows.length === 0)
            return (
              <Empty
                title={words.emptyTitle}
                body={words.emptyBody[side]}
                action={
                  <LinkButton kind="quiet" to={reader.home}>
                    {words.emptyAction[side]}
                  </LinkButton>
                }
              />
            )
          const newestFirst = rows.toReversed().filter(({ value }) => isShown(edits, value))
          return (
            <>
              {groupByDay(newestFirst, zone).map((day) => (
                <section key={day.date} aria-label={dayName(day.date, today)}>
                  <h2 className="eyebrow mb-2">{dayName(day.date, today)}</h2>
                  <ul className="divide-hairline border-hairline divide-y border-y">
                    {day.rows.map(({ id, value }) => (
                      <li key={id} className="-mx-4 sm:mx-0">
                        <NoticeRow
                          entry={value}
                          edits={edits}
                          at={clock.format(value.at)}
                          acts={actsOf({ ...value, to: person })}
                          onAct={(act) => {
                            const { booking } = value.about
                            if (booking !== undefined)
                              void navigate(routes.desk.answerBooking(booking, act))
                          }}
                          onOpen={() => {
                            if (!value.readAt) void markRead(person, [id]).catch(() => undefined)
                          }}
                        />
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
              <div className="text-center">
                {hasOlder ? (
                  <Button kind="quiet" busy={isReadingOlder} onClick={() => void older()}>
                    {words.older}
                  </Button>
                ) : (
                  <p className="text-dim text-sm">{words.end}</p>
                )}
              </div>
            </>
          )
        }}
      </LiveView>
    </>
  )
}

const Loading = () => (
  <div className="grid gap-px">
    {Array.from({ length: 8 }, (_, index) => (
      <Skeleton key={index} className="h-16" />
    ))}
  </div>
)
