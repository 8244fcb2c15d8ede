import type { MoodName } from './moods.ts'
import type { SceneName } from './scenes.ts'

/** A photograph of the demo, before it is drawn. */
export interface Still {
  /** File name as the camera wrote it, e.g. `LES_0412.jpg`. */
  name: string
  title: string
  set: 'getting ready' | 'ceremony' | 'portraits' | 'party' | 'the day after'
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

const body = (lens: string, focalLength: number) => ({
  make: 'Canon',
  model: 'Canon EOS R6 Mark II',
  lens,
  focalLength,
})
const wide = body('RF35mm F1.8 MACRO IS STM', 35)
const normal = body('RF50mm F1.2 L USM', 50)
const long = body('RF85mm F1.2 L USM', 85)

const places = {
  house: { lat: 51.0619, lng: 3.7073, altitude: 9 },
  church: { lat: 51.0537, lng: 3.7211, altitude: 12 },
  quay: { lat: 51.0553, lng: 3.7203, altitude: 8 },
  garden: { lat: 50.9866, lng: 3.6538, altitude: 14 },
  wood: { lat: 50.7043, lng: 4.2667, altitude: 112 },
  coast: { lat: 51.2413, lng: 2.9417, altitude: 3 },
  hills: { lat: 50.2311, lng: 5.3443, altitude: 341 },
} as const

type Row = readonly [
  number: number,
  title: string,
  set: Still['set'],
  picture: `${SceneName} ${MoodName} ${string}`,
  frame: 'wide' | 'tall' | 'tall 6' | 'tall 8',
  at: `${number} ${number}:${number}:${number}`,
  place: keyof typeof places,
  lens: typeof wide,
  aperture: number,
  shutter: number,
  iso: number,
]

// One wedding in June and the two days after it. The first dozen is what the demo gallery shows.
const rows: readonly Row[] = [
  [118, 'The dress, waiting', 'getting ready', 'preparation dawn dress', 'tall 8', '13 08:12:41', 'house', wide, 2.2, 200, 640],
  [164, 'Veil', 'getting ready', 'preparation silver bride', 'wide', '13 09:47:05', 'house', normal, 1.6, 250, 800],
  [203, 'Two rings', 'getting ready', 'rings gold none', 'wide', '13 10:05:33', 'house', wide, 2.8, 160, 400],
  [287, 'The door opens', 'ceremony', 'doorway gold bride', 'tall 6', '13 12:58:20', 'church', normal, 1.8, 320, 1250],
  [341, 'Under the arch', 'ceremony', 'vows gold embrace', 'wide', '13 13:41:52', 'garden', long, 1.4, 2000, 100],
  [412, 'Last light', 'portraits', 'closeness ember none', 'wide', '13 20:52:18', 'hills', long, 1.2, 1600, 100],
  [438, 'The valley', 'portraits', 'hills gold embrace', 'wide', '13 21:04:09', 'hills', wide, 4, 500, 100],
  [520, 'First dance', 'party', 'dance dusk first', 'wide', '13 22:10:47', 'garden', normal, 1.4, 125, 3200],
  [561, 'Everybody', 'party', 'dance night crowd', 'wide', '13 23:02:30', 'garden', wide, 2, 160, 6400],
  [634, 'Sparks', 'party', 'sparklers tungsten walk', 'tall 6', '14 00:31:12', 'garden', wide, 1.8, 200, 4000],
  [702, 'The sea at nine', 'the day after', 'sea ember walk', 'wide', '14 21:38:26', 'coast', wide, 5.6, 640, 100],
  [771, 'Milky way', 'the day after', 'stars blue tent', 'wide', '15 00:44:00', 'hills', wide, 1.8, 1, 3200],
  [131, 'By the window', 'getting ready', 'wall gold groom', 'wide', '13 08:40:10', 'house', normal, 2, 640, 200],
  [176, 'Leaves on plaster', 'getting ready', 'wall dawn bride', 'tall', '13 10:01:57', 'house', normal, 2, 800, 200],
  [209, 'His and hers', 'getting ready', 'rings silver none', 'tall 8', '13 10:09:14', 'house', wide, 2.8, 125, 500],
  [301, 'In the nave', 'ceremony', 'doorway blue groom', 'wide', '13 13:02:44', 'church', wide, 2, 200, 1600],
  [356, 'Petals', 'ceremony', 'vows dawn walk', 'tall', '13 14:06:03', 'garden', long, 2, 3200, 100],
  [377, 'Beeches', 'portraits', 'forest gold walk', 'wide', '13 17:20:38', 'wood', long, 1.8, 800, 200],
  [383, 'She stops', 'portraits', 'forest mist bride', 'tall', '13 17:34:51', 'wood', normal, 1.8, 500, 320],
  [401, 'Race you', 'portraits', 'field gold children', 'wide', '13 20:31:07', 'garden', long, 2, 2500, 100],
  [419, 'A breath apart', 'portraits', 'closeness silver none', 'tall 6', '13 20:55:40', 'hills', long, 1.2, 2000, 100],
  [451, 'After the sun', 'portraits', 'hills dawn walk', 'tall', '13 21:19:33', 'hills', wide, 4, 200, 200],
  [486, 'The table', 'party', 'candles tungsten none', 'wide', '13 21:40:21', 'garden', normal, 1.4, 100, 2500],
  [493, 'Two glasses', 'party', 'candles ember none', 'tall', '13 21:44:58', 'garden', long, 1.4, 125, 2500],
  [548, 'Slow song', 'party', 'dance silver first', 'tall', '13 22:16:29', 'garden', normal, 1.4, 125, 5000],
  [607, 'Graslei', 'party', 'city dusk embrace', 'wide', '13 22:48:16', 'quay', wide, 2, 60, 1600],
  [648, 'The way home', 'party', 'rain night woman', 'wide', '14 01:22:35', 'quay', long, 1.4, 100, 3200],
  [689, 'Morning', 'the day after', 'lake mist none', 'wide', '14 06:12:02', 'hills', wide, 5.6, 320, 100],
  [715, 'Just married', 'the day after', 'road dusk near', 'wide', '14 22:03:49', 'hills', long, 2.8, 160, 800],
  [722, 'Cold feet', 'the day after', 'sea dawn bride', 'tall', '14 22:11:24', 'coast', normal, 2.8, 500, 200],
]

/** The roll of the demo: thirty photographs at 24 megapixels. */
export const stills: readonly Still[] = rows.map(
  ([number, title, set, picture, frame, at, place, lens, aperture, shutter, iso]) => {
    const [scene, mood, subject] = picture.split(' ') as [SceneName, MoodName, string]
    const [day, time] = at.split(' ')
    const [orientation, turned] = frame.split(' ')
    return {
      name: `LES_${String(number).padStart(4, '0')}.jpg`,
      title,
      set,
      scene,
      mood,
      subject,
      orientation: orientation === 'wide' ? 'landscape' : 'portrait',
      turned: turned === '6' ? 6 : turned === '8' ? 8 : 1,
      takenAt: `2026-06-${day}T${time}+02:00`,
      camera: { ...lens, aperture, exposure: [1, shutter], iso },
      gps: places[place],
      seed: number * 7_919,
    }
  },
)
