import type { PhotoId } from '@portal/model/ids'

/** What a photo can be besides being there. */
export const photoMarks = ['chosen', 'anyone', 'together', 'commented', 'retouch'] as const
export type PhotoMark = (typeof photoMarks)[number]

/** The photos that carry each mark. */
export type MarkedPhotos = Record<PhotoMark, ReadonlySet<PhotoId>>

/** What is asked for, each with the photos that carried the mark when it was asked for. */
export type Asked = ReadonlyMap<PhotoMark, ReadonlySet<PhotoId>>

/**
 * The photos that carry every mark asked for, now or when it was asked for: so no photo is lost to
 * a tap on its heart or to an answer.
 */
export const narrowPhotos = <Photo extends { id: PhotoId }>(
  photos: readonly Photo[],
  asked: Asked,
  marked: MarkedPhotos,
): readonly Photo[] =>
  asked.size === 0
    ? photos
    : photos.filter(({ id }) =>
        [...asked].every(([mark, then]) => then.has(id) || marked[mark].has(id)),
      )

/** What is asked for, with one more or one less. */
export function withAsked(
  asked: Asked,
  mark: PhotoMark,
  wanted: boolean,
  marked: MarkedPhotos,
): Asked {
  const next = new Map(asked)
  if (wanted) next.set(mark, marked[mark])
  else next.delete(mark)
  return next
}
