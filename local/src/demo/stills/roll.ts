import { moods, type MoodName } from './moods.ts'
import { type SceneName, scenes } from './scenes.ts'

const sets = ['getting ready', 'ceremony', 'portraits', 'party', 'the day after'] as const

/** A photograph of the demo, before it is drawn. */
export interface Still {
  /** File name as the camera wrote it, e.g. `LES_0412.jpg`. */
  name: string
  title: string
  set: (typeof sets)[number]
  scene: SceneName
  mood: MoodName
  /** Who or what is in the picture; each scene knows its own few. */
  subject: string
  orientation: 'landscape' | 'portrait'
  /** EXIF orientation: 6 and 8 are stored lying on their side, as a turned camera does. */
  turned: 1 | 6 | 8
  /** ISO 8601 with the offset of the place. */
  takenAt: string
  camera: Camera
  gps: { lat: number; lng: number; altitude: number }
  seed: number
}

export interface Camera {
  make: string
  model: string
  lens: string
  /** Millimetres. */
  focalLength: number
  aperture: number
  /** Seconds. */
  exposure: readonly [1, number]
  iso: number
}

const lenses: Record<string, string> = {
  35: 'RF35mm F1.8 MACRO IS STM',
  50: 'RF50mm F1.2 L USM',
  85: 'RF85mm F1.2 L USM',
}

const places = {
  house: { lat: 51.0619, lng: 3.7073, altitude: 9 },
  church: { lat: 51.0537, lng: 3.7211, altitude: 12 },
  quay: { lat: 51.0553, lng: 3.7203, altitude: 8 },
  garden: { lat: 50.9866, lng: 3.6538, altitude: 14 },
  wood: { lat: 50.7043, lng: 4.2667, altitude: 112 },
  coast: { lat: 51.2413, lng: 2.9417, altitude: 3 },
  hills: { lat: 50.2311, lng: 5.3443, altitude: 341 },
} as const

/**
 * One wedding in June and the two days after it; the first dozen is what the demo gallery shows.
 * Number, title, set, `scene mood subject`, frame (tall, and 6 or 8 when stored on its side),
 * day and time in Belgium, place, focal length, aperture, shutter, sensitivity.
 */
