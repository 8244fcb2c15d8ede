import type { Gallery } from '@portal/model/gallery'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ChevronRight, CircleCheck, Image as ImageIcon } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { idsOf, useSearch } from '../../shared/search/use-search.ts'
import { type LiveRow, useLiveList, useLiveRows } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { TextField } from '#ui/field.tsx'
import { FilterChoice } from '#ui/filter-choice.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { localDay } from '#ui/local-day.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { ArchivedChip } from './archived-chip.tsx'
import { CoverThumb } from './cover-picture.tsx'
import {
  foundGalleries,
  type GalleryState,
  galleryStateOf,
  galleryStates,
} from './list-galleries.ts'
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

/** So many galleries one search finds. */
const mostFound = 30

/** What a search finds of all galleries, and those of them that are not listed already. */
function useFoundGalleries(
  typed: string,
  listed: readonly LiveRow<Gallery>[],
): { ids: ReadonlySet<string>; rows: LiveRow<Gallery>[] } {
  const ids = idsOf(useSearch('gallery', typed, mostFound))
  const found = useLiveRows(collection.galleries(), ids)
  const known = new Set(listed.map(({ id }) => id))
  return {
    ids: new Set(ids),
    rows: found.state === 'ready' ? found.value.filter(({ id }) => !known.has(id)) : [],
  }
}

/** Searched and narrowed to a state; those that are archived stand below the others. */
function Rows({ rows }: { rows: readonly LiveRow<Gallery>[] }) {
  const [search, setSearch] = useState('')
  const [state, setState] = useState<GalleryState | null>(null)
  const wanted = useDeferredValue(search)
  const others = useFoundGalleries(search, rows)
  const found = foundGalleries([...rows, ...others.rows], wanted, state, others.ids)
  const archived = found.filter(({ value }) => value.archivedAt !== null)
  const current = found.filter(({ value }) => value.archivedAt === null)
  const there = galleryStates.filter((one) =>
    rows.some(({ value }) => galleryStateOf(value) === one),
  )
  return (
    <>
      <div className="grid gap-2">
        <form role="search" className="max-w-md" onSubmit={(event) => event.preventDefault()}>
          <TextField label={words.search} type="search" value={search} onChange={setSearch} />
        </form>
        {there.length > 1 && (
          <div role="group" aria-label={words.narrow} className="-ml-3 flex flex-wrap text-sm">
            <FilterChoice pressed={state === null} onPress={() => setState(null)}>
              {words.all}
            </FilterChoice>
            {there.map((one) => (
              <FilterChoice key={one} pressed={state === one} onPress={() => setState(one)}>
                {words.states[one]}
              </FilterChoice>
            ))}
          </div>
        )}
      </div>
      {found.length === 0 && (
        <Empty
          title={words.noneFound}
          body={words.noneFoundBody}
          action={
            <Button
              kind="quiet"
              onClick={() => {
                setSearch('')
                setState(null)
              }}
            >
              {words.showAll}
            </Button>
          }
        />
      )}
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
  if (archivedAt !== null) return <span>{words.archivedOn(localDay(archivedAt))}</span>
  return ending && <span>{words.until(ending.day)}</span>
}

/** The cover of a gallery, else one of its photographs, else the frame they will stand in. */
function RowPicture({ id, gallery }: { id: string; gallery: Gallery }) {
  const photo = gallery.cover ?? gallery.lead
  if (photo) return <CoverThumb key={photo} gallery={id} photo={photo} />
  return (
    <span className="bg-raised text-dim grid h-12 w-18 shrink-0 place-items-center">
      <ImageIcon aria-hidden size={18} />
    </span>
  )
}

function StateChip({ state }: { state: GalleryState }) {
  if (state === 'archived') return <ArchivedChip />
  if (state === 'hidden') return <PublishedChip published={false} />
  if (state === 'finished')
    return (
      <Chip tone="green" icon={<CircleCheck aria-hidden size={14} />}>
        {words.states.finished}
      </Chip>
    )
  return <SelectionChip state={state} />
}

const GalleryRow = ({ id, gallery }: { id: string; gallery: Gallery }) => (
  <Link
    to={routes.desk.gallery(id)}
    className="hover:bg-surface flex items-center gap-4 px-2 py-4 md:px-4"
  >
    <RowPicture id={id} gallery={gallery} />
    <span className="min-w-0 flex-1">
      <span className="font-display block truncate text-xl">{gallery.clientName}</span>
      <span className="text-dim block truncate text-sm">{gallery.title}</span>
      <span className="text-dim tabular flex flex-wrap gap-x-3 text-sm">
        <span>{words.since(localDay(gallery.createdAt))}</span>
        <Ending gallery={gallery} />
      </span>
    </span>
    <span className="tabular text-dim hidden text-right text-sm sm:block">
      {words.counts(gallery.ready, gallery.failed)}
      <span className="block">
        {gallery.finals > 0
          ? words.finals(gallery.finals)
          : words.included(gallery.choosing.included)}
      </span>
    </span>
    <StateChip state={galleryStateOf(gallery)} />
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
