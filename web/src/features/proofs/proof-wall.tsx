import type { Side } from '@portal/model/chat'
import { freeChoosing } from '@portal/model/choosing'
import { type Gallery, withVersions } from '@portal/model/gallery'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { mayChoose, mayDownload, roleIn } from '@portal/model/access'
import { heartsByPhoto } from '@portal/model/overlap'
import { useMemo } from 'react'
import { text } from '#text/text.ts'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { DownloadDialog } from './download-dialog.tsx'
import { FinishedFilter } from './finished-filter.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import type { HeartState } from './heart-button.tsx'
import { LimitDialog } from './limit-dialog.tsx'
import { NothingShown } from './nothing-shown.tsx'
import { OthersPicks } from './others-picks.tsx'
import { PhotoFilter } from './photo-filter.tsx'
import { quotaWords } from './quota-bar.tsx'
import { SetFilter } from './set-filter.tsx'
import { useChoosingState } from './use-choosing-state.ts'
import { type Comments, useComments } from './use-comments.ts'
import type { Downloads } from './use-downloads.ts'
import type { Standing } from './use-gate.ts'
import { useViewed } from './use-viewed.ts'
import { useFinished } from './use-finished.ts'
import { useLimit } from './use-limit.ts'
import { useNarrowing } from './use-narrowing.ts'
import { useOpenPhoto } from './use-open-photo.ts'
import { useOthersPicks } from './use-others-picks.ts'
import { usePhotoMarks } from './use-photo-marks.ts'
import { usePhotos } from './use-photos.ts'
import { type PicksOfMine, usePicks } from './use-picks.ts'
import { WallHead } from './wall-head.tsx'
import { WallLightbox } from './wall-lightbox.tsx'
import { WallNotices } from './wall-notices.tsx'

interface Props {
  id: GalleryId
  gallery: Gallery
  /** Whose picks are shown. */
  person: PersonId
  /** Who writes comments here. */
  talker: { person: PersonId; side: Side }
  /** Null while it is not known. */
  standing: Standing | null
  downloads: Downloads
}

/**
 * A published gallery with somebody's picks and all comments. Its client, partners and family
 * choose, each for themselves; the client and Les see what all have chosen.
 */