const table = `
  0118 | The dress, waiting | getting ready | preparation dawn dress   | tall 8 | 13 08:12:41 | house  | 35 | f/2.2 | 1/200  | ISO 640
  0164 | Veil               | getting ready | preparation silver bride | wide   | 13 09:47:05 | house  | 50 | f/1.6 | 1/250  | ISO 800
  0203 | Two rings          | getting ready | rings gold none          | wide   | 13 10:05:33 | house  | 35 | f/2.8 | 1/160  | ISO 400
  0287 | The door opens     | ceremony      | doorway gold bride       | tall 6 | 13 12:58:20 | church | 50 | f/1.8 | 1/320  | ISO 1250
  0341 | Under the arch     | ceremony      | vows gold embrace        | wide   | 13 13:41:52 | garden | 85 | f/1.4 | 1/2000 | ISO 100
  0412 | Last light         | portraits     | closeness ember none     | wide   | 13 20:52:18 | hills  | 85 | f/1.2 | 1/1600 | ISO 100
  0438 | The valley         | portraits     | hills gold embrace       | wide   | 13 21:04:09 | hills  | 35 | f/4   | 1/500  | ISO 100
  0520 | First dance        | party         | dance dusk first         | wide   | 13 22:10:47 | garden | 50 | f/1.4 | 1/125  | ISO 3200
  0561 | Everybody          | party         | dance night crowd        | wide   | 13 23:02:30 | garden | 35 | f/2   | 1/160  | ISO 6400
  0634 | Sparks             | party         | sparklers tungsten walk  | tall 6 | 14 00:31:12 | garden | 35 | f/1.8 | 1/200  | ISO 4000
  0702 | The sea at nine    | the day after | sea ember walk           | wide   | 14 21:38:26 | coast  | 35 | f/5.6 | 1/640  | ISO 100
  0771 | Milky way          | the day after | stars blue tent          | wide   | 15 00:44:00 | hills  | 35 | f/1.8 | 1/1    | ISO 3200
  0131 | By the window      | getting ready | wall gold groom          | wide   | 13 08:40:10 | house  | 50 | f/2   | 1/640  | ISO 200
  0176 | Leaves on plaster  | getting ready | wall dawn bride          | tall   | 13 10:01:57 | house  | 50 | f/2   | 1/800  | ISO 200
  0209 | His and hers       | getting ready | rings silver none        | tall 8 | 13 10:09:14 | house  | 35 | f/2.8 | 1/125  | ISO 500
  0301 | In the nave        | ceremony      | doorway blue groom       | wide   | 13 13:02:44 | church | 35 | f/2   | 1/200  | ISO 1600
  0356 | Petals             | ceremony      | vows dawn walk           | tall   | 13 14:06:03 | garden | 85 | f/2   | 1/3200 | ISO 100
  0377 | Beeches            | portraits     | forest gold walk         | wide   | 13 17:20:38 | wood   | 85 | f/1.8 | 1/800  | ISO 200
  0383 | She stops          | portraits     | forest mist bride        | tall   | 13 17:34:51 | wood   | 50 | f/1.8 | 1/500  | ISO 320
  0401 | Race you           | portraits     | field gold children      | wide   | 13 20:31:07 | garden | 85 | f/2   | 1/2500 | ISO 100
  0419 | A breath apart     | portraits     | closeness silver none    | tall 6 | 13 20:55:40 | hills  | 85 | f/1.2 | 1/2000 | ISO 100
  0451 | After the sun      | portraits     | hills dawn walk          | tall   | 13 21:19:33 | hills  | 35 | f/4   | 1/200  | ISO 200
  0486 | The table          | party         | candles tungsten none    | wide   | 13 21:40:21 | garden | 50 | f/1.4 | 1/100  | ISO 2500
  0493 | Two glasses        | party         | candles ember none       | tall   | 13 21:44:58 | garden | 85 | f/1.4 | 1/125  | ISO 2500
  0548 | Slow song          | party         | dance silver first       | tall   | 13 22:16:29 | garden | 50 | f/1.4 | 1/125  | ISO 5000
  0607 | Graslei            | party         | city dusk embrace        | wide   | 13 22:48:16 | quay   | 35 | f/2   | 1/60   | ISO 1600
  0648 | The way home       | party         | rain dusk woman          | wide   | 14 01:22:35 | quay   | 85 | f/1.4 | 1/100  | ISO 3200
  0689 | Morning            | the day after | lake mist none           | wide   | 14 06:12:02 | hills  | 35 | f/5.6 | 1/320  | ISO 100
  0715 | Just married       | the day after | road dusk near           | wide   | 14 22:03:49 | hills  | 85 | f/2.8 | 1/160  | ISO 800
  0722 | Cold feet          | the day after | sea dawn bride           | tall   | 14 22:11:24 | coast  | 50 | f/2.8 | 1/500  | ISO 200
`

function known<Known extends string>(word: string | undefined, among: Iterable<Known>): Known {
  for (const candidate of among) if (candidate === word) return candidate
  throw new Error(`The roll of stills does not know "${word}".`)
}

const keys = <Known extends string>(of: Record<Known, unknown>) => Object.keys(of) as Known[]

function parseStill(line: string): Still {
  const cells = line.split('|').map((cell) => cell.trim())
  const [number, title = '', set, picture = '', frame = '', at = '', place, focal = ''] = cells
  const [aperture, shutter, iso] = cells.slice(8).map((cell) => Number(/[\d.]+$/.exec(cell)?.[0]))
  const [scene, mood, subject = 'none'] = picture.split(' ')
  const [day, time] = at.split(' ')
  const [orientation, turned] = frame.split(' ')
  return {
    name: `LES_${number}.jpg`,
    title,
    set: known(set, sets),
    scene: known(scene, keys(scenes)),
    mood: known(mood, keys(moods)),
    subject,
    orientation: known(orientation, ['wide', 'tall']) === 'wide' ? 'landscape' : 'portrait',
    turned: turned === '6' ? 6 : turned === '8' ? 8 : 1,
    takenAt: `2026-06-${day}T${time}+02:00`,
    camera: {
      make: 'Canon',
      model: 'Canon EOS R6 Mark II',
      lens: lenses[focal] ?? '',
      focalLength: Number(focal),
      aperture: aperture ?? 0,
      exposure: [1, shutter ?? 1],
      iso: iso ?? 0,
    },
    gps: places[known(place, keys(places))],
    seed: Number(number) * 7_919,
  }
}

/** The roll of the demo: thirty photographs at 24 megapixels. */
export const stills: readonly Still[] = table.trim().split('\n').map(parseStill)
