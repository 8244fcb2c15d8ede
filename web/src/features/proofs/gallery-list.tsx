import type { Gallery } from '@portal/model/gallery'
import { GalleryState, galleryStateOf, isArchivedRank } from '@portal/model/gallery-state'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ChevronRight, CircleCheck, Image as ImageIcon } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Listed } from '../../shared/search/listed.tsx'
import type { LiveRow } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { TextField } from '#ui/field.tsx'
import { FilterChoice } from '#ui/filter-choice.tsx'
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

/** Les's galleries by the page, the latest first, searched and narrowed to a state. */
export function GalleryList() {
  usePageTitle(words.title)
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<GalleryState | null>(null)
  const none = (
    <Empty
      title={words.noneFound}
      body={words.noneFoundBody}
      action={
        <Button
          kind="quiet"
          onClick={() => {
            setTyped('')
            setState(null)
          }}
        >
          {words.showAll}
        </Button>
      }
    />
  )
  return (
    <div className="page max-w-6xl gap-8">
      <PageHeader title={words.title} eyebrow={words.eyebrow} />
      <div className="grid gap-2">
        <form role="search" className="max-w-md" onSubmit={(event) => event.preventDefault()}>
          <TextField label={words.search} type="search" value={typed} onChange={setTyped} />
        </form>
        <div role="group" aria-label={words.narrow} className="-ml-3 flex flex-wrap text-sm">
          {[null, ...GalleryState.options].map((one) => (
            <FilterChoice key={one} pressed={state === one} onPress={() => setState(one)}>
              {one === null ? words.all : words.states[one]}
            </FilterChoice>
          ))}
        </div>
      </div>
      <Listed
        kind="gallery"
        of={collection.galleries()}
        typed={typed}
        where={state === null ? [] : [['state', '==', state]]}
        loading={<LoadingRows />}
        empty={state === null ? noGallery : none}
        none={none}
        count={words.count}
      >
        {(rows, after) => <Rows rows={rows} after={after} isNarrowed={state !== null} />}
      </Listed>
    </div>
  )
}

const noGallery = (
  <Empty
    title={words.emptyTitle}
    body={words.emptyBody}
    action={
      <LinkButton kind="quiet" to={routes.desk.home()}>
        {words.emptyAction}
      </LinkButton>
    }
  />
)

/** A page of them; those that are archived come last, below a heading where they begin. */
function Rows(props: {
  rows: readonly LiveRow<Gallery>[]
  /** The rank of the one before; undefined for the first page. */
  after: unknown
  isNarrowed: boolean
}) {
  const archived = props.rows.filter(({ value }) => value.archivedAt !== null)
  const current = props.rows.filter(({ value }) => value.archivedAt === null)
  return (
    <>
      {current.length > 0 && <RowList rows={current} />}
      {archived.length > 0 && (
        <div className="grid gap-3">
          {!props.isNarrowed && !isArchivedRank(props.after) && (
            <h2 className="font-display text-2xl">{text.expiry.desk.section}</h2>
          )}
          <RowList rows={archived} />
        </div>
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
      <span className="mt-1.5 flex sm:hidden">
        <StateChip state={galleryStateOf(gallery)} />
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
    <span className="hidden sm:block">
      <StateChip state={galleryStateOf(gallery)} />
    </span>
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
