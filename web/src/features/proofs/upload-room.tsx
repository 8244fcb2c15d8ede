import type { GalleryId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { ArrowLeft } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty, Failed } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { ClientSays } from './client-says.tsx'
import { DropZone } from './drop-zone.tsx'
import { GalleryViews } from './gallery-views.tsx'
import { photoRows, roomTotals } from './photo-rows.ts'
import { PublishButton } from './publish-button.tsx'
import { SelectionPanel } from './selection-panel.tsx'
import { UploadList } from './upload-list.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { fileKey } from './upload-queue.ts'
import { uploads, useUploads } from './uploads.ts'

const words = text.proofs.room
/** A listener is bounded; a shoot has some 2,000 photos. */
const mostPhotos = 5_000

/**
 * Where Les drops a shoot, watches it become proofs, and shows it to the client; then also what the
 * client says of it.
 */
export function UploadRoom() {
  const { gallery: id = '' } = useParams()
  const live = useLive(doc.gallery(id))
  const gallery = live.state === 'ready' ? live.value : null
  const title = gallery?.title ?? words.title
  const [search] = useSearchParams()
  const view = gallery?.published && search.get('view') === 'client' ? 'client' : 'upload'
  usePageTitle(title)
  return (
    <div className="page max-w-6xl gap-6">
      <LinkButton
        kind="plain"
        className="mt-4 -mb-10 justify-self-start"
        to="/desk/galleries"
        icon={<ArrowLeft aria-hidden size={16} />}
      >
        {words.back}
      </LinkButton>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader title={title} eyebrow={gallery ? words.for(gallery.clientName) : words.title} />
        {gallery && <PublishButton id={id} gallery={gallery} />}
      </div>
      <LiveView of={live} loading={<LoadingRoom />}>
        {(value) =>
          value ? (
            <>
              <SelectionPanel id={id} gallery={value} />
              {value.published && <GalleryViews view={view} />}
              {view === 'client' ? (
                <ClientSays key={id} id={id} gallery={value} />
              ) : (
                <Room key={id} id={id} />
              )}
            </>
          ) : (
            <Failed title={words.gone} />
          )
        }
      </LiveView>
    </div>
  )
}

function Room({ id }: { id: GalleryId }) {
  const session = useSession()
  const photos = useLiveList(collection.photos(id), { limit: mostPhotos })
  const items = useUploads((queue) => queue.items)
  const own = useMemo(
    () => [...items.values()].filter(({ gallery }) => gallery === id),
    [items, id],
  )
  const stored = photos.state === 'ready' ? photos.value : []
  // Progress comes many times a second; the screen may lag behind it, the buttons may not.
  const seen = useDeferredValue(own)
  const rows = useMemo(() => photoRows(seen, stored), [seen, stored])
  const totals = useMemo(() => roomTotals(rows, seen), [rows, seen])

  function take(files: File[]): void {
    if (session.state !== 'signed-in') return
    if (files.length === 0) return showToast(words.nothingFound)
    const known = new Set(
      stored
        .filter(({ value }) => value.state !== 'failed')
        .map(({ value }) => fileKey(value.name, value.bytes)),
    )
    const skipped = uploads.getState().add({ person: session.person, gallery: id }, files, known)
    if (skipped > 0) showToast(words.skipped(skipped))
  }

  return (
    <>
      <DropZone onFiles={take} />
      <UploadProgress gallery={id} totals={totals} />
      <section aria-label={words.photos} className="grid gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="font-display text-2xl">{words.photos}</h2>
          {rows.length > 0 && (
            <output className="tabular text-dim text-sm">
              {words.summary(totals.uploaded, totals.ready, totals.putAside)}
            </output>
          )}
        </div>
        <LiveView of={photos} loading={<Skeleton className="h-72" />}>
          {() =>
            rows.length === 0 ? (
              <Empty title={words.emptyTitle} body={words.emptyBody} />
            ) : (
              <UploadList gallery={id} rows={rows} />
            )
          }
        </LiveView>
      </section>
    </>
  )
}

const LoadingRoom = () => (
  <div className="grid gap-6">
    <Skeleton className="h-40" />
    <Skeleton className="h-56" />
    <Skeleton className="h-72" />
  </div>
)
