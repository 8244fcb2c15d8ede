import { cameraMarkOf, type Capture } from '@portal/model/camera-clock'
import { instantIn, offsetMs } from '@portal/model/wall-time'
import readExif from 'exif-reader'

/**
 * The directories stand at the beginning. What follows is a thumbnail and the maker's notes, and a
 * forged block of 64 KB could make the reader build gigabytes of lists.
 */
const readBytes = 8_192

/** So late that a clock put right by decades is within what Firestore stores (the year 9999). */
const latestYear = 9_900

/**
 * What a clock showed, as the ms since 1970 that it would be in UTC; null where it is no time that
 * one can have shown, as zeros, blanks, or the beginning of a calendar that was never set.
 */
function wallOf(said: unknown): number | null {
  if (!(said instanceof Date)) return null
  const year = said.getUTCFullYear()
  return year >= 1970 && year <= latestYear ? said.getTime() : null
}

/** No zone is farther from UTC (ms). */
const farthest = 15 * 3_600_000

/**
 * `OffsetTimeOriginal` is `+02:00`, or blanks where the camera does not know (Exif 2.32); `+0200`,
 * `+2:00` and `Z` are seen as well.
 */
function offsetOf(said: unknown): number | null {
  const text = typeof said === 'string' ? said.trim() : ''
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d?):?(\d\d)$/.exec(text) ?? []
  const ahead = text === 'Z' ? 0 : offsetMs(`${sign}${hours.padStart(2, '0')}:${minutes}`)
  return ahead !== null && Math.abs(ahead) <= farthest ? ahead : null
}

/** `SubSecTimeOriginal` are the digits behind the second's point: `07` is 70 ms. */
const subSecondMs = (said: unknown): number =>
  typeof said === 'string' && /^\d+\s*$/.test(said)
    ? Math.floor(Number(`0.${said.trim()}`) * 1_000)
    : 0

/** The reader gives what is not ASCII as bytes; cameras that write such a thing mean UTF-8. */
const wordsOf = (said: unknown): string =>
  typeof said === 'string' ? said : Buffer.isBuffer(said) ? said.toString('utf8') : ''

/**
 * When a photo was taken, to the millisecond, and by which camera, from its EXIF: by the first time in
 * it that can be one. Null when there is none. A camera that knows no zone is taken to be set to the
 * studio's. Nothing else of the EXIF is looked at, and GPS never.
 */
export function readCapture(exif: Buffer | null, zone: string): Capture | null {
  if (!exif) return null
  try {
    const { Photo: photo, Image: image } = readExif(exif.subarray(0, readBytes))
    const times: [time: unknown, subSecond: unknown, offset: unknown][] = [
      [photo?.DateTimeOriginal, photo?.SubSecTimeOriginal, photo?.OffsetTimeOriginal],
      [photo?.DateTimeDigitized, photo?.SubSecTimeDigitized, photo?.OffsetTimeDigitized],
      [image?.DateTime, photo?.SubSecTime, photo?.OffsetTime],
    ]
    for (const [said, subSecond, offset] of times) {
      const second = wallOf(said)
      if (second === null) continue
      const wall = second + subSecondMs(subSecond)
      const ahead = offsetOf(offset)
      return {
        takenAt: ahead === null ? instantIn(zone, wall) : new Date(wall - ahead),
        camera: cameraMarkOf(
          wordsOf(image?.Make),
          wordsOf(image?.Model),
          wordsOf(photo?.BodySerialNumber),
        ),
      }
    }
    return null
  } catch {
    return null
  }
}
