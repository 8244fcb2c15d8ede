import {
  CalendarDate as CalendarDateSchema,
  type CalendarDate,
  dayIn,
  formatMonth,
  monthOf,
} from '@portal/model/calendar'
import { collection, doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { CalendarOff, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { Agenda } from './agenda.tsx'
import { BlockDialog } from './block-dialog.tsx'
import { DayDialog } from './day-dialog.tsx'
import { FeedPanel } from './feed-panel.tsx'
import { Legend } from './legend.tsx'
import { MonthTable } from './month-table.tsx'
import { inMonth, weeksOf } from './month-weeks.ts'
import { shootDays } from './shoot-days.ts'
import { useBlocking } from './use-blocking.ts'

const todayIn = (zone: string): CalendarDate => dayIn(zone, new Date())

/** Bookings of six weeks that are followed. */
const mostBookings = 200

/** `/desk/calendar`: every shoot on its day. `?day=…` opens a day, `?block` the form to block some. */
export function ShootCalendar() {
  const words = text.calendar
  usePageTitle(words.title)
  const studio = useLive(doc.studio())
  return (
    <div className="page max-w-6xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <LiveView of={studio} loading={<Skeleton className="h-[44rem]" />}>
        {(value) => (value ? <Months studio={value} /> : <Failed />)}
      </LiveView>
      <FeedPanel />
    </div>
  )
}

function Months({ studio }: { studio: Studio }) {
  const words = text.calendar
  const today = todayIn(studio.zone)
  const [params, setParams] = useSearchParams()
  const opened = CalendarDateSchema.safeParse(params.get('day')).data ?? null
  const [focused, setFocused] = useState<CalendarDate>(opened ?? today)
  const blocking = useBlocking(studio.availability)
  const month = monthOf(opened ?? focused)
  const weeks = weeksOf(month)
  const dates = weeks.flat()
  const bookings = useLiveList(collection.bookings(), {
    where: [
      ['date', '>=', dates[0]],
      ['date', '<=', dates.at(-1)],
    ],
    orderBy: ['date', 'asc'],
    limit: mostBookings,
  })
  const rows = bookings.state === 'ready' ? bookings.value : []
  const days = shootDays(dates, rows, studio.availability)
  const open = (day: CalendarDate) => {
    setFocused(day)
    setParams({ day })
  }
  const close = () => setParams({}, { replace: true })
  return (
    <section aria-label={words.month(formatMonth(month))} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 aria-live="polite" className="font-display mr-auto w-full text-3xl sm:w-auto">
          {formatMonth(month)}
        </h2>
        <Button
          kind="plain"
          icon={<CalendarOff aria-hidden size={16} />}
          onClick={() => setParams({ block: '' })}
        >
          {words.block.link}
        </Button>
        <Button kind="quiet" onClick={() => setFocused(today)}>
          {words.today}
        </Button>
        <IconButton
          label={words.previous}
          icon={<ChevronLeft aria-hidden size={20} />}
          onClick={() => setFocused(inMonth(focused, -1))}
        />
        <IconButton
          label={words.next}
          icon={<ChevronRight aria-hidden size={20} />}
          onClick={() => setFocused(inMonth(focused, 1))}
        />
      </div>
      {bookings.state === 'failed' ? (
        <LiveView of={bookings} loading={null}>
          {() => null}
        </LiveView>
      ) : (
        <>
          <MonthTable
            month={month}
            weeks={weeks.map((week) => days.filter(({ date }) => week.includes(date)))}
            known={bookings.state === 'ready'}
            today={today}
            focused={opened ?? focused}
            isOpen={opened !== null}
            onFocus={setFocused}
            onOpen={open}
          />
          <Agenda
            days={days.filter(({ date }) => monthOf(date) === month)}
            known={bookings.state === 'ready'}
            today={today}
            onOpen={open}
          />
          <Legend />
        </>
      )}
      {rows.length >= mostBookings && (
        <p className="text-warn text-sm">{words.tooMany(mostBookings)}</p>
      )}
      {bookings.state === 'ready' && bookings.fromCache && !navigator.onLine && (
        <p className="text-warn text-sm">{words.fromCache}</p>
      )}
      {opened && (
        <DayDialog
          date={opened}
          day={days.find(({ date }) => date === opened)}
          known={bookings.state === 'ready'}
          today={today}
          blocking={blocking}
          onClose={close}
        />
      )}
      {params.has('block') && (
        <BlockDialog
          first={focused < today ? today : focused}
          today={today}
          {...{ blocking, close }}
        />
      )}
    </section>
  )
}
