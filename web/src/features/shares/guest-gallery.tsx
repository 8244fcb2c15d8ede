import type { SetId } from '@portal/model/ids'
import type { OpenedShare } from '@portal/model/shared-view'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { sharedPage as text } from '#text/en/shared-page.ts'
import { FilterChoice } from '#ui/filter-choice.tsx'
import { useOnline } from '#ui/use-online.ts'
import { PhotoWall } from '#ui/wall/photo-wall.tsx'
import { GuestHead } from './guest-head.tsx'
import { GuestTile } from './guest-tile.tsx'
import { useOpenedPhoto } from './use-opened-photo.ts'
import type { Showing } from './use-shared-image.ts'

const loadLightbox = () => import('./guest-lightbox.tsx')
const GuestLightbox = lazy(async () => ({ default: (await loadLightbox()).GuestLightbox }))

/** What a link shows: the photographs, by set where there are several, to look at and take along. */
export function GuestGallery(props: { share: OpenedShare; check: Showing['check'] }) {
  const { sets, rights, pass } = props.share
  const showing = useMemo(() => ({ pass, check: props.check }), [pass, props.check])
  const lightbox = useOpenedPhoto()
  const online = useOnline()
  const [stored, setSet] = useState<SetId | null>(null)
  const [isWhole, setWhole] = useState(false)
  const all = props.share.photos
  const finished = useMemo(() => all.filter(({ final }) => final), [all])
  // What is given out is finished; the proofs beside it are for who asks for them.
  const isMixed = rights.delivered === true && finished.length > 0 && finished.length < all.length
  const isLinked = lightbox.opened !== null && !finished.some(({ id }) => id === lightbox.opened)
  const photos = isMixed && !isWhole && !isLinked ? finished : all
  const filled = useMemo(() => new Set(photos.map(({ set: of }) => of)), [photos])
  const offered = sets.filter(({ id }) => filled.has(id))
  const set = offered.some(({ id }) => id === stored) ? stored : null
  const shown = useMemo(
    () => (set === null ? photos : photos.filter((photo) => photo.set === set)),
    [photos, set],
  )
  useEffect(() => {
    // The lightbox is fetched once the wall has the line to itself no longer.
    const timer = setTimeout(() => void loadLightbox(), 1_500)
    return () => clearTimeout(timer)
  }, [])

  const about = !rights.finals
    ? text.proofs
    : rights.takes.length > 0 && !rights.delivered
      ? text.take
      : null
  return (
    <div className="page max-w-[96rem] gap-4">
      <GuestHead share={props.share} showing={showing} />
      {!online && <output className="text-warn text-sm">{text.offline}</output>}
      {photos.length === 0 ? (
        <div className="grid justify-items-center gap-3 px-4 py-14 text-center">
          <p className="font-display text-2xl">{text.empty.title}</p>
          <p className="text-dim max-w-sm">{text.empty.body}</p>
        </div>
      ) : (
        <>
          {about && <p className="text-dim text-sm">{about}</p>}
          {isMixed && (
            <fieldset aria-label={text.shown.label} className="-mx-3 -my-2 flex flex-wrap text-sm">
              <FilterChoice pressed={!isWhole} onPress={() => setWhole(false)}>
                {text.shown.finished}
              </FilterChoice>
              <FilterChoice pressed={isWhole} onPress={() => setWhole(true)}>
                {text.shown.all}
              </FilterChoice>
            </fieldset>
          )}
          {offered.length > 0 && (
            <fieldset aria-label={text.sets} className="-mx-3 -my-2 flex flex-wrap text-sm">
              <FilterChoice pressed={set === null} onPress={() => setSet(null)}>
                {text.all}
              </FilterChoice>
              {offered.map(({ id, name }) => (
                <FilterChoice key={id} pressed={set === id} onPress={() => setSet(id)}>
                  <bdi>{name}</bdi>
                </FilterChoice>
              ))}
            </fieldset>
          )}
          <div className="-mx-4 md:mx-0">
            <PhotoWall photos={shown} returnTo={lightbox.returnTo}>
              {(cell, left) => (
                <GuestTile
                  key={cell.photo.id}
                  cell={cell}
                  left={left}
                  showing={showing}
                  finals={rights.finals}
                  onOpen={lightbox.open}
                />
              )}
            </PhotoWall>
          </div>
          {lightbox.opened !== null && shown.some(({ id }) => id === lightbox.opened) && (
            <Suspense>
              <GuestLightbox
                photos={shown}
                rights={rights}
                showing={showing}
                opened={lightbox.opened}
                onMove={lightbox.move}
                onClose={lightbox.close}
              />
            </Suspense>
          )}
        </>
      )}
    </div>
  )
}
