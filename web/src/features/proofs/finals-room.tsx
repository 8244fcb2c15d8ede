import type { FinalArrival } from '@portal/model/final'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { ArrivalId, GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { collection, doc } from '@portal/model/paths'
import { uploadFailureWords } from '@portal/model/upload'
import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { useSession } from '#firebase/auth.ts'
import { useLive, useLiveList } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { DropZone } from './drop-zone.tsx'
import { FinalVersions } from './final-versions.tsx'
import { InterruptedUpload } from './interrupted-upload.tsx'
import { photoRows, roomTotals } from './photo-rows.ts'
import type { Dropped } from './read-drop.ts'
import { ProofThumb } from './proof-thumb.tsx'
import { UndecidedFinal } from './undecided-final.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { finalUploads } from './uploads.ts'
import { usePhotos } from './use-photos.ts'

const words = text.delivery.room
const nothing: ReadonlySet<PhotoId> = new Set()
/** A listener is bounded; nobody decides about more at once. What has found its photo is on the contact sheets. */
const mostUnsettled = 1_000
const unsettled: FinalArrival['state'][] = ['working', 'unmatched', 'decided', 'failed']

type Arrived<State extends FinalArrival['state']> = {
  id: ArrivalId
  value: Extract<FinalArrival, { state: State }>
}

/** Where Les drops the finished photographs, and decides about those that found no proof. */
export function FinalsRoom({ id, gallery }: { id: GalleryId; gallery: Gallery }) {
  const session = useSession()
  const { live: sheets, photos } = usePhotos(id, gallery)
  const arrivals = useLiveList(collection.finalArrivals(id), {
    where: [['state', 'in', unsettled]],
    limit: mostUnsettled,
  })
  const picks = useLive(doc.picks(id, gallery.client))
  const chosen = new Set(picks.state === 'ready' ? picks.value?.photos : [])

  const person = session.state === 'signed-in' ? session.person : null

  function take(dropped: Dropped): void {
    if (!person) return
    if (dropped.files.length === 0) return showToast(text.proofs.room.nothingFound)
    finalUploads.takeIn({ person, gallery: id }, dropped, { there: nothing, failed: nothing })
  }

  return (
    <>
      <DropZone onFiles={take} title={words.dropTitle} body={words.dropBody} />
      <Sending id={id} person={person} onFiles={take} />
      <LiveView of={sheets} loading={<Skeleton className="h-48" />}>
        {() => (
          <LiveView of={arrivals} loading={<Skeleton className="h-48" />}>
            {(rows) => <Arrivals id={id} photos={photos} chosen={chosen} rows={rows} />}
          </LiveView>
        )}
      </LiveView>
    </>
  )
}

function Sending(props: {
  id: GalleryId
  person: PersonId | null
  onFiles: (dropped: Dropped) => void
}) {
  const { id, person, onFiles } = props
  const items = useStore(finalUploads.queue, (queue) => queue.items)
  const own = useMemo(() => [...items.values()].filter((item) => item.gallery === id), [items, id])
  // Progress comes many times a second; the screen may lag behind it, the buttons may not.
  const seen = useDeferredValue(own)
  const totals = useMemo(() => roomTotals(photoRows(seen, [], nothing), seen, 0), [seen])
  const refused = seen.filter(({ state }) => state === 'refused')
  return (
    <>
      {person && (
        <InterruptedUpload
          uploads={finalUploads}
          person={person}
          gallery={id}
          running={totals.underWay > 0}
          onFiles={onFiles}
          dropAgain={words.dropAgain}
        />
      )}
      <UploadProgress queue={finalUploads.queue} gallery={id} totals={totals} />
      {refused.length > 0 && (
        <Panel title={words.failed}>
          <ul className="grid gap-2 text-sm">
            {refused.map(({ id: one, name, reason }) => (
              <li key={one}>
                <bdi>{name}</bdi>{' '}
                <span className="text-dim">{reason && uploadFailureWords(reason)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Arrivals(props: {
  id: GalleryId
  photos: readonly SheetPhoto[]
  chosen: ReadonlySet<string>
  rows: readonly { id: ArrivalId; value: FinalArrival }[]
}) {
  const { id, photos, chosen, rows } = props
  const of = <State extends FinalArrival['state']>(...states: State[]) =>
    rows.filter((row): row is Arrived<State> =>
      (states as FinalArrival['state'][]).includes(row.value.state),
    )
  const finished = photos.filter(({ final }) => final)
  const waitsFor = photos.filter((photo) => chosen.has(photo.id) && !photo.final)
  const working = of('working').length
  const undecided = of('unmatched', 'decided')
  const failed = of('failed')
  if (rows.length === 0 && finished.length === 0)
    return <Empty title={words.empty} body={words.dropBody} />
  return (
    <>
      <output className="tabular flex flex-wrap gap-x-5 gap-y-1">
        <span>
          {words.matched(
            chosen.size === 0 ? finished.length : chosen.size - waitsFor.length,
            chosen.size,
          )}
        </span>
        {chosen.size > 0 && <span className="text-dim">{words.total(finished.length)}</span>}
        {working > 0 && <span className="text-dim">{words.working(working)}</span>}
      </output>
      {undecided.length > 0 && (
        <Panel title={words.undecided}>
          <ul aria-label={words.list} className="grid gap-3 sm:grid-cols-2">
            {undecided.map((row) => (
              <li key={row.id}>
                <UndecidedFinal gallery={id} arrival={row.id} value={row.value} photos={photos} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {failed.length > 0 && (
        <Panel title={words.failed}>
          <ul className="grid gap-2 text-sm">
            {failed.map(({ id: one, value }) => (
              <li key={one}>
                <bdi>{value.name}</bdi>{' '}
                <span className="text-dim">{uploadFailureWords(value.reason)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <FinalVersions id={id} photos={photos} />
      {chosen.size > 0 && (
        <Panel title={words.missing}>
          {waitsFor.length === 0 ? (
            <p className="text-dim text-sm">{words.missingNone}</p>
          ) : (
            <ul className="grid grid-cols-3 gap-3 sm:grid-cols-6 lg:grid-cols-8">
              {waitsFor.map((photo) => (
                <li key={photo.id} className="grid gap-1 text-xs">
                  <ProofThumb gallery={id} photo={photo} />
                  <bdi className="text-dim truncate">{photo.name}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
    </>
  )
}
