import type { Gallery } from '@portal/model/gallery'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useLive } from '#firebase/live.ts'
import { commit } from '#firebase/write.ts'
import { serverTime, set } from '#firebase/writes.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { withChanges } from './pick-changes.ts'
import { createPickWriter } from './pick-writer.ts'

/** The hearts of the person who looks. */
export interface PicksOfMine {
  /** `unknown`: offline before they ever came here, so choosing would overwrite them. */
  state: 'loading' | 'known' | 'unknown'
  /** In the order they were chosen. */
  photos: readonly PhotoId[]
  /** Chooses or lets go at once; false when there is no room for one more. */
  toggle: (photo: PhotoId) => boolean
  /** Lets one go for another, in one write. */
  exchange: (out: PhotoId, into: PhotoId) => void
}

const noPhotos: readonly PhotoId[] = []

/** Hearts that show at once, also offline, and go back with a sentence when they are refused. */
export function usePicks(id: GalleryId, person: PersonId, { included }: Gallery): PicksOfMine {
  const live = useLive(doc.picks(id, person))
  const stored = (live.state === 'ready' && live.value?.photos) || noPhotos
  const known = live.state === 'ready' && (live.value !== null || !live.fromCache)
  const latest = useRef({ stored, included })
  useLayoutEffect(() => {
    latest.current = { stored, included }
  }, [stored, included])

  // `latest` is read when a write begins, never while rendering.
  const writer = useMemo(
    () =>
      // oxlint-disable-next-line react/refs
      createPickWriter({
        write: (changes) =>
          commit(
            set(doc.picks(id, person), {
              photos: withChanges(latest.current.stored, changes, latest.current.included),
              updatedAt: serverTime(),
            }),
          ),
        onRefused: () => showToast(text.proofs.refused),
      }),
    [id, person],
  )
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush)
    return () => {
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
    }
  }, [writer])

  const changes = useSyncExternalStore(writer.subscribe, writer.changes)
  const photos = useMemo(() => withChanges(stored, changes, included), [stored, changes, included])

  const toggle = useCallback(
    (photo: PhotoId) => {
      // Not what was rendered last, but what holds now: taps can be quicker than renders.
      const now = withChanges(latest.current.stored, writer.changes(), latest.current.included)
      const chosen = !now.includes(photo)
      if (chosen && now.length >= latest.current.included) return false
      writer.tap([photo, chosen])
      return true
    },
    [writer],
  )
  const exchange = useCallback(
    (out: PhotoId, into: PhotoId) => writer.tap([out, false], [into, true]),
    [writer],
  )

  const state = known ? 'known' : live.state === 'loading' ? 'loading' : 'unknown'
  return { state, photos, toggle, exchange }
}
