import { z } from 'zod'
import { declareCall } from './call.ts'
import { GalleryId } from './ids.ts'
import { clip, isSeen, oneLine, StoredWords } from './words.ts'

/** How many cameras a gallery tells apart; what a further one took keeps its time as it is. */
export const camerasLimit = 50
/** In days: a dry battery sends a clock back to the year its camera was made. */
const shiftDays = 11_000
/** In seconds, either way. */
export const shiftLimit = shiftDays * 86_400

/** Seconds to add to what a camera's clock said; above zero where it was behind. */
export const ClockShift = z.int().min(-shiftLimit).max(shiftLimit)
export type ClockShift = z.infer<typeof ClockShift>

/** Which of its gallery's cameras took a photo: a place in their list, which tells nothing else. */
export const CameraNumber = z
  .int()
  .min(0)
  .max(camerasLimit - 1)
export type CameraNumber = z.infer<typeof CameraNumber>

/** One body, as its files name it. Two that say the same are one. */
const cameraMark = {
  /** Make and model; empty where the files name none. */
  name: StoredWords(80),
  /** Empty where the files have none. */
  serial: StoredWords(40),
}
export const CameraMark = z.strictObject(cameraMark)
export type CameraMark = z.infer<typeof CameraMark>

/**
 * The cameras of a gallery, in the order their first photos came, and how their clocks are put
 * right. Les alone reads it: a serial number is nobody else's business.
 */
export const Cameras = z.strictObject({
  cameras: z.array(z.strictObject({ ...cameraMark, shift: ClockShift })).max(camerasLimit),
})
export type Cameras = z.infer<typeof Cameras>

export const noCameras: Cameras = { cameras: [] }

/** What a file says of its taking. */
export interface Capture {
  /** By the camera's clock. */
  takenAt: Date
  camera: CameraMark
}

const cleaned = (said: string, most: number): string => {
  const line = oneLine(clip(said, 4 * most))
  return isSeen(line) ? clip(line, most).trim() : ''
}

/**
 * A camera from the words of its files, which may be anything. Most makers repeat their name in
 * the model; a serial number of noughts is none.
 */
export function cameraMarkOf(make: string, model: string, serial: string): CameraMark {
  const [maker, body] = [cleaned(make, 80), cleaned(model, 80)]
  const firstWord = (words: string) => words.split(' ')[0]?.toLowerCase()
  const isRepeated = body !== '' && firstWord(maker) === firstWord(body)
  const number = cleaned(serial, 40)
  return {
    name: isRepeated ? body : clip(`${maker} ${body}`.trim(), 80).trim(),
    serial: /^[0\s]*$/.test(number) ? '' : number,
  }
}

/** An instant moved by a shift. */
export const shifted = (takenAt: Date, shift: ClockShift): Date =>
  new Date(takenAt.getTime() + shift * 1_000)

/** When a photo was taken, as its gallery has it. */
interface Timed {
  takenAt: Date
  camera?: CameraNumber | undefined
}

/**
 * When a photo was taken by the clocks of its gallery, and their list where its camera is new in it.
 * What says nothing of its taking has the time it came, which no clock moves.
 */
export function timed(
  { cameras }: Cameras,
  capture: Capture | null,
  came: Date,
): { time: Timed; learnt: Cameras | null } {
  if (!capture) return { time: { takenAt: came }, learnt: null }
  const { takenAt, camera: mark } = capture
  const camera = cameras.findIndex(
    ({ name, serial }) => name === mark.name && serial === mark.serial,
  )
  const known = cameras[camera]
  if (known) return { time: { takenAt: shifted(takenAt, known.shift), camera }, learnt: null }
  if (cameras.length >= camerasLimit) return { time: { takenAt }, learnt: null }
  return {
    time: { takenAt, camera: cameras.length },
    learnt: { cameras: [...cameras, { ...mark, shift: 0 }] },
  }
}

/** One camera of a gallery and what it took. */
export interface CameraRow extends CameraMark {
  camera: CameraNumber
  shift: ClockShift
  photos: number
  first: Date
  last: Date
}

/** The cameras that took any of these photos, in their list's order. */
export function cameraRows({ cameras }: Cameras, photos: readonly Timed[]): CameraRow[] {
  return cameras.flatMap((known, camera) => {
    const times = photos.filter((photo) => photo.camera === camera).map((photo) => photo.takenAt)
    const ordered = times.toSorted((a, b) => a.getTime() - b.getTime())
    const [first, last] = [ordered[0], ordered.at(-1)]
    return first && last ? [{ ...known, camera, photos: times.length, first, last }] : []
  })
}

/**
 * The shift with which a photo meets another that was taken at the same moment, to the second; null
 * where it would be out of bounds. `shift` is the one the photo's camera has.
 */
export function shiftToMeet(photo: Timed, other: Timed, shift: ClockShift): ClockShift | null {
  const apart = Math.round((other.takenAt.getTime() - photo.takenAt.getTime()) / 1_000)
  return ClockShift.safeParse(shift + apart).data ?? null
}

/** A shift as people say it: the clock was behind, or ahead, by so much. */
export interface ClockError {
  was: 'behind' | 'ahead'
  days: number
  hours: number
  minutes: number
  seconds: number
}

/** The most that may be said of each, so that all of them together are within the limit. */
export const clockErrorLimits = { days: 10_950, hours: 999, minutes: 999, seconds: 999 } as const

export function clockErrorOf(shift: ClockShift): ClockError {
  const size = Math.abs(shift)
  return {
    was: shift < 0 ? 'ahead' : 'behind',
    days: Math.floor(size / 86_400),
    hours: Math.floor(size / 3_600) % 24,
    minutes: Math.floor(size / 60) % 60,
    seconds: size % 60,
  }
}

export function shiftOf({ was, days, hours, minutes, seconds }: ClockError): ClockShift {
  const size = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
  return was === 'behind' || size === 0 ? size : -size
}

/**
 * Les says by how much one camera's clock was wrong: its photos move in time, also the hidden ones
 * and those still to come. The shift counts from what the camera wrote, so twice is once and zero
 * takes it back. Order by hand is left as it is. Fails with `not-found`.
 */
export const setCameraClock = declareCall({
  role: 'admin',
  input: z.strictObject({ gallery: GalleryId, camera: CameraNumber, shift: ClockShift }),
  /** How many photos were moved. */
  output: z.strictObject({ photos: z.int() }),
})
