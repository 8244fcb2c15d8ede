import type { Card, Side } from '@portal/model/chat'
import { setOf } from '@portal/model/arrangement'
import { type Choosing, picksLimit } from '@portal/model/choosing'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PersonId, PhotoId, SetId } from '@portal/model/ids'
import { mayChoose, mayDownload, roleIn } from '@portal/model/member'
import { agreement, heartsByPhoto } from '@portal/model/overlap'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { ChoosingHead } from './choosing-head.tsx'
import { DownloadSheet } from './download-sheet.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import { GateNotice } from './gate-notice.tsx'
import type { HeartState } from './heart-button.tsx'
import { LimitSheet } from './limit-sheet.tsx'
import { MemberHead } from './member-head.tsx'
import { type Asked, narrowPhotos, type PhotoMark, withAsked } from './narrow-photos.ts'
import { OthersPicks } from './others-picks.tsx'
import { PhotoFilter } from './photo-filter.tsx'
import { quotaWords } from './quota-bar.tsx'
import { SetFilter } from './set-filter.tsx'
import { useChoosingState } from './use-choosing-state.ts'
import { useComments } from './use-comments.ts'
import { useDownloads } from './use-downloads.ts'
import { useGate } from './use-gate.ts'
import { useLook } from './use-look.ts'
import { useLimit } from './use-limit.ts'
import { useOpenPhoto } from './use-open-photo.ts'
import { useOthersPicks } from './use-others-picks.ts'
import { usePhotos } from './use-photos.ts'
import { type PicksOfMine, usePicks } from './use-picks.ts'

const loadLightbox = () => import('./photo-lightbox.tsx')
const PhotoLightbox = lazy(async () => ({ default: (await loadLightbox()).PhotoLightbox }))

interface Props {
  id: GalleryId
  gallery: Gallery
  /** Whose picks are shown. */
  person: PersonId
  /** Who writes comments here. */
  talker: { person: PersonId; side: Side }
}

/** The rules for a member's hearts: none but what a document holds. */
const freeChoosing: Choosing = {
  minimum: 0,
  included: picksLimit,
  maximum: picksLimit,
  deadline: null,
  extraPrice: null,
}
/** Where nobody else chooses, nothing is chosen together. */
const alone = { anyone: new Set<PhotoId>(), together: new Set<PhotoId>() }

/**
 * A published gallery with somebody's picks and all comments. Its client, partners and family
 * choose, each for themselves; the client and Les see what all have chosen.
 */
