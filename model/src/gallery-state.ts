import { z } from 'zod'
import type { Gallery } from './gallery.ts'
import { inverted } from './inverted.ts'

/** How a gallery stands for Les, in the order of its life. */
export const GalleryState = z.enum([
  'hidden',
  'open',
  'submitted',
  'reopened',
  'finished',
  'archived',
])
export type GalleryState = z.infer<typeof GalleryState>

type Standing = Pick<Gallery, 'archivedAt' | 'published' | 'release' | 'selection'>

/** Where a gallery stands; `finished` once its client has been told of everything that is finished. */
export function galleryStateOf({
  archivedAt,
  published,
  release,
  selection,
}: Standing): GalleryState {
  if (archivedAt !== null) return 'archived'
  if (!published) return 'hidden'
  if (release.toldAt !== null && release.news === 0 && selection.state !== 'reopened')
    return 'finished'
  return selection.state
}

/** Where a gallery comes in Les's list: the newest first, those that are archived below the others. */
export const galleryRank = ({
  archivedAt,
  createdAt,
}: Pick<Gallery, 'archivedAt' | 'createdAt'>): string =>
  `${archivedAt === null ? 0 : 1} ${inverted(createdAt.toISOString())}`

/** Whether a rank is that of an archived gallery. */
export const isArchivedRank = (rank: unknown): boolean =>
  typeof rank === 'string' && rank.startsWith('1')
