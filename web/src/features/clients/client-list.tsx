import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { SearchEntry } from '@portal/model/search'
import { useEffect, useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useNavigate, useSearchParams } from 'react-router'
import { Paged } from '../../shared/search/paged.tsx'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import { useSearch } from '../../shared/search/use-search.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { useListKeys } from '#ui/use-list-keys.ts'
import { ClientColumns, ClientRow } from './client-row.tsx'
import { NewClientDialog } from './new-client-dialog.tsx'
import { clientsPerPage, useClientLines } from './use-client-lines.ts'

const words = text.clients
const ofClients = [['kind', '==', 'client']] as const
const byName = ['sort', 'asc'] as const

/** `/desk/clients`: everybody with the role of a client, searched and opened by keyboard. `?new` invites one. */
export function ClientList() {
  usePageTitle(words.title)
  const [typed, setTyped] = useState('')
  const [params, setParams] = useSearchParams()
  const invites = params.has('new')
  const setInvites = (on: boolean) => setParams(on ? { new: '' } : {}, { replace: true })
  const { search, entries } = useSearch('client', typed, clientsPerPage)
  const { search: field, list, onKeyDown } = useListKeys<HTMLDivElement>()
  const opensFirst = useOpensFirst(entries)

  return (
    // The keys only move the focus between what can be focused anyway.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="page max-w-7xl gap-6" onKeyDown={onKeyDown}>
      <PageHeader title={words.title} eyebrow={words.eyebrow}>
        <Button
          kind="gold"
          className="mt-4"
          icon={<UserPlus aria-hidden size={16} />}
          onClick={() => setInvites(true)}
        >
          {words.invite.open}
        </Button>
      </PageHeader>
      <form
        role="search"
        className="max-w-md"
        onSubmit={(event) => {
          event.preventDefault()
          if (search) opensFirst()
        }}
      >
        <TextField
          ref={field}
          label={words.search}
          type="search"
          value={typed}
          onChange={setTyped}
        />
        <p className="text-dim mt-1.5 hidden text-sm md:block">{words.keys}</p>
      </form>
      <StillFilling of="search-client" />
      <section ref={list} aria-label={words.title} className="grid gap-6">
        {search ? (
          <LiveView of={entries} loading={<LoadingRows />}>
            {(found) => (
              <>
                <p role="status" className="tabular text-dim text-sm">
                  {found.length > 0 && words.count(found.length)}
                  {found.length === clientsPerPage && ` · ${words.latest(clientsPerPage)}`}
                </p>
                {found.length === 0 ? (
                  <Empty title={words.noMatch} />
                ) : (
                  <Clients clients={found.map(({ value }) => value)} />
                )}
              </>
            )}
          </LiveView>
        ) : (
          <Paged
            of={collection.search()}
            where={ofClients}
            orderBy={byName}
            size={clientsPerPage}
            loading={<LoadingRows />}
            empty={<Empty title={words.emptyTitle} body={words.emptyBody} />}
          >
            {(rows) => <Clients clients={rows.map(({ value }) => value)} />}
          </Paged>
        )}
      </section>
      <NewClientDialog open={invites} onClose={() => setInvites(false)} />
    </div>
  )
}

/** Opens the first that is found, as soon as it is: whoever presses Enter need not wait for it. */
function useOpensFirst(entries: ReturnType<typeof useSearch>['entries']): () => void {
  const [isWanted, setWanted] = useState(false)
  const navigate = useNavigate()
  useEffect(() => {
    if (!isWanted || entries.state === 'loading') return
    setWanted(false)
    const [first] = entries.state === 'ready' ? entries.value : []
    if (first) void navigate(routes.desk.client(first.value.of))
  }, [isWanted, entries, navigate])
  return () => setWanted(true)
}

function Clients({ clients }: { clients: readonly SearchEntry[] }) {
  const { lines, isComplete } = useClientLines(clients)
  return (
    <div>
      <ClientColumns />
      <ul className="divide-hairline border-hairline divide-y border-y">
        {lines.map((line) => (
          <li key={line.id}>
            <ClientRow
              line={line}
              noBooking={isComplete ? words.noBooking : words.noRecentBooking}
            />
          </li>
        ))}
      </ul>
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