export function ProofWall({ id, gallery, person, talker }: Props) {
  const navigate = useNavigate()
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
  const lightbox = useOpenPhoto()
  const comments = useComments(role === 'vendor' ? null : id)
  const marked = useMemo(
    () => ({
      chosen,
      ...(others.length > 0 ? agreement(chosen, others) : alone),
      commented: new Set(comments.threads.keys()),
      retouch: comments.retouch,
    }),
    [chosen, others, comments],
  )
  const [asked, setAsked] = useState<Asked>(new Map())
  const ask = (mark: PhotoMark, isWanted: boolean) =>
    setAsked((was) => withAsked(was, mark, isWanted, marked))
  const { sets } = gallery
  const [stored, setSet] = useState<SetId | null>(null)
  const set = sets.some(({ id: one }) => one === stored) ? stored : null
  const shown = useMemo(() => {
    const inSet = set === null ? photos : photos.filter((photo) => setOf(photo, sets) === set)
    return narrowPhotos(inSet, asked, marked)
  }, [photos, set, sets, asked, marked])

  function showAll(): void {
    setAsked(new Map())
    setSet(null)
  }

  useEffect(() => {
    // The lightbox is fetched once the grid has the line to itself no longer.
    const timer = setTimeout(() => void loadLightbox(), 2_000)
    return () => clearTimeout(timer)
  }, [])

  const state = useChoosingState(gallery)
  const nameOf = (photo: PhotoId) => photos.find((one) => one.id === photo)?.name ?? ''
  const limit = useLimit(picks, choosing, nameOf, lightbox.opened === null)
  const { wanted } = limit

  const gate = useGate(id, gallery, role === 'client' ? null : role)
  const isReleased = !isClient || gate?.open === true
  const downloads = useDownloads()
  useLook(id, person, isClient && talker.person === gallery.client)
  const gives = mayChoose(role) && state !== 'none'
  // Les sees what is chosen, and so does a client who cannot change it any more.
  const heart = !gives ? (isClient ? 'none' : 'locked') : heartOf(state, picks.state)
  const { quota, extras } = quotaWords(picks.photos.length, gallery.choosing, gallery.currency)
  const chosenPhotos = photos.filter(({ id }) => chosen.has(id))
  const filter = (
    <PhotoFilter
      total={photos.length}
      always={gives ? ['chosen'] : []}
      marked={marked}
      asked={asked}
      onAsk={ask}
      onAll={() => setAsked(new Map())}
    />
  )
  return (
    <LiveView of={sheets} loading={<GallerySkeleton />}>
      {() =>
        photos.length === 0 ? (
          <Empty title={text.proofs.preparing.title} body={text.proofs.preparing.body} />
        ) : (
          <>
            {!gives ? (
              filter
            ) : owns ? (
              <ChoosingHead
                id={id}
                gallery={gallery}
                state={state}
                picks={picks}
                chosen={chosenPhotos}
                filter={filter}
              />
            ) : (
              <MemberHead
                hearts={picks.photos.length}
                client={gallery.clientName}
                state={state}
                filter={filter}
              />
            )}
            <SetFilter sets={sets} photos={photos} asked={set} onAsk={setSet} />
            <OthersPicks
              others={others}
              mine={picks.photos}
              room={heart === 'open' ? choosing.included - picks.photos.length : null}
              onChange={picks.change}
            />
            {gives && picks.state === 'unknown' && (
              <output className="text-dim text-sm">{text.proofs.notHere}</output>
            )}
            {gate && (owns || (gate.open && mayDownload(role))) && (
              <GateNotice
                id={id}
                gate={gate}
                finals={gallery.finals}
                onDownload={() => downloads.open(null)}
              />
            )}
            {shown.length === 0 ? (
              <Empty
                {...(asked.size === 1 && asked.has('chosen')
                  ? { title: text.proofs.nothingChosen.title, body: text.proofs.nothingChosen.body }
                  : {
                      title: text.comments.filter.nothing,
                      body: text.comments.filter.nothingBody,
                    })}
                action={
                  <Button kind="quiet" onClick={showAll}>
                    {text.proofs.nothingChosen.action}
                  </Button>
                }
              />
            ) : (
              <div className="-mx-4 md:mx-0">
                <GalleryGrid
                  gallery={id}
                  photos={shown}
                  chosen={chosen}
                  heart={heart}
                  others={byOthers}
                  comments={comments.open}
                  returnTo={lightbox.returnTo}
                  onOpen={lightbox.open}
                  onToggle={limit.onToggle}
                />
              </div>
            )}
            {lightbox.opened !== null && shown.some(({ id }) => id === lightbox.opened) && (
              <Suspense>
                <PhotoLightbox
                  gallery={id}
                  photos={shown}
                  opened={lightbox.opened}
                  chosen={chosen}
                  heart={heart}
                  quota={owns && gives ? [quota, extras].filter(Boolean).join(' ') : null}
                  others={byOthers}
                  covered={wanted !== null || downloads.opened !== null}
                  isReleased={isReleased}
                  onDownload={isReleased ? downloads.open : null}
                  conversing={
                    role === 'vendor'
                      ? null
                      : {
                          comments,
                          talker,
                          names: { client: gallery.clientName, others: gallery.names },
                        }
                  }
                  onToggle={limit.onToggle}
                  onMove={lightbox.move}
                  onAsk={
                    gives && role !== 'family'
                      ? (photo) => {
                          const card: Card = { kind: 'photo', gallery: id, photo }
                          void navigate(`/portal/chat/${gallery.client}`, { state: { card } })
                        }
                      : null
                  }
                  onClose={lightbox.close}
                />
              </Suspense>
            )}
            {downloads.opened && isReleased && (
              <DownloadSheet
                id={id}
                gallery={gallery}
                photos={photos}
                chosen={chosen}
                photo={downloads.opened.photo}
                onClose={downloads.close}
              />
            )}
            <LimitSheet
              gallery={id}
              choosing={choosing}
              currency={gallery.currency}
              wanted={photos.find(({ id }) => id === wanted) ?? null}
              chosen={chosenPhotos}
              onTakeExtra={limit.takeExtra}
              onLetGo={limit.letGo}
              onClose={limit.close}
            />
          </>
        )
      }
    </LiveView>
  )
}

function heartOf(state: 'open' | 'submitted' | 'over', picks: PicksOfMine['state']): HeartState {
  if (state !== 'open') return 'locked'
  return picks === 'known' ? 'open' : 'waiting'
}
