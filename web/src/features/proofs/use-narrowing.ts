import { setOf } from '@portal/model/arrangement'
import type { Gallery, SheetPhoto } from '@portal/model/gallery'
import type { SetId } from '@portal/model/ids'
import { useMemo, useState } from 'react'
import {
  type Asked,
  type MarkedPhotos,
  narrowPhotos,
  type PhotoMark,
  withAsked,
} from './narrow-photos.ts'

/** What a gallery is narrowed to: one of its sets, and photographs with certain marks. */
export interface Narrowing {
  set: SetId | null
  asked: Asked
  /** The photos that are left, in their order. */
  shown: readonly SheetPhoto[]
  askSet: (set: SetId | null) => void
  ask: (mark: PhotoMark, isWanted: boolean) => void
  /** Lets go of the marks, in the same set. */
  askNone: () => void
  showAll: () => void
}

const nothing: Asked = new Map()

/** Narrows a gallery's photos; a set that Les has removed meanwhile narrows nothing. */
export function useNarrowing(
  photos: readonly SheetPhoto[],
  sets: Gallery['sets'],
  marked: MarkedPhotos,
): Narrowing {
  const [asked, setAsked] = useState(nothing)
  const [stored, setSet] = useState<SetId | null>(null)
  const set = sets.some(({ id }) => id === stored) ? stored : null
  const shown = useMemo(() => {
    const inSet = set === null ? photos : photos.filter((photo) => setOf(photo, sets) === set)
    return narrowPhotos(inSet, asked, marked)
  }, [photos, set, sets, asked, marked])
  return {
    set,
    asked,
    shown,
    askSet: setSet,
    ask: (mark, isWanted) => setAsked((was) => withAsked(was, mark, isWanted, marked)),
    askNone: () => setAsked(nothing),
    showAll() {
      setAsked(nothing)
      setSet(null)
    },
  }
}
