/** What a phone holds in memory at once while it hands photographs on: how many, and how many bytes. */
export const batchLimits = { photographs: 12, bytes: 150_000_000 } as const

/** Photographs in the order in which they are handed on, as many together as a phone can hold. */
export function photoBatches<Photo extends { bytes: number }>(
  photos: readonly Photo[],
  limits: { photographs: number; bytes: number } = batchLimits,
): Photo[][] {
  const batches: Photo[][] = []
  let room = 0
  for (const photo of photos) {
    const last = batches.at(-1)
    if (last && last.length < limits.photographs && photo.bytes <= room) last.push(photo)
    else {
      batches.push([photo])
      room = limits.bytes
    }
    room -= photo.bytes
  }
  return batches
}
