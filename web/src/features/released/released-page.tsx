import type { GalleryId } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { VendorSet } from '@portal/model/vendor-set'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { useClient } from '#firebase/client.ts'
import { useMemberships } from '#firebase/client-list.ts'
import { type LiveRow, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Empty } from '#ui/states.tsx'
import { WallSkeleton } from '#ui/wall/wall-skeleton.tsx'
import { ReleasedSet } from './released-set.tsx'
import { ReleasedZips } from './released-zips.tsx'

const words = text.vendors.page
/** As many as rules list at once. */
const most = 100

/** `/portal/released/<gallery>`: what of a gallery is released to a vendor, to look at and take along. */
export function ReleasedPage() {
  const { gallery = '' } = useParams()
  const person = useClient()
  usePageTitle(words.title)
  const released = useLiveList(person ? collection.vendorSets() : null, {
    where: [['viewers', 'array-contains', person]],
    limit: most,
  })
  const own = useMemo(
    () =>
      released.state === 'ready'
        ? { ...released, value: released.value.filter(({ value }) => value.gallery === gallery) }
        : released,
    [released, gallery],
  )
  return (
    <div className="page max-w-[96rem] gap-8">
      <LiveView of={own} loading={<WallSkeleton />}>
        {(sets) =>
          sets.length === 0 || !person ? (
            <>
              <PageHeader title={words.title} />
              <Empty
                title={words.empty.title}
                body={words.empty.body}
                action={
                  <LinkButton kind="quiet" to={routes.portal.home()}>
                    {words.home}
                  </LinkButton>
                }
              />
            </>
          ) : (
            <Sets gallery={gallery} person={person} sets={sets} />
          )
        }
      </LiveView>
    </div>
  )
}

function Sets(props: { gallery: GalleryId; person: string; sets: readonly LiveRow<VendorSet>[] }) {
  const { gallery, person, sets } = props
  const memberships = useMemberships(person)
  const [first] = sets
  const clientName =
    memberships.state === 'ready'
      ? memberships.value.find(({ id }) => id === first?.value.client)?.value.clientName
      : undefined
  return (
    <>
      <PageHeader
        title={first?.value.title ?? words.title}
        eyebrow={clientName ? words.from(clientName) : words.title}
      >
        <p className="text-dim mt-3 max-w-prose">{words.lead}</p>
      </PageHeader>
      {sets.map(({ id, value }) => (
        <ReleasedSet key={id} id={id} set={value} />
      ))}
      <ReleasedZips gallery={gallery} person={person} />
    </>
  )
}
