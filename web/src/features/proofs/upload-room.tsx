import { Failure } from '@portal/model/failure'
import { galleryPhase } from '@portal/model/expiry'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useStore } from 'zustand'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { VendorSets } from '#shared/vendors/vendor-sets.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty, Failed } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { ArrangeRoom } from './arrange-room.tsx'
import { ClientSays } from './client-says.tsx'
import { DropZone } from './drop-zone.tsx'
import { ExpiryButton } from './expiry-button.tsx'
import { FinalsRoom } from './finals-room.tsx'
import { GalleryViews, galleryViews } from './gallery-views.tsx'
import { inFolderSets } from './in-folder-sets.ts'
import { InterruptedUpload } from './interrupted-upload.tsx'
import { NewPhotos } from './new-photos.tsx'
import { type PhotoRow, photoRows, roomTotals } from './photo-rows.ts'
import { PublishButton } from './publish-button.tsx'
import type { Dropped } from './read-drop.ts'
import { ReleasePanel } from './release-panel.tsx'
import { SelectionPanel } from './selection-panel.tsx'
import { UploadList } from './upload-list.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { proofUploads } from './uploads.ts'
import { useRoom } from './use-room.ts'

const words = text.proofs.room
const nothing: ReadonlySet<PhotoId> = new Set()

/**
 * Where Les drops a shoot, watches it become proofs, and shows it to the client; then also what the
 * client says of it. `shareLinks` is the way to its share links.
 */
export function UploadRoom({ shareLinks }: { shareLinks: ReactNode }) {
  const { gallery: id = '' } = useParams()
  const live = useLive(doc.gallery(id))
  const gallery = live.state === 'ready' ? live.value : null
  const title = gallery?.title ?? words.title
  const [search] = useSearchParams()
  const asked = galleryViews.find((one) => one === search.get('view'))
  const wasShown = gallery !== null && galleryPhase(gallery) !== 'preparing'
  const view = (wasShown && asked) || 'upload'
  usePageTitle(title)
  return (
    <div className="page max-w-6xl gap-6">
      <LinkButton
        kind="plain"
        className="mt-4 -mb-10 justify-self-start"
        to={routes.desk.galleries()}
        icon={<ArrowLeft aria-hidden size={16} />}
      >
        {words.back}
      </LinkButton>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeader title={title} eyebrow={gallery ? words.for(gallery.clientName) : words.title} />
        <div className="flex flex-wrap items-center gap-3">
          {shareLinks}
          {gallery && <ExpiryButton key={id} id={id} gallery={gallery} />}
          {gallery && <PublishButton id={id} gallery={gallery} />}
        </div>
      </div>
      <LiveView of={live} loading={<LoadingRoom />}>
        {(value) =>
          value ? (
            <>
              <SelectionPanel id={id} gallery={value} />
              {wasShown && <GalleryViews view={view} />}
              {view === 'client' && <ClientSays key={id} id={id} gallery={value} />}
              {view === 'finals' && (
                <>
                  <ReleasePanel id={id} gallery={value} />
                  <FinalsRoom key={id} id={id} gallery={value} />
                  <VendorSets
                    of={['gallery', id]}
                    lead={text.vendors.desk.panelLead}
                    none={<p>{text.vendors.desk.panelNone}</p>}
                    nameOf={(person) => value.names[person]}
                  />
                </>
              )}
              {view === 'upload' && <Room key={id} id={id} gallery={value} />}
            </>
          ) : (
            <Failed title={words.gone} />
          )
        }
      </LiveView>
    </div>
  )
}

function Room({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const session = useSession()
  const room = useRoom(id)
  const items = useStore(proofUploads.queue, (queue) => queue.items)
  const own = useMemo(() => [...items.values()].filter((item) => item.gallery === id), [items, id])
  const found = room.state === 'ready' ? room.value : null
  // Progress comes many times a second; the screen may lag behind it, the buttons may not.
  const seen = useDeferredValue(own)
  const rows = useMemo(
    () => photoRows(seen, found?.unfinished ?? [], found?.ready ?? nothing),
    [seen, found],
  )
  const totals = useMemo(() => roomTotals(rows, seen, found?.ready.size ?? 0), [rows, seen, found])
  const person = session.state === 'signed-in' ? session.person : null

  async function take(dropped: Dropped): Promise<void> {
    if (!person || !found) return
    if (dropped.files.length === 0) return showToast(words.nothingFound)
    const { known } = found
    const files = await inFolderSets(id, gallery.sets, dropped.files)
    proofUploads.takeIn({ person, gallery: id }, { ...dropped, files }, known)
  }

  async function remove({ photo }: PhotoRow): Promise<void> {
    if (!photo) return
    try {
      await call('deletePhotos', { gallery: id, photos: [photo] })
      proofUploads.queue.getState().forget(id, new Set([photo]))
      showToast(text.arranging.did.removed)
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
    }
  }

  const isEmpty = rows.length === 0 && totals.ready === 0
  return (
    <LiveView of={room} loading={<LoadingRoom />}>
      {({ sheets, aside }) => (
        <>
          {person && (
            <InterruptedUpload
              uploads={proofUploads}
              person={person}
              gallery={id}
              running={totals.underWay > 0}
              onFiles={(dropped) => void take(dropped)}
              dropAgain={text.arranging.interrupted.dropAgain}
            />
          )}
          <DropZone
            onFiles={(dropped) => void take(dropped)}
            body={gallery.published ? words.dropBodyShown : words.dropBody}
          />
          <UploadProgress queue={proofUploads.queue} gallery={id} totals={totals} />
          <NewPhotos id={id} gallery={gallery} aside={aside} />
          {isEmpty && <Empty title={words.emptyTitle} body={words.emptyBody} />}
          {(rows.length > 0 || totals.ready > 0) && (
            <section aria-label={words.files} className="grid gap-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                {rows.length > 0 && <h2 className="font-display text-2xl">{words.photos}</h2>}
                <output className="tabular text-dim text-sm">{words.summary(totals)}</output>
              </div>
              {rows.length > 0 && <UploadList rows={rows} onRemove={(row) => void remove(row)} />}
            </section>
          )}
          {totals.ready > 0 && (
            <ArrangeRoom id={id} gallery={gallery} sheets={sheets} aside={aside} />
          )}
        </>
      )}
    </LiveView>
  )
}

const LoadingRoom = () => (
  <div className="grid gap-6">
    <Skeleton className="h-40" />
    <Skeleton className="h-56" />
    <Skeleton className="h-72" />
  </div>
)
