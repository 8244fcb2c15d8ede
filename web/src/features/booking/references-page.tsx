import type { Booking } from '@portal/model/booking'
import { formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { isWithin, routes } from '@portal/model/routes'
import { ArrowLeft } from 'lucide-react'
import { useLocation, useParams } from 'react-router'
import { ReferencesBoard } from './references-of-booking.tsx'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { useViewing } from '#firebase/viewing.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'

const loading = (
  <div className="grid gap-6">
    <Skeleton className="h-44" />
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      <Skeleton className="aspect-[4/5]" />
      <Skeleton className="aspect-[4/5]" />
    </div>
  </div>
)

/** `/portal/bookings/:booking/references` and the same below `/desk`: the moodboard of a booking. */
export function ReferencesPage() {
  const words = text.references
  usePageTitle(words.title)
  const { booking: id = '' } = useParams()
  const { pathname } = useLocation()
  const session = useSession()
  const { client: viewed } = useViewing()
  const booking = useLive(doc.booking(id))
  const side = isWithin(routes.desk.home(), pathname) ? 'desk' : 'client'
  const of = booking.state === 'ready' ? booking.value : null
  const eyebrow = (of: Booking) =>
    side === 'desk'
      ? words.deskEyebrow(of.clientName, of.package.name)
      : words.eyebrow(of.package.name, formatDay(of.date))
  const back = side === 'client' ? routes.portal.booking(id) : of && routes.desk.client(of.client)

  return (
    <div className="page max-w-5xl gap-8">
      <div>
        <PageHeader title={words.title} {...(of ? { eyebrow: eyebrow(of) } : {})}>
          <p className="text-dim mt-3 max-w-prose">{words.lead}</p>
        </PageHeader>
        {back && (
          <LinkButton
            kind="plain"
            to={back}
            icon={<ArrowLeft aria-hidden size={16} />}
            className="mt-2 -ml-2"
          >
            {words.back[side]}
          </LinkButton>
        )}
      </div>
      <LiveView of={booking} loading={loading}>
        {(found) =>
          found && session.state === 'signed-in' ? (
            <ReferencesBoard
              key={id}
              booking={id}
              person={session.person}
              side={side}
              mayChange={viewed === null}
              loading={loading}
            />
          ) : (
            <Empty title={words.gone.title} body={words.gone.body} />
          )
        }
      </LiveView>
    </div>
  )
}
