import { noticeActOf } from '@portal/model/notice-kinds/acts'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import { text } from '#text/text.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { BookingRow } from './booking-row.tsx'
import { BookingDialog } from './booking-dialog.tsx'
import { QueueBookings } from './queue-bookings.ts'
import { QueueFilter } from './queue-filter.tsx'
import { SayWhy } from './say-why.tsx'
import { useQueue } from './use-queue.ts'
import { WaitingList } from './waiting-list.tsx'
import { isFiltered, monthsOf, noFilter, type QueueRow, queueLists } from './waiting-order.ts'

/** Les's queue: who waits in his order, then what is approved by date, then the past. */
export function BookingQueue() {
  usePageTitle(text.queue.title)
  const [filter, setFilter] = useState(noFilter)
  const wanted = useDeferredValue(filter)
  const [params, setParams] = useSearchParams()
  const { bookings, found, order, move, explaining, endExplaining } = useQueue(filter.search)
  const shared = useMemo(
    () => ({ rows: bookings.state === 'ready' ? bookings.value : [], order: order.order }),
    [bookings, order],
  )
  const opened = params.get('booking')
  const answer = noticeActOf(params.get('answer'))
  const close = () => setParams({}, { replace: true })
  const narrowed = isFiltered(wanted)
  return (
    <QueueBookings value={shared}>
      <div className="page max-w-6xl gap-8">
        <PageHeader title={text.queue.title} eyebrow={text.queue.eyebrow} />
        <QueueFilter
          filter={filter}
          months={bookings.state === 'ready' ? monthsOf(bookings.value) : []}
          onChange={setFilter}
        />
        {filter.search.trim() !== '' && <StillFilling of="search-booking" />}
        <LiveView of={bookings} loading={<LoadingRows />}>
          {(rows) => {
            const lists = queueLists(rows, order, wanted, found)
            return (
              <>
                <Section title={text.queue.waiting} count={lists.waiting.length}>
                  {lists.waiting.length === 0 ? (
                    <Empty
                      title={narrowed ? text.queue.noMatch : text.queue.emptyTitle}
                      {...(narrowed ? {} : { body: text.queue.emptyBody })}
                    />
                  ) : (
                    <WaitingList
                      rows={lists.waiting}
                      total={order.order.length}
                      mayDrag={!narrowed}
                      onMove={(row, place, reason) =>
                        void move(row.id, row.booking.clientName, place, reason)
                      }
                    />
                  )}
                </Section>
                <Rows title={text.queue.approved} rows={lists.approved} />
                <Rows title={text.queue.past} rows={lists.past} />
              </>
            )
          }}
        </LiveView>
        {opened &&
          (answer ? (
            <AnswerDialog booking={opened} to={answer} onClose={close} />
          ) : (
            <BookingDialog id={opened} onClose={close} />
          ))}
        {explaining && <SayWhy {...explaining} onClose={endExplaining} />}
      </div>
    </QueueBookings>
  )
}

function Rows({ title, rows }: { title: string; rows: QueueRow[] }) {
  if (rows.length === 0) return null
  return (
    <Section title={title} count={rows.length}>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {rows.map((row) => (
          <li key={row.id}>
            <BookingRow row={row} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Section(props: { title: string; count: number; children: React.ReactNode }) {
  return (
    <section aria-label={props.title} className="grid gap-3">
      <h2 className="flex items-baseline gap-3 font-display text-2xl">
        {props.title}
        <span className="tabular font-sans text-sm text-dim">{text.queue.count(props.count)}</span>
      </h2>
      {props.children}
    </section>
  )
}

const LoadingRows = () => (
  <div className="grid gap-px">
    {Array.from({ length: 6 }, (_, index) => (
      <Skeleton key={index} className="h-20" />
    ))}
  </div>
)
