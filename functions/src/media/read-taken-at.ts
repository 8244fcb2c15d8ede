import readExif from 'exif-reader'

/**
 * The directories stand at the beginning. What follows is a thumbnail and the maker's notes, and a
 * forged block of 64 KB could make the reader build gigabytes of lists.
 */
const readBytes = 8_192

/** How far a zone is from UTC at an instant, in ms. */
function offsetOf(zone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  return offsetMs(name?.slice(3) ?? '') ?? 0
}

/** `+02:00` as ms. */
function offsetMs(text: unknown): number | null {
  const found = typeof text === 'string' ? /^([+-])(\d{2}):(\d{2})/.exec(text) : null
  if (!found) return null
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
}

/**
 * When a photo was taken, from its EXIF; null when it does not say. A camera that knows no zone is
 * taken to be set to the studio's. Nothing else of the EXIF is looked at, and GPS never.
 */
export function readTakenAt(exif: Buffer | null, zone: string): Date | null {
  if (!exif) return null
  try {
    const { Photo: photo, Image: image } = readExif(exif.subarray(0, readBytes))
    const wall = photo?.DateTimeOriginal ?? photo?.DateTimeDigitized ?? image?.DateTime
    const clock = wall instanceof Date ? wall.getTime() : Number.NaN
    const year = new Date(clock).getUTCFullYear()
    if (!(year >= 1970 && year <= 9998)) return null
    return new Date(clock - (offsetMs(photo?.OffsetTimeOriginal) ?? offsetOf(zone, clock)))
  } catch {
    return null
  }
}
