import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { setBusy } from '#device/busy.ts'
import { settingsDrafts } from '#device/draft-places.ts'
import { keepDraft, readDraft } from '#ui/draft.ts'
import { decoded, type Draft, encoded, written } from './draft-codec.ts'
import { type Place, places } from './sections.ts'

const readers = new Set<() => void>()
/** What this browser could not keep beyond the page. */
const unkept = new Set<Place>()

const tell = () => {
  for (const reader of readers) reader()
}

function follow(reader: () => void): () => void {
  readers.add(reader)
  // What another tab keeps or saves is seen here as well.
  addEventListener('storage', reader)
  return () => {
    readers.delete(reader)
    removeEventListener('storage', reader)
  }
}

const textOf = (place: Place): string => readDraft(settingsDrafts + place)

function keep(place: Place, text: string): void {
  if (keepDraft(settingsDrafts + place, text)) unkept.delete(place)
  else unkept.add(place)
  // Only what a reload would lose is asked about by the browser.
  setBusy('settings', unkept.size)
  tell()
}

/** What Les has typed somewhere and not saved, kept on this device until he saves or discards it. */
export interface Kept<Value> {
  /** In a box, because nothing (no logo, no last day) is a value like any other. */
  draft: Draft<Value> | null
  set: (draft: Draft<Value>) => void
  /** Takes it away; given a value, only while that is still what is typed. */
  drop: (value?: Value) => void
  /** Changes what is typed by then, if there is anything. */
  renew: (next: (value: Value) => Value) => void
}

export function useDraft<Value>(place: Place, schema: z.ZodType<Value>): Kept<Value> {
  const text = useSyncExternalStore(follow, () => textOf(place))
  const draft = useMemo(() => decoded(text, schema), [text, schema])
  return {
    draft,
    set: (next) => keep(place, encoded(next)),
    drop: (value) => {
      const now = decoded(textOf(place), schema)
      if (value !== undefined && now && encoded({ ...now, value }) !== encoded(now)) return
      keep(place, '')
    },
    renew: (next) => {
      const now = decoded(textOf(place), schema)
      if (now) keep(place, encoded({ ...now, value: next(now.value) }))
    },
  }
}

/**
 * What Les goes on from: what is stored, or what was saved from here until that has come back, since
 * going on from what is older would undo it. `isStale` says that what is stored has changed since a
 * draft began, so that nobody's change is written over unseen; what was saved from here is no such
 * change. `noteSaved` is told the value as it is stored.
 */
export function useSaved<Value>(
  draft: Draft<unknown> | null,
  stored: Value,
): { latest: Value; isStale: boolean; noteSaved: (value: Value) => void } {
  const now = written(stored)
  /** With what was stored when it was saved; null once that has changed. */
  const [saved, setSaved] = useState<{ value: Value; over: string | null } | null>(null)
  useEffect(() => {
    setSaved((one) => (one?.over && one.over !== now ? { ...one, over: null } : one))
  }, [now])
  return {
    latest: saved?.over === now ? saved.value : stored,
    isStale: draft !== null && draft.base !== now && (!saved || written(saved.value) !== now),
    noteSaved: (value) => setSaved({ value, over: now }),
  }
}

/** A stored value while Les works on a copy of it, which is kept until it is saved or discarded. */
export function useEdit<Value>(place: Place, schema: z.ZodType<Value>, stored: Value) {
  const { draft, set, drop } = useDraft(place, schema)
  const { latest, isStale, noteSaved } = useSaved(draft, stored)
  const dirty = draft !== null && written(draft.value) !== written(latest)
  return {
    draft,
    drop,
    latest,
    noteSaved,
    value: draft ? draft.value : latest,
    dirty,
    isStale: dirty && isStale,
    /** What is as before is no draft. */
    change: (next: Value) => {
      if (written(next) === written(latest)) drop()
      else set({ value: next, base: draft ? draft.base : written(stored) })
    },
  }
}

/** Every place with something that is not saved, and all of it as one text that changes with it. */
export function useUnsaved(): { unsaved: Place[]; content: string } {
  const content = useSyncExternalStore(follow, () =>
    places.map((place) => `${place}\n${textOf(place)}`).join('\n'),
  )
  // `content` is all that this reads.
  // oxlint-disable-next-line react/memo-dependencies
  const unsaved = useMemo(() => places.filter((place) => textOf(place) !== ''), [content])
  return { unsaved, content }
}

/** Takes away all that is typed and not saved. */
export function dropAll(): void {
  for (const place of places) if (textOf(place)) keep(place, '')
}
