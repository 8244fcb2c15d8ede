import { useClient } from '#firebase/client.ts'
import { text } from '#text/text.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { CirclePanel } from './circle-panel.tsx'

const words = text.members

/** `/portal/people`: whom the client lets look, choose and write along. */
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
          title={words.list}
          kind="gold"
          empty={<Empty title={words.empty.title} body={words.empty.body} />}
        />
      ) : (
        <Skeleton className="h-48" />
      )}
    </div>
  )
}
