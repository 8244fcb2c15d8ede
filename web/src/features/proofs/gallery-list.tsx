import type { Gallery } from '@portal/model/gallery'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import { type LiveRow, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { localDay } from '#ui/local-day.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { ArchivedChip } from './archived-chip.tsx'
import { CoverThumb } from './cover-picture.tsx'
import { PublishedChip } from './published-chip.tsx'
import { SelectionChip } from './selection-chip.tsx'
import { useEnding } from './use-ending.ts'

const words = text.proofs.galleries

/** Les's galleries, latest first. */
export function GalleryList() {
  usePageTitle(words.title)
  const galleries = useLiveList(collection.galleries(), {
    orderBy: ['createdAt', 'desc'],
    limit: 200,
  })
  return (
    <div className="page max-w-6xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <LiveView of={galleries} loading={<LoadingRows />}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              title={words.emptyTitle}
              body={words.emptyBody}
              action={
                <LinkButton kind="quiet" to={routes.desk.home()}>
                  {words.emptyAction}
                </LinkButton>
              }
            />
          ) : (
            <Rows rows={rows} />
          )
        }
      </LiveView>
    </div>
  )
}

/** Those that are archived stand below the others, out of the way. */
function Rows({ rows }: { rows: readonly LiveRow<Gallery>[] }) {
  const archived = rows.filter(({ value }) => value.archivedAt !== null)
  const current = rows.filter(({ value }) => value.archivedAt === null)
  return (
    <>
      {current.length > 0 && <RowList rows={current} />}
      {archived.length > 0 && (
        <section className="grid gap-3" aria-labelledby="archived-galleries">
          <h2 id="archived-galleries" className="font-display text-2xl">
            {text.expiry.desk.section(archived.length)}
          </h2>
          <RowList rows={archived} />
        </section>
      )}
    </>
  )
}

const RowList = ({ rows }: { rows: readonly LiveRow<Gallery>[] }) => (
  <ul className="divide-hairline border-hairline divide-y border-y">
    {rows.map(({ id, value }) => (
      <li key={id}>
        <GalleryRow id={id} gallery={value} />
      </li>
    ))}
  </ul>
)

/** Until when it is open, or since when it is not. */
function Ending({ gallery: { archivedAt, expiresAt } }: { gallery: Gallery }) {
  const ending = useEnding(expiresAt)
  const words = text.expiry.desk
  if (archivedAt !== null) return words.archivedOn(localDay(archivedAt))
  return ending && words.until(ending.day)
}

const GalleryRow = ({ id, gallery }: { id: string; gallery: Gallery }) => (
  <Link
    to={routes.desk.gallery(id)}
    className="hover:bg-surface flex items-center gap-4 px-2 py-4 md:px-4"
  >
    {gallery.cover && <CoverThumb key={gallery.cover} gallery={id} photo={gallery.cover} />}
    <span className="min-w-0 flex-1">
      <span className="font-display block truncate text-xl">{gallery.clientName}</span>
      <span className="text-dim block truncate text-sm">{gallery.title}</span>
      <span className="text-dim tabular block text-sm">
        <Ending gallery={gallery} />
      </span>
    </span>
    <span className="tabular text-dim hidden text-right text-sm sm:block">
      {words.counts(gallery.ready, gallery.failed)}
      <span className="block">{words.included(gallery.choosing.included)}</span>
    </span>
    {gallery.archivedAt !== null ? (
      <ArchivedChip />
    ) : gallery.selection.state === 'open' ? (
      <PublishedChip published={gallery.published} />
    ) : (
      <SelectionChip state={gallery.selection.state} />
    )}
    <ChevronRight aria-hidden size={18} className="text-dim shrink-0" />
  </Link>
)

const LoadingRows = () => (
  <div className="grid gap-px">
    {Array.from({ length: 5 }, (_, index) => (
      <Skeleton key={index} className="h-20" />
    ))}
  </div>
)
