import { stateOfChoosing } from '@portal/model/choosing'
import type { GalleryId, PersonId, PhotoId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { readStored } from '#firebase/read.ts'
import { commit } from '#firebase/write.ts'
import { text } from '#text/text.ts'
import { showToast } from '#ui/toast.tsx'
import { heartWrites } from './heart-writes.ts'
import { keptHearts, noteNone, nothingKept, wereNone } from './kept-hearts.ts'
import { withChanges } from './pick-changes.ts'
import { createPickWriter } from './pick-writer.ts'

/** One person's hearts in a gallery. */
export interface PicksOfMine {
  /** `unknown`: offline before they ever came here, so nobody can say what there is room for. */
  state: 'loading' | 'known' | 'unknown'
  /** In the order they were chosen. */
  photos: readonly PhotoId[]
  /** Whether the server knows them all, so that they can be submitted. */
  settled: boolean
  /** Chooses or lets go at once; false when one more would be beyond `limit`. */
  toggle: (photo: PhotoId, limit: number) => boolean
  /** Lets one go for another, in one write. */
  exchange: (out: PhotoId, into: PhotoId) => void
  /** Gives or takes back several, in one write. */
  change: (photos: readonly PhotoId[], chosen: boolean) => void
}

const noPhotos: readonly PhotoId[] = []

/**
 * A press so soon (ms) after a heart has come was aimed at an open one: it was to be chosen, and
 * is, so that nothing is taken back.
 */
const aimedMs = 500

/**
 * Says what became of hearts that were refused, by what the server says of the gallery now; where
 * they may still be given, with a way to try once more.
 */
async function sayRefused(id: GalleryId, hearts: number, again: () => void): Promise<void> {
  const gallery = await readStored(doc.gallery(id)).catch(() => null)
  const state = gallery && stateOfChoosing(gallery, new Date())
  if (state === 'submitted' || state === 'over') return showToast(text.choosing.late[state](hearts))
  showToast(text.proofs.refused, { action: { label: text.common.reload, run: again } })
}

/**
 * Hearts that show at once, also offline, and go back with a sentence when they are refused. Who
 * looks at another's has none of his own to send, also on a device that both have used.
 */
export function usePicks(id: GalleryId, person: PersonId, maximum: number): PicksOfMine {
  const session = useSession()
  const isOwn = session.state === 'signed-in' && session.person === person
  const live = useLive(doc.picks(id, person))
  const stored = (live.state === 'ready' && live.value?.photos) || noPhotos
  const isSure = live.state === 'ready' && (live.value !== null || !live.fromCache)
  // The server's word that there are none yet holds when the connection goes, also over a reload.
  const own = `${id}/${person}`
  const [sureOf, setSureOf] = useState('')
  const isNone = isSure && live.value === null
  useEffect(() => {
    if (!isSure) return
    setSureOf(own)
    if (isOwn) noteNone(id, person, isNone)
  }, [isSure, isNone, isOwn, id, person, own])
  const hadNone = useMemo(() => isOwn && wereNone(id, person), [isOwn, id, person])
  const known = isSure || (live.state === 'ready' && (sureOf === own || hadNone))
  const latest = useRef({ stored, maximum })
  useLayoutEffect(() => {
    latest.current = { stored, maximum }
  }, [stored, maximum])

  // `latest` is read when a write begins, never while rendering.
  const writer = useMemo(() => {
    // oxlint-disable-next-line react/refs
    const made = createPickWriter({
      write: (changes) =>
        commit(...heartWrites(id, person, latest.current.stored, changes, latest.current.maximum)),
      onRefused: (refused) => void sayRefused(id, refused.size, () => made.tap(...refused)),
      kept: isOwn ? keptHearts(id, person) : nothingKept,
    })
    return made
  }, [id, person, isOwn])
  const shown = useRef(noPhotos)
  const come = useRef({ photos: noPhotos, at: 0 })
  useLayoutEffect(() => {
    const before = new Set([...shown.current, ...writer.changes().keys()])
    const photos = stored.filter((photo) => !before.has(photo))
    if (photos.length > 0) come.current = { photos, at: Date.now() }
    shown.current = stored
  }, [stored, writer])
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush)
    return () => {
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
    }
  }, [writer])
  useEffect(() => {
    // Before they are known nobody can say which of the hearts there is room for.
    if (known) writer.resume()
  }, [known, writer])

  const changes = useSyncExternalStore(writer.subscribe, writer.changes)
  const photos = useMemo(() => withChanges(stored, changes, maximum), [stored, changes, maximum])

  const toggle = useCallback(
    (photo: PhotoId, limit: number) => {
      // Not what was rendered last, but what holds now: taps can be quicker than renders.
      const now = withChanges(latest.current.stored, writer.changes(), latest.current.maximum)
      const chosen = !now.includes(photo)
      if (chosen && now.length >= limit) return false
      if (!chosen && come.current.photos.includes(photo) && Date.now() - come.current.at < aimedMs)
        return true
      writer.tap([photo, chosen])
      return true
    },
    [writer],
  )
  const exchange = useCallback(
    (out: PhotoId, into: PhotoId) => writer.tap([out, false], [into, true]),
    [writer],
  )

  const change = useCallback(
    (several: readonly PhotoId[], chosen: boolean) =>
      writer.tap(...several.map((photo) => [photo, chosen] as const)),
    [writer],
  )

  const state = known ? 'known' : live.state === 'loading' ? 'loading' : 'unknown'
  const settled = live.state === 'ready' && !live.fromCache && changes.size === 0
  return { state, photos, settled, toggle, exchange, change }
}
