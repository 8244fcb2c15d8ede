import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder } from './arrangement.ts'
import {
  cameraMarkOf,
  CameraMark,
  cameraRows,
  type Cameras,
  camerasLimit,
  type ClockError,
  clockErrorLimits,
  clockErrorOf,
  ClockShift,
  noCameras,
  setCameraClock,
  shifted,
  shiftLimit,
  shiftOf,
  shiftToMeet,
  timed,
} from './camera-clock.ts'
import { instantIn } from './wall-time.ts'

const canon = { name: 'Canon EOS R5', serial: '0123' }
const nikon = { name: 'NIKON Z 9', serial: '' }
const at = (time: string) => new Date(`2026-06-20T${time}Z`)
const came = at('23:00:00')
const both: Cameras = {
  cameras: [
    { ...canon, shift: 0 },
    { ...nikon, shift: -1_500 },
  ],
}

describe('a camera is known by what its files say', () => {
  test.each([
    ['Canon', 'Canon EOS R5', '0123', canon],
    ['NIKON CORPORATION', 'NIKON Z 9', '', nikon],
    ['SONY', 'ILCE-7M4', ' 42 ', { name: 'SONY ILCE-7M4', serial: '42' }],
    ['Leica', '', '00000', { name: 'Leica', serial: '' }],
    ['', '', '', { name: '', serial: '' }],
    ['\0\u202eevil\n', '\u200b\u200b', '\0\0', { name: 'evil', serial: '' }],
  ])('%j %j %j', (make, model, serial, mark) => {
    expect(cameraMarkOf(make, model, serial)).toEqual(mark)
  })

  test('whatever they say, it can be stored, and says the same again', () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(words, words, words, (make, model, serial) => {
        const mark = cameraMarkOf(make, model, serial)
        expect(CameraMark.safeParse(mark).success).toBe(true)
        expect(mark.name.length).toBeLessThanOrEqual(80)
        expect(mark.serial.length).toBeLessThanOrEqual(40)
        expect(cameraMarkOf('', mark.name, mark.serial)).toEqual(mark)
      }),
    )
  })
})

describe('a photo has the time of its camera’s clock put right', () => {
  test('a new camera is learnt, a known one is not, and its shift holds', () => {
    const first = timed(noCameras, { takenAt: at('10:00:00'), camera: canon }, came)
    expect(first).toEqual({
      time: { takenAt: at('10:00:00'), camera: 0 },
      learnt: { cameras: [{ ...canon, shift: 0 }] },
    })
    expect(timed(both, { takenAt: at('10:30:00'), camera: nikon }, came)).toEqual({
      time: { takenAt: at('10:05:00'), camera: 1 },
      learnt: null,
    })
    const second = { ...canon, serial: '0124' }
    expect(timed(both, { takenAt: came, camera: second }, came).time.camera).toBe(2)
  })

  test('what says nothing of its taking has the time it came, and no clock', () => {
    expect(timed(both, null, came)).toEqual({ time: { takenAt: came }, learnt: null })
  })

  test('one camera too many is none, and its time stays', () => {
    const cameras = Array.from({ length: camerasLimit }, (_, index) => ({
      name: `Camera ${index}`,
      serial: '',
      shift: 60,
    }))
    const capture = { takenAt: at('10:00:00'), camera: canon }
    expect(timed({ cameras }, capture, came)).toEqual({
      time: { takenAt: at('10:00:00') },
      learnt: null,
    })
  })
})

test('the cameras of a gallery are listed with what they took; those that took nothing are not', () => {
  const photos = [
    { takenAt: at('12:00:00'), camera: 1 },
    { takenAt: at('11:00:00'), camera: 1 },
    { takenAt: at('09:00:00') },
  ]
  expect(cameraRows(both, photos)).toEqual([
    {
      ...nikon,
      camera: 1,
      shift: -1_500,
      photos: 2,
      first: at('11:00:00'),
      last: at('12:00:00'),
    },
  ])
})

test('two photos of one moment say by how much a clock was wrong, also when it was moved before', () => {
  const [ours, theirs] = [{ takenAt: at('10:00:00.400') }, { takenAt: at('10:25:00') }]
  expect(shiftToMeet(theirs, ours, 0)).toBe(-1_500)
  expect(shiftToMeet(theirs, ours, 60)).toBe(-1_440)
  expect(shiftToMeet(ours, theirs, 0)).toBe(1_500)
  expect(shiftToMeet({ takenAt: new Date(0) }, { takenAt: new Date(1e12) }, 0)).toBeNull()
})

describe('a shift', () => {
  test('keeps one camera’s photos in their order and at their distances, also over a change of the clocks', () => {
    // Half past one in the night in which Brussels goes from two to three; the walls differ by two hours.
    const night = ['01:30', '03:30'].map((time) =>
      instantIn('Europe/Brussels', new Date(`2026-03-29T${time}Z`).getTime()),
    )
    const [before, after] = night.map((takenAt) => shifted(takenAt, 3_600))
    expect(before).toEqual(new Date('2026-03-29T01:30:00Z'))
    expect(after).toEqual(new Date('2026-03-29T02:30:00Z'))
  })

  test('and its opposite are nothing', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        fc.integer({ max: 1e6, min: -1e6 }),
        (time, shift) => {
          fc.pre(Math.abs(time.getTime()) < 8e15)
          expect(shifted(shifted(time, shift), -shift)).toEqual(time)
        },
      ),
    )
  })

  test('changes the order by capture time and none that was laid by hand', () => {
    const photo = (id: string, time: string, place: number) => ({
      id,
      name: id,
      takenAt: at(time),
      place,
    })
    const [a, b] = [photo('a', '10:00:00', 2), photo('b', '10:30:00', 1)]
    const late = { ...b, takenAt: shifted(b.takenAt, -3_600) }
    const shown = (order: 'captured' | 'hand', last: typeof b) =>
      inOrder([a, last], { order, sets: [] }).map(({ id }) => id)
    expect([shown('captured', b), shown('captured', late)]).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect([shown('hand', b), shown('hand', late)]).toEqual([
      ['b', 'a'],
      ['b', 'a'],
    ])
  })

  test('is said as people say it, and means the same again', () => {
    expect(clockErrorOf(3_780)).toEqual({
      was: 'behind',
      days: 0,
      hours: 1,
      minutes: 3,
      seconds: 0,
    })
    expect(clockErrorOf(-90_061)).toMatchObject({ was: 'ahead', days: 1, hours: 1, seconds: 1 })
    fc.assert(
      fc.property(fc.integer({ min: -shiftLimit, max: shiftLimit }), (shift) => {
        expect(shiftOf(clockErrorOf(shift))).toBe(shift)
      }),
    )
    expect(Object.is(shiftOf({ ...clockErrorOf(0), was: 'ahead' }), 0)).toBe(true)
  })

  test('of the most that may be said is within its limit', () => {
    const most: ClockError = { was: 'ahead', ...clockErrorLimits }
    expect(ClockShift.safeParse(shiftOf(most)).success).toBe(true)
    const asked = { gallery: 'g1', camera: 0, shift: 0 }
    const isFit = (changes: object) =>
      setCameraClock.input.safeParse({ ...asked, ...changes }).success
    expect([
      isFit({ shift: shiftLimit }),
      isFit({ shift: shiftLimit + 1 }),
      isFit({ shift: 0.5 }),
      isFit({ camera: camerasLimit }),
    ]).toEqual([true, false, false, false])
  })
})
