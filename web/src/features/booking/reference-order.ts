import { captionLimit, type Reference, referencesPerBooking } from '@portal/model/moodboard'
import { clip } from '@portal/model/words'

/** How many more a board takes. */
export const roomOn = (references: readonly Reference[]): number =>
  Math.max(0, referencesPerBooking - references.length)

/** The board with one of them at another place, counted from 0; unchanged when it is not on it. */
export function movedTo(references: readonly Reference[], id: string, index: number): Reference[] {
  const one = references.find((reference) => reference.id === id)
  if (!one) return [...references]
  const others = references.filter((reference) => reference !== one)
  return others.toSpliced(Math.min(Math.max(index, 0), others.length), 0, one)
}

/** The board with a caption changed, as long as it may be: one too long would take all with it. */
export const captioned = (
  references: readonly Reference[],
  id: string,
  caption: string,
): Reference[] =>
  references.map((reference) =>
    reference.id === id ? { ...reference, caption: clip(caption, captionLimit) } : reference,
  )

export const without = (references: readonly Reference[], id: string): Reference[] =>
  references.filter((reference) => reference.id !== id)

/** The board with what was taken away back at its place; unchanged when it is full or there. */
export const restored = (
  references: readonly Reference[],
  reference: Reference,
  index: number,
): Reference[] =>
  roomOn(references) === 0 || references.some(({ id }) => id === reference.id)
    ? [...references]
    : references.toSpliced(index, 0, reference)