export function ProofWall({ id, gallery, person, talker, standing, downloads }: Props) {
  const isClient = talker.side === 'client'
  const role = isClient ? roleIn(gallery, person) : null
  const owns = role === 'client'
  // Only the client's own choice has limits: what members choose is for the client to look at.
  const choosing = isClient && !owns ? freeChoosing : gallery.choosing
  const { live: sheets, photos } = usePhotos(id, gallery, isClient && !owns ? person : null)
  const picks = usePicks(id, person, choosing.maximum)
  const others = useOthersPicks(id, gallery, owns || !isClient)
  const byOthers = useMemo(() => heartsByPhoto(others), [others])
  const chosen = useMemo(() => new Set(picks.photos), [picks.photos])
  const withTheirVersions = useMemo(() => withVersions(chosen, photos), [chosen, photos])
  const lightbox = useOpenPhoto()
  const comments = useComments(role === 'vendor' ? null : id)
  const marked = usePhotoMarks(withTheirVersions, others, comments)
  const isDelivered = isClient && standing?.face === 'finished'
  const finished = useFinished(photos, isDelivered, lightbox.opened)
  const narrowing = useNarrowing(finished.photos, gallery.sets, marked)
  const { shown } = narrowing

  const state = useChoosingState(gallery)
  const nameOf = (photo: PhotoId) => photos.find((one) => one.id === photo)?.name ?? ''
  const limit = useLimit(picks, choosing, nameOf, lightbox.opened === null)
  const { wanted } = limit

  const gate = isClient ? (standing?.gate ?? null) : null
  const isReleased = !isClient || gate?.open === true
  // Finished photographs wait for the gate, or each visit would show their proofs first.
  const isGateAwaited = isClient && standing === null
  const takes = isReleased && (!isClient || mayDownload(role))
  useViewed(id, person, isClient && talker.person === person)
  const gives = mayChoose(role) && state !== 'none'
  // Les sees what is chosen, and so does a client who cannot change it any more.
  // What was given out is to be looked at, with nothing upon it, unless there is still to choose.
  const isShownBare = isDelivered && !(gives && state === 'open')
  const heart = !gives || isShownBare ? (isClient ? 'none' : 'locked') : heartOf(state, picks.state)
  const { quota, extras } = quotaWords(picks.photos.length, gallery.choosing, gallery.currency)
  const chosenPhotos = photos.filter(({ id }) => chosen.has(id))
  const filter = (
    <PhotoFilter
      total={photos.length}
      always={gives ? ['chosen'] : []}
      marked={marked}
      asked={narrowing.asked}
      onAsk={narrowing.ask}
      onAll={narrowing.askNone}
    />
  )
  return (
    <LiveView of={sheets} loading={<GallerySkeleton />}>
      {() =>
        photos.length === 0 ? (
          <Empty title={text.proofs.preparing.title} body={text.proofs.preparing.body} />
        ) : (
          <>
            {isClient && (
              <WallNotices
                gallery={gallery}
                role={role}
                standing={standing}
                onDownload={() => downloads.open(null)}
              />
            )}
            {!isShownBare && (
              <WallHead
                id={id}
                gallery={gallery}
                chooses={gives ? (owns ? 'client' : 'member') : null}
                state={state}
                picks={picks}
                chosen={chosenPhotos}
                filter={filter}
              />
            )}
            {/* Who cannot choose has nothing to do with proofs. */}
            {mayChoose(role) && <FinishedFilter choice={finished.choice} />}
            <SetFilter
              sets={gallery.sets}
              photos={finished.photos}
              asked={narrowing.set}
              onAsk={narrowing.askSet}
            />
            {!isShownBare && (
              <OthersPicks
                others={others}
                mine={picks.photos}
                room={heart === 'open' ? choosing.included - picks.photos.length : null}
                onChange={picks.change}
              />
            )}
            {gives && picks.state === 'unknown' && (
              <output className="text-dim text-sm">{text.proofs.notHere}</output>
            )}
            {shown.length === 0 ? (
              <NothingShown asked={narrowing.asked} onAll={narrowing.showAll} />
            ) : (
              <div className="-mx-4 md:mx-0">
                <GalleryGrid
                  gallery={id}
                  photos={shown}
                  isReleased={isGateAwaited ? null : isReleased}
                  chosen={chosen}
                  heart={heart}
                  others={isShownBare ? noneOfOthers : byOthers}
                  comments={isShownBare ? noComments : comments.open}
                  returnTo={lightbox.returnTo}
                  onOpen={lightbox.open}
                  onToggle={limit.onToggle}
                />
              </div>
            )}
            <WallLightbox
              id={id}
              gallery={gallery}
              role={role}
              gives={gives}
              lightbox={lightbox}
              talk={{ comments, talker }}
              photos={shown}
              chosen={chosen}
              heart={heart}
              isPremiere={isShownBare}
              quota={
                owns && gives && !isShownBare ? [quota, extras].filter(Boolean).join(' ') : null
              }
              others={isShownBare ? noneOfOthers : byOthers}
              covered={wanted !== null || downloads.opened !== null}
              isReleased={isReleased}
              onDownload={takes ? downloads.open : null}
              onToggle={limit.onToggle}
            />
            {downloads.opened && takes && (
              <DownloadDialog
                id={id}
                gallery={gallery}
                photos={photos}
                chosen={withTheirVersions}
                photo={downloads.opened.photo}
                onClose={downloads.close}
              />
            )}
            <LimitDialog
              gallery={id}
              choosing={choosing}
              currency={gallery.currency}
              wanted={photos.find(({ id }) => id === wanted) ?? null}
              chosen={chosenPhotos}
              onTakeExtras={limit.takeExtras}
              onLetGo={limit.letGo}
              onClose={limit.close}
            />
          </>
        )
      }
    </LiveView>
  )
}

/** Kept, so that no tile is drawn anew for them. */
const noneOfOthers: ReturnType<typeof heartsByPhoto> = new Map()
const noComments: Comments['open'] = new Map()

function heartOf(state: 'open' | 'submitted' | 'over', picks: PicksOfMine['state']): HeartState {
  if (state !== 'open') return 'locked'
  return picks === 'known' ? 'open' : 'waiting'
}
