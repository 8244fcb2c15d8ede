import { isFound } from '@portal/model/fold'
import type { Gallery } from '@portal/model/gallery'

/** How a gallery stands for Les, in the order of its life. */
export const galleryStates = [
  'hidden',
  'open',
  'submitted',
  'reopened',
  'finished',
  'archived',
] as const
export type GalleryState = (typeof galleryStates)[number]

/** Where a gallery stands; `finished` once its client has been told of everything that is finished. */
export function galleryStateOf({
  archivedAt,
  published,
  release,
  selection,
}: Gallery): GalleryState {
  if (archivedAt !== null) return 'archived'
  if (!published) return 'hidden'
  if (release.toldAt !== null && release.news === 0 && selection.state !== 'reopened')
    return 'finished'
  return selection.state
}

/**
 * The galleries of a client's name or a title, in one state or in all (null). `found` are the ids of
 * those that the server has found, by whatever it knows of them.
 */
export const foundGalleries = <Row extends { id: string; value: Gallery }>(
  rows: readonly Row[],
  search: string,
  state: GalleryState | null,
  found: ReadonlySet<string> = new Set(),
): Row[] =>
  rows.filter(
    ({ id, value }) =>
      (state === null || galleryStateOf(value) === state) &&
      (search.trim() === '' ||
        found.has(id) ||
        isFound(search, `${value.clientName} ${value.title}`)),
  )
