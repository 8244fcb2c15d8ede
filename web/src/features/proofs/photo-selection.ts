import type { PhotoId } from '@portal/model/ids'

/** Which photos of a grid are selected, and where one stands in it. */
export interface Selection {
  chosen: ReadonlySet<PhotoId>
  /** Where a range begins. */
  anchor: PhotoId | null
  /** Where the keyboard is. */
  at: PhotoId | null
}

export const nothingSelected: Selection = { chosen: new Set(), anchor: null, at: null }

/** How a photo is pressed: it alone, it as well (or no longer), or all from the anchor to it. */
export type Press = 'only' | 'toggle' | 'range'

/** The selection after a photo was pressed. A range adds to what is selected. */
export function pressed(
  { chosen, anchor }: Selection,
  ids: readonly PhotoId[],
  id: PhotoId,
  how: Press,
): Selection {
  if (how === 'only') return { chosen: new Set([id]), anchor: id, at: id }
  const next = new Set(chosen)
  if (how === 'toggle') {
    if (!next.delete(id)) next.add(id)
    return { chosen: next, anchor: id, at: id }
  }
  const [from, to] = [ids.indexOf(anchor ?? id), ids.indexOf(id)].toSorted((a, b) => a - b)
  for (const one of ids.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)) next.add(one)
  return { chosen: next, anchor: anchor ?? id, at: id }
}

/** One step of the keyboard through the grid; with `extend` everything on the way is selected. */
export function stepped(
  selection: Selection,
  ids: readonly PhotoId[],
  by: number,
  extend: boolean,
): Selection {
  const from = selection.at === null ? -1 : ids.indexOf(selection.at)
  const target = from < 0 ? 0 : Math.min(Math.max(from + by, 0), ids.length - 1)
  const id = ids[target]
  if (id === undefined) return selection
  if (!extend) return { ...selection, at: id, anchor: id }
  const anchor = selection.anchor ?? ids[from] ?? id
  return pressed({ ...selection, anchor }, ids, id, 'range')
}

/** The selection without what is no longer there. */
export function within(selection: Selection, ids: readonly PhotoId[]): Selection {
  const there = new Set(ids)
  const { chosen, anchor, at } = selection
  if ([...chosen].every((id) => there.has(id)) && (at === null || there.has(at))) return selection
  const kept = (id: PhotoId | null) => (id !== null && there.has(id) ? id : null)
  return {
    chosen: new Set([...chosen].filter((id) => there.has(id))),
    anchor: kept(anchor),
    at: kept(at),
  }
}

/**
 * Before which photo the moving ones come when they go one step; null: to the end, undefined: they
 * are there already.
 */
export function stepBefore(
  ids: readonly PhotoId[],
  moving: ReadonlySet<PhotoId>,
  direction: 'earlier' | 'later',
): PhotoId | null | undefined {
  const first = ids.findIndex((id) => moving.has(id))
  const last = ids.findLastIndex((id) => moving.has(id))
  if (first < 0) return undefined
  if (direction === 'earlier') {
    if (first > 0) return ids[first - 1]
    // The first of them is in front: the others close up to it.
    const follower = ids.find((id) => !moving.has(id))
    return last === moving.size - 1 ? undefined : follower
  }
  if (last < ids.length - 1) return ids[last + 2] ?? null
  return first === ids.length - moving.size ? undefined : null
}

/** Photos that lie beside each other and are alike, with what follows them: a way back. */
export interface Run<Kind> {
  photos: PhotoId[]
  before: PhotoId | null
  kind: Kind
}

/** The runs of the moving photos as they lie now, the last one first. */
export function runsOf<Photo extends { id: PhotoId }, Kind>(
  photos: readonly Photo[],
  moving: ReadonlySet<PhotoId>,
  kindOf: (photo: Photo) => Kind,
): Run<Kind>[] {
  const runs: Run<Kind>[] = []
  let before: PhotoId | null = null
  for (const photo of photos.toReversed()) {
    if (!moving.has(photo.id)) {
      before = photo.id
      continue
    }
    const run = runs.at(-1)
    const kind = kindOf(photo)
    if (run && run.before === before && run.kind === kind) run.photos.unshift(photo.id)
    else runs.push({ photos: [photo.id], before, kind })
  }
  return runs
}
