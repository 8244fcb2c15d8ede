import { collection, doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { activeBooking } from './active-booking.ts'
import { BookingOverview } from './booking-overview.tsx'
import { OfferCard } from './offer-card.tsx'
import { openOffer } from './open-offer.ts'
import { OtherBookings } from './other-bookings.tsx'
import { useNow } from '#ui/use-now.ts'
import { useClient } from '#firebase/client.ts'
import { useClientList, useMemberships } from '#firebase/client-list.ts'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Busy } from '#ui/busy.tsx'
import { LinkButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { Unreadable } from '#ui/unreadable.tsx'

function HomeSkeleton() {
  return (
    <>
      <h1 className="sr-only">{text.dashboard.pageTitle}</h1>
      <Busy>
        <Skeleton className="-mx-4 h-64 md:mx-0 md:mt-8 md:h-[26rem]" />
        <div className="mt-8 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex flex-col gap-6">
            <Skeleton className="h-56 w-full" />
            <Skeleton className="h-44 w-full" />
          </div>
          <div className="flex flex-col gap-3">
            <Skeleton className="h-16 w-full" />
            <Skeleton className="h-16 w-full" />
            <Skeleton className="h-16 w-full" />
          </div>
        </div>
      </Busy>
    </>
  )
}

/**
 * `/portal`: the client's shoot at a glance; `?booking=` shows another one large. `uploads` is a
 * quiet line above it for what is still on its way,
 * `shared` what others share with this person.
 */
export function ClientHome({ uploads, shared }: { uploads?: ReactNode; shared?: ReactNode }) {
  usePageTitle(text.dashboard.pageTitle)
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pb-12 md:px-8 md:pt-8">
      {uploads}
      <Home shared={shared} />
    </div>
  )
}

function Home({ shared }: { shared: ReactNode }) {
  const person = useClient()
  const now = useNow()
  const [params] = useSearchParams()
  const studio = useLive(doc.studio())
  const memberships = useMemberships(person)
  const bookings = useClientList(collection.bookings(), person, {
    orderBy: ['createdAt', 'desc'],
    limit: 10,
  })
  const offers = useLiveList(person ? collection.offers() : null, {
    where: [['client', '==', person]],
    limit: 10,
  })

  if (bookings.state === 'failed')
    return (
      <>
        <PageHeader title={text.dashboard.pageTitle} />
        <Failed title={text.dashboard.failed.title} body={text.dashboard.failed.body} />
      </>
    )
  if (bookings.state === 'loading' || studio.state === 'loading') return <HomeSkeleton />

  const active = activeBooking(bookings.value, params.get('booking'))
  if (!active && memberships.state === 'ready' && memberships.value.length > 0)
    return (
      <div className="grid gap-6">
        <PageHeader title={text.members.shared.home} eyebrow={text.members.shared.homeEyebrow} />
        {shared}
        <Unreadable of={bookings} />
      </div>
    )
  if (!active)
    return (
      <PageHeader
        title={text.dashboard.none.title}
        eyebrow={text.dashboard.none.eyebrow}
        still="hero"
      >
        <p className="text-dim mt-3 max-w-prose">{text.dashboard.none.body}</p>
        <Unreadable of={bookings} />
        <LinkButton kind="gold" to={routes.book()} className="mt-6 self-start">
          {text.dashboard.none.action}
        </LinkButton>
      </PageHeader>
    )

  const others = bookings.value.filter(({ id }) => id !== active.id)
  const zone =
    (studio.state === 'ready' && studio.value?.zone) ||
    new Intl.DateTimeFormat().resolvedOptions().timeZone
  const held = offers.state === 'ready' ? offers.value.map(({ value }) => value) : []
  const open = openOffer(held, bookings.value, now)
  return (
    <>
      {open && <OfferCard key={open.offer.date} open={open} zone={zone} now={now} />}
      <BookingOverview
        key={active.id}
        id={active.id}
        booking={active.value}
        zone={zone}
        offered={open?.booking.id ?? null}
      />
      <div className="mt-6 flex flex-col gap-6">
        {shared}
        <Unreadable of={bookings} />
        {others.length > 0 && <OtherBookings rows={others} />}
        <LinkButton kind="plain" to={routes.book()} className="self-start">
          {text.dashboard.bookAnother}
        </LinkButton>
      </div>
    </>
  )
}
