import type { Booking } from '@portal/model/booking'
import { isShot } from '@portal/model/booking-change'
import { dayIn, formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { ArrowLeft, CalendarClock, ChevronRight, CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { AskForDate, AskToCancel } from './change-ask.tsx'
import { ChangeCancel } from './change-cancel.tsx'
import { ChangeDate } from './change-date.tsx'
import { useInvoice } from './change-invoice.ts'
import { useMinute } from './change-now.ts'
import { OpenRequest } from './change-request.tsx'
import { changeWay } from './change-rules.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'

/** `/portal/bookings/:booking/change`: another date or none, by oneself or through Les. */
export function ChangePage() {
  const words = text.change
  usePageTitle(words.title)
  const { booking: id = '' } = useParams()
  const booking = useLive(doc.booking(id))
  const studio = useLive(doc.studio())
  const of = booking.state === 'ready' ? booking.value : null
  const loading = (
    <div className="grid gap-4 sm:grid-cols-2">
      <Skeleton className="h-28" />
      <Skeleton className="h-28" />
    </div>
  )
  return (
    <div className="page max-w-3xl gap-8">
      <div>
        <PageHeader
          title={words.title}
          {...(of ? { eyebrow: words.of(of.package.name, formatDay(of.date)) } : {})}
        />
        <LinkButton
          kind="plain"
          to={routes.portal.booking(id)}
          icon={<ArrowLeft aria-hidden size={16} />}
          className="mt-2 -ml-2"
        >
          {words.back}
        </LinkButton>
      </div>
      <LiveView of={booking} loading={loading}>
        {(found) =>
          found ? (
            <LiveView of={studio} loading={loading}>
              {(known) => known && <Changes id={id} booking={found} studio={known} />}
            </LiveView>
          ) : (
            <Empty title={words.gone.title} body={words.gone.body} />
          )
        }
      </LiveView>
    </div>
  )
}

function Changes({ id, booking, studio }: { id: string; booking: Booking; studio: Studio }) {
  const words = text.change
  const [params] = useSearchParams()
  const invoice = useInvoice(id, booking)
  const now = useMinute()
  const today = dayIn(studio.zone, now)
  const way = changeWay(booking, studio.changes, today)
  if (way === 'none' || way === 'over')
    return (
      <Empty
        title={words[way].title}
        body={words[way].body}
        action={
          <LinkButton kind="quiet" to={routes.portal.chats()}>
            {words.write}
          </LinkButton>
        }
      />
    )

  const asked = params.get('to')
  const shared = { id, booking, studio }
  return (
    <>
      {booking.change && (
        <OpenRequest
          change={booking.change}
          zone={studio.zone}
          replace={way === 'ask' ? words.open.replace : words.open.settle}
        />
      )}
      {way === 'ask' && (
        <p className="max-w-prose">
          {isShot(booking) ? words.shot : words.late(studio.changes.cutOffDays)}
        </p>
      )}
      {asked === 'date' ? (
        <Chosen title={words.date.title}>
          {way === 'alone' ? (
            <ChangeDate {...shared} invoice={invoice} now={now} />
          ) : (
            <AskForDate {...shared} now={now} />
          )}
        </Chosen>
      ) : asked === 'cancel' ? (
        <Chosen title={words.cancel.title}>
          {way === 'alone' ? (
            <ChangeCancel {...shared} invoice={invoice} today={today} />
          ) : (
            <AskToCancel {...shared} invoice={invoice} today={today} />
          )}
        </Chosen>
      ) : (
        <nav aria-label={words.links} className="grid gap-4 sm:grid-cols-2">
          <ChangeLink
            to="?to=date"
            icon={<CalendarClock aria-hidden size={22} />}
            name={words.date.title}
            about={words.date[way]}
          />
          <ChangeLink
            to="?to=cancel"
            icon={<CircleX aria-hidden size={22} />}
            name={words.cancel.title}
            about={words.cancel[way]}
          />
        </nav>
      )}
    </>
  )
}

function Chosen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="font-display text-3xl">{title}</h2>
        <LinkButton kind="plain" to="?" replace>
          {text.change.other}
        </LinkButton>
      </div>
      {children}
    </section>
  )
}

function ChangeLink(props: { to: string; icon: ReactNode; name: string; about: string }) {
  return (
    <Link
      to={props.to}
      className="border-hairline bg-surface hover:bg-raised flex min-h-28 items-start gap-4 rounded-lg border p-5 transition-colors"
    >
      <span className="text-dim pt-1">{props.icon}</span>
      <span className="flex-1">
        <span className="font-display block text-2xl">{props.name}</span>
        <span className="text-dim mt-1 block text-sm">{props.about}</span>
      </span>
      <ChevronRight aria-hidden size={16} className="text-dim mt-2" />
    </Link>
  )
}
