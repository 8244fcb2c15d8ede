import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Live, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { ClientColumns, ClientRow } from './client-row.tsx'
import { everybody } from './everybody.ts'
import { clientLines, foundClients } from './list-clients.ts'
import { useListKeys } from '#ui/use-list-keys.ts'

const latestBookings = 300

/** What a column shows until it is there, or when it cannot be read: the names are enough to go on. */
const orNothing = <Value,>(live: Live<Value[]>): Value[] =>
  live.state === 'ready' ? live.value : []

/** `/desk/clients`: everybody with the role of a client, searched and opened by keyboard. */
export function ClientList() {
  const words = text.clients
  usePageTitle(words.title)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const { search: field, list, onKeyDown } = useListKeys()
  const navigate = useNavigate()
  const people = useLiveList(collection.people(), everybody)
  // The same lists that the queue and the chat follow.
  const bookings = useLiveList(collection.bookings(), {
    orderBy: ['createdAt', 'desc'],
    limit: latestBookings,
  })
  const conversations = useLiveList(collection.conversations(), { limit: 200 })
  const invoices = useLiveList(collection.invoices(), {
    where: [['status', 'in', ['sent', 'viewed', 'partly-paid']]],
    limit: 200,
  })
  const lines =
    people.state === 'ready'
      ? clientLines({
          people: people.value,
          bookings: orNothing(bookings),
          conversations: orNothing(conversations),
          invoices: orNothing(invoices),
        })
      : []
  const found = foundClients(lines, wanted)
  const isComplete = bookings.state === 'ready' && bookings.value.length < latestBookings

  return (
    // The keys only move the focus between what can be focused anyway.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="page max-w-7xl gap-6" onKeyDown={onKeyDown}>
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <form
        role="search"
        className="max-w-md"
        onSubmit={(event) => {
          event.preventDefault()
          const [first] = foundClients(lines, search)
          if (first && search.trim()) void navigate(routes.desk.client(first.id))
        }}
      >
        <TextField
          ref={field}
          label={words.search}
          type="search"
          value={search}
          onChange={setSearch}
        />
        <p className="text-dim mt-1.5 hidden text-sm md:block">{words.keys}</p>
      </form>
      <LiveView of={people} loading={<LoadingRows />}>
        {(everyone) =>
          lines.length === 0 ? (
            <Empty title={words.emptyTitle} body={words.emptyBody} />
          ) : found.length === 0 ? (
            <Empty title={words.noMatch} />
          ) : (
            <section aria-label={words.title}>
              <p role="status" className="tabular text-dim mb-2 text-sm">
                {words.count(found.length)}
                {everyone.length === everybody.limit && ` · ${words.limited(everybody.limit)}`}
              </p>
              <ClientColumns />
              <ul ref={list} className="divide-hairline border-hairline divide-y border-y">
                {found.map((line) => (
                  <li key={line.id}>
                    <ClientRow
                      line={line}
                      noBooking={isComplete ? words.noBooking : words.noRecentBooking}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </LiveView>
    </div>
  )
}

const LoadingRows = () => (
  <div className="grid gap-px">
    {Array.from({ length: 8 }, (_, index) => (
      <Skeleton key={index} className="h-14" />
    ))}
  </div>
)
