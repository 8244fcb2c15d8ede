import type { Card, Side } from '@portal/model/chat'
import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Empty } from '#ui/states.tsx'
import { showToast } from '#ui/toast.tsx'
import { ChoosingHead } from './choosing-head.tsx'
import { GalleryGrid } from './gallery-grid.tsx'
import { GallerySkeleton } from './gallery-skeleton.tsx'
import type { HeartState } from './heart-button.tsx'
import { LimitSheet } from './limit-sheet.tsx'
import { type Asked, narrowPhotos, type PhotoMark, withAsked } from './narrow-photos.ts'
import { PhotoFilter } from './photo-filter.tsx'
import { quotaWords } from './quota-bar.tsx'
import { useChoosingState } from './use-choosing-state.ts'
import { useComments } from './use-comments.ts'
import { useOpenPhoto } from './use-open-photo.ts'
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

/** A published gallery with somebody's picks and all comments; only its client may choose. */
export function ProofWall({ id, gallery, person, talker }: Props) {
  const navigate = useNavigate()
  const { live: sheets, photos } = usePhotos(id, gallery)
  const picks = usePicks(id, person, gallery)
  const chosen = useMemo(() => new Set(picks.photos), [picks.photos])
  const lightbox = useOpenPhoto()
  const [wanted, setWanted] = useState<PhotoId | null>(null)
  const pressed = useRef<Element | null>(null)
  const comments = useComments(id)
  const marked = useMemo(
    () => ({ chosen, commented: new Set(comments.threads.keys()), retouch: comments.retouch }),
    [chosen, comments],
  )
  const [asked, setAsked] = useState<Asked>(new Map())
  const ask = (mark: PhotoMark, wanted: boolean) =>
    setAsked((was) => withAsked(was, mark, wanted, marked))
  const shown = useMemo(() => narrowPhotos(photos, asked, marked), [photos, asked, marked])

  useEffect(() => {
    // The lightbox is fetched once the grid has the line to itself no longer.
    const timer = setTimeout(() => void loadLightbox(), 2_000)
    return () => clearTimeout(timer)
  }, [])

  const state = useChoosingState(gallery)
  const { included, maximum } = gallery.choosing
  // Asked once in a visit; whoever has extras already knows what they cost.
  const [takesExtras, setTakesExtras] = useState(false)
  const limit = takesExtras || picks.photos.length > included ? maximum : included
  const { toggle } = picks
  const onToggle = useCallback(
    (photo: PhotoId) => {
      if (toggle(photo, limit)) return
      pressed.current = document.activeElement
      setWanted(photo)
    },
    [toggle, limit],
  )
  /** Closes the limit sheet and goes back to where the heart was pressed, also in the lightbox. */
  function closeLimit(): void {
    setWanted(null)
    requestAnimationFrame(() => {
      if (pressed.current instanceof HTMLElement) pressed.current.focus({ preventScroll: true })
    })
  }
  const nameOf = (photo: PhotoId) => photos.find(({ id }) => id === photo)?.name ?? ''

  function exchange(out: PhotoId, into: PhotoId): void {
    picks.exchange(out, into)
    closeLimit()
    const undo = { label: text.proofs.limit.undo, run: () => picks.exchange(into, out) }
    // The lightbox holds the page behind it still, so a toast cannot be pressed over it.
    showToast(
      text.proofs.limit.exchanged(nameOf(out), nameOf(into)),
      lightbox.opened ? {} : { action: undo },
    )
  }

  function takeExtra(photo: PhotoId): void {
    setTakesExtras(true)
    toggle(photo, maximum)
    closeLimit()
  }

  const isClient = talker.side === 'client'
  const mayChoose = isClient && gallery.client === person && state !== 'none'
  // Les sees what is chosen, and so does a client who cannot change it any more.
  const heart = !mayChoose ? (isClient ? 'none' : 'locked') : heartOf(state, picks.state)
  const { quota, extras } = quotaWords(picks.photos.length, gallery.choosing, gallery.currency)
  const chosenPhotos = photos.filter(({ id }) => chosen.has(id))
  return (
    <LiveView of={sheets} loading={<GallerySkeleton />}>
      {() =>
        photos.length === 0 ? (
          <Empty title={text.proofs.preparing.title} body={text.proofs.preparing.body} />
        ) : (
          <>
            {mayChoose && (
              <ChoosingHead
                id={id}
                gallery={gallery}
                state={state}
                picks={picks}
                chosen={chosenPhotos}
                total={photos.length}
                only={asked.has('chosen')}
                onOnly={(now) => ask('chosen', now)}
              />
            )}
            {mayChoose && picks.state === 'unknown' && (
              <output className="text-dim text-sm">{text.proofs.notHere}</output>
            )}
            <PhotoFilter
              marks={mayChoose ? ['commented', 'retouch'] : ['chosen', 'commented', 'retouch']}
              marked={marked}
              asked={asked}
              onAsk={ask}
            />
            {shown.length === 0 ? (
              <Empty
                {...(asked.size === 1 && asked.has('chosen')
                  ? { title: text.proofs.nothingChosen.title, body: text.proofs.nothingChosen.body }
                  : {
                      title: text.comments.filter.nothing,
                      body: text.comments.filter.nothingBody,
                    })}
                action={
                  <Button kind="quiet" onClick={() => setAsked(new Map())}>
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
                  comments={comments.open}
                  returnTo={lightbox.returnTo}
                  onOpen={lightbox.open}
                  onToggle={onToggle}
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
                  quota={mayChoose ? [quota, extras].filter(Boolean).join(' ') : null}
                  covered={wanted !== null}
                  conversing={{ comments, talker, clientName: gallery.clientName }}
                  onToggle={onToggle}
                  onMove={lightbox.move}
                  onAsk={
                    mayChoose
                      ? (photo) => {
                          const card: Card = { kind: 'photo', gallery: id, photo }
                          void navigate(`/portal/chat/${person}`, { state: { card } })
                        }
                      : null
                  }
                  onClose={lightbox.close}
                />
              </Suspense>
            )}
            <LimitSheet
              gallery={id}
              choosing={gallery.choosing}
              currency={gallery.currency}
              wanted={photos.find(({ id }) => id === wanted) ?? null}
              chosen={chosenPhotos}
              onTakeExtra={() => wanted && takeExtra(wanted)}
              onLetGo={(out) => wanted && exchange(out, wanted)}
              onClose={closeLimit}
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
