import { dayIn, formatDay } from '@portal/model/calendar'
import { mediaAddress } from '@portal/model/media-address'
import { collection, doc } from '@portal/model/paths'
import type { Person } from '@portal/model/person'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { ArrowLeft, Eye, MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'
import { useRoomFor } from '#ui/use-room-for.ts'
import { ClientBooking } from './client-booking.tsx'
import { ClientContact } from './client-contact.tsx'
import { ClientConversation } from './client-conversation.tsx'
import { ClientInvoices } from './client-invoices.tsx'
import { ClientChanges, ClientPayments } from './client-money.tsx'
import { ClientNotices } from './client-notices.tsx'
import { ClientLog } from './client-log.tsx'

const words = text.clients.page

/** `/desk/clients/:person`: everything about one person on one page; `people` is whom they share with. */
export function ClientPage({ people }: { people: ReactNode }) {
  const { person: id = '' } = useParams()
  const person = useLive(doc.person(id))
  const studio = useLive(doc.studio())
  const found = person.state === 'ready' && person.value?.role === 'client' ? person.value : null
  const title = found?.name ?? text.clients.title
  usePageTitle(title)
  return (
    <div className="page max-w-7xl gap-6">
      <PageHeader title={title} eyebrow={words.eyebrow}>
        {found && <Actions id={id} person={found} />}
      </PageHeader>
      <LiveView of={person} loading={<Loading />}>
        {() =>
          found ? (
            <LiveView of={studio} loading={<Loading />}>
              {(settings) =>
                settings ? (
                  <Everything id={id} person={found} studio={settings} people={people} />
                ) : (
                  <Failed />
                )
              }
            </LiveView>
          ) : (
            <Failed title={words.gone} body={words.goneBody} />
          )
        }
      </LiveView>
      <LinkButton
        kind="plain"
        to={routes.desk.clients()}
        icon={<ArrowLeft aria-hidden size={16} />}
        className="justify-self-start"
      >
        {words.all}
      </LinkButton>
    </div>
  )
}

const Actions = ({ id, person }: { id: string; person: Person }) => (
  <div className="mt-4 flex flex-wrap items-center gap-3">
    {person.portrait && (
      <Avatar name={person.name} portrait={mediaAddress.portrait(id, person.portrait.id)} isLarge />
    )}
    <LinkButton kind="gold" to={routes.desk.viewAs(id)} icon={<Eye aria-hidden size={16} />}>
      {words.viewAs(person.name.split(' ')[0] ?? person.name)}
    </LinkButton>
    <LinkButton
      kind="quiet"
      to={routes.desk.chat(id)}
      icon={<MessageCircle aria-hidden size={16} />}
    >
      {words.chat}
    </LinkButton>
  </div>
)

function Everything(props: { id: string; person: Person; studio: Studio; people: ReactNode }) {
  const { id, person, studio, people } = props
  const bookings = useLiveList(collection.bookings(), {
    where: [['client', '==', id]],
    orderBy: ['createdAt', 'desc'],
    limit: 50,
  })
  const isWide = useRoomFor('columns')
  const booked = (
    <Panel title={words.bookings}>
      <LiveView of={bookings} loading={<Skeleton className="h-64" />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-dim">{words.noBookings}</p>
          ) : (
            <ul className="divide-hairline divide-y">
              {rows.map(({ id: booking, value }) => (
                <li key={booking} className="py-6 first:pt-0 last:pb-0">
                  <ClientBooking id={booking} booking={value} />
                </li>
              ))}
            </ul>
          )
        }
      </LiveView>
    </Panel>
  )
  const met = (
    <>
      <ClientContact
        id={id}
        person={person}
        since={words.since(formatDay(dayIn(studio.zone, person.createdAt)))}
      />
      <ClientConversation id={id} zone={studio.zone} />
      {people}
    </>
  )
  const money = (
    <>
      <ClientInvoices id={id} zone={studio.zone} />
      <ClientPayments id={id} />
      <ClientChanges id={id} />
    </>
  )
  const sent = <ClientNotices id={id} zone={studio.zone} />
  const log = <ClientLog id={id} name={person.name} studio={studio} />
  // What was booked, what it costs and what was sent beside who it is; below one another, who it is comes before.
  if (!isWide)
    return (
      <div className="grid min-w-0 gap-6">
        {booked}
        {met}
        {money}
        {sent}
        {log}
      </div>
    )
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-6">
      <div className="grid gap-6">
        {booked}
        {money}
        {sent}
      </div>
      <div className="grid gap-6">
        {met}
        {log}
      </div>
    </div>
  )
}

const Loading = () => (
  <div className="grid gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
    <Skeleton className="h-96" />
    <div className="grid gap-6">
      <Skeleton className="h-40" />
      <Skeleton className="h-52" />
    </div>
  </div>
)
