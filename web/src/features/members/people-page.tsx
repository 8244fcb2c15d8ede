import { doc } from '@portal/model/paths'
import { useClient } from '#firebase/client.ts'
import { useMemberships } from '#firebase/client-list.ts'
import { useLive } from '#firebase/live.ts'
import { VendorSets } from '#shared/vendors/vendor-sets.tsx'
import { text } from '#text/text.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { CirclePanel } from './circle-panel.tsx'

const words = text.members

/** `/portal/people`: whom the client lets look, choose and write along, and whom as a partner. */
export function PeoplePage() {
  usePageTitle(words.title)
  const client = useClient()
  return (
    <div className="page max-w-3xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow}>
        <p className="text-dim mt-3 max-w-prose">{words.lead}</p>
      </PageHeader>
      {client ? (
        <CirclePanel
          client={client}
          viewer={{ person: client, say: 'all' }}
          title={words.list}
          kind="gold"
          empty={<Empty title={words.empty.title} body={words.empty.body} />}
        />
      ) : (
        <Skeleton className="h-48" />
      )}
      {client && <WithVendors client={client} />}
      {client && <AsPartner person={client} />}
    </div>
  )
}

/** What of the client's is with vendors; nothing while no vendor has been let in. */
function WithVendors({ client }: { client: string }) {
  const circle = useLive(doc.circle(client))
  const members = (circle.state === 'ready' && circle.value?.members) || {}
  if (!Object.values(members).some(({ role }) => role === 'vendor')) return null
  return (
    <VendorSets
      of={['client', client]}
      lead={text.vendors.client.lead}
      none={<p>{text.vendors.client.none}</p>}
      nameOf={(person) => members[person]?.name}
    />
  )
}

/** Those who share with each client whose partner somebody is; nothing for whoever is nobody's. */
function AsPartner({ person }: { person: string }) {
  const memberships = useMemberships(person)
  if (memberships.state !== 'ready') return null
  return memberships.value
    .filter(({ value }) => value.role === 'partner')
    .map(({ id, value }) => (
      <CirclePanel
        key={id}
        client={id}
        viewer={{ person, say: 'own' }}
        title={words.listOf(value.clientName)}
        kind="quiet"
        empty={<p className="text-dim">{words.desk.none}</p>}
      />
    ))
}
