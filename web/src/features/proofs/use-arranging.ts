import {
  type Arrangement,
  inOrder,
  placed,
  type PhotoOrder,
  type PhotoSet,
  type Placing,
  setOf,
} from '@portal/model/arrangement'
import type { CameraRow, ClockShift } from '@portal/model/camera-clock'
import { Failure } from '@portal/model/failure'
import { type Gallery, listed, type Sheet, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId } from '@portal/model/ids'
import { useMemo, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { runsOf } from './photo-selection.ts'

const words = text.arranging

/** What Les does to the layout; each says what it did, with a way back. */
export interface Arranging {
  /** As they are shown, also while the server has not answered yet. */
  photos: SheetPhoto[]
  arrangement: Arrangement
  busy: boolean
  place: (moving: readonly PhotoId[], to: Placing) => void
  order: (order: PhotoOrder) => void
  cover: (photo: PhotoId | null) => void
  hide: (photos: readonly PhotoId[]) => void
  show: (photos: readonly PhotoId[]) => void
  /** Answers whether they were saved. */
  saveSets: (sets: PhotoSet[]) => Promise<boolean>
  /** Puts a camera's clock right, by its shift in all; `name` is what it is called here. */
  setClock: (camera: CameraRow, name: string, shift: ClockShift) => Promise<boolean>
}

type Act = () => Promise<unknown>

/** How long (ms) what was placed may take to arrive, once the server has said yes. */
const arrivalMs = 2_000

/** The photos of a gallery as Les lays them. A placing shows at once and goes back when refused. */
export function useArranging(id: GalleryId, gallery: Gallery, sheets: readonly Sheet[]): Arranging {
  const [placing, setPlacing] = useState<{ changed: SheetPhoto[]; order: PhotoOrder } | null>(null)
  const [running, setRunning] = useState(0)
  const { sets } = gallery
  const order = placing?.order ?? gallery.order
  const arrangement = useMemo(() => ({ sets, order }), [sets, order])
  const photos = useMemo(() => {
    const changed = new Map(placing?.changed.map((photo) => [photo.id, photo]))
    const stored = sheets.flatMap((sheet) => listed(sheet.photos))
    return inOrder(
      stored.map((photo) => changed.get(photo.id) ?? photo),
      arrangement,
    )
  }, [sheets, placing, arrangement])

  async function act(work: Act, said: string, back: Act | null): Promise<boolean> {
    setRunning((count) => count + 1)
    try {
      await work()
      if (back)
        showToast(said, {
          action: { label: words.undo, run: () => void act(back, said, null) },
        })
      return true
    } catch (error) {
      showToast(error instanceof Failure ? error.message : String(error))
      return false
    } finally {
      setRunning((count) => count - 1)
    }
  }

  async function inTurn(calls: readonly Act[]): Promise<void> {
    for (const one of calls) await one()
  }

  /** What brings placed photos back to where they lie now. */
  function wayBack(moving: ReadonlySet<PhotoId>, { set, before }: Placing): Act {
    const kindOf = (photo: SheetPhoto) => (set === undefined ? null : setOf(photo, sets))
    const isLaid = before !== undefined && gallery.order === 'hand'
    return () =>
      inTurn([
        ...(before !== undefined && gallery.order !== 'hand'
          ? [() => call('arrangeGallery', { gallery: id, order: gallery.order })]
          : []),
        ...(set === undefined && !isLaid
          ? []
          : runsOf(photos, moving, kindOf).map(
              (run) => () =>
                call('placePhotos', {
                  gallery: id,
                  photos: run.photos,
                  ...(set === undefined ? {} : { set: run.kind }),
                  ...(isLaid ? { before: run.before } : {}),
                }),
            )),
      ])
  }

  function place(ids: readonly PhotoId[], to: Placing): void {
    const moving = new Set(ids)
    const count = moving.size
    const said =
      to.before === undefined
        ? to.set
          ? words.did.intoSet(count, sets.find(({ id: one }) => one === to.set)?.name ?? '')
          : words.did.outOfSets(count)
        : gallery.order === 'hand'
          ? words.did.moved(count)
          : words.did.byHand(count)
    const now = {
      changed: placed(photos, arrangement, moving, to),
      order: to.before === undefined ? order : 'hand',
    } as const
    const over = () => setPlacing((latest) => (latest === now ? null : latest))
    const back = wayBack(moving, to)
    setPlacing(now)
    void act(
      () => call('placePhotos', { gallery: id, photos: [...ids], ...to }),
      said,
      () => {
        over()
        return back()
      },
    ).then((done) => {
      // The answer is here before the photos themselves are.
      if (done) setTimeout(over, arrivalMs)
      else over()
    })
  }

  const arrange =
    (changes: { order?: PhotoOrder; cover?: PhotoId | null; sets?: PhotoSet[] }) => () =>
      call('arrangeGallery', { gallery: id, ...changes })

  const clock = (camera: CameraRow['camera'], shift: ClockShift) => () =>
    call('setCameraClock', { gallery: id, camera, shift })

  return {
    photos,
    arrangement,
    busy: running > 0,
    place,
    order: (to) =>
      void act(
        arrange({ order: to }),
        words.did.order(words.orders[to]),
        arrange({ order: gallery.order }),
      ),
    cover: (photo) =>
      void act(
        arrange({ cover: photo }),
        photo ? words.did.cover : words.did.noCover,
        arrange({ cover: gallery.cover }),
      ),
    hide: (ids) =>
      void act(
        () => call('hidePhotos', { gallery: id, photos: [...ids] }),
        words.did.hidden(ids.length),
        () => call('showPhotos', { gallery: id, photos: [...ids] }),
      ),
    show: (ids) =>
      void act(
        () => call('showPhotos', { gallery: id, photos: [...ids] }),
        words.did.shown(ids.length),
        () => call('hidePhotos', { gallery: id, photos: [...ids] }),
      ),
    saveSets: (to) => act(arrange({ sets: to }), words.did.sets, arrange({ sets })),
    setClock: ({ camera, shift }, name, to) =>
      act(clock(camera, to), words.did.clock(name), clock(camera, shift)),
  }
}
