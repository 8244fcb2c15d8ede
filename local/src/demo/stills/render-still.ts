import sharp from 'sharp'
import { addGrain, develop, type Pixels } from './develop.ts'
import { exifOf } from './exif.ts'
import { moods } from './moods.ts'
import { randomFrom } from './random.ts'
import type { Still } from './roll.ts'
import { scenes } from './scenes.ts'

/** Long edge of a 24 megapixel photograph, pixels. */
export const fullEdge = 6_000
/** Long edge a scene is drawn at; above it only the grain adds detail, as in a real lens. */
const drawnEdge = 2_000

/** The graded picture without grain, upright, at most 2,000 px on its long edge. */
export function drawStill(still: Still, longEdge: number): Promise<Pixels> {
  const size =
    still.orientation === 'landscape'
      ? { width: 1_500, height: 1_000 }
      : { width: 1_000, height: 1_500 }
  const mood = moods[still.mood]
  const layers = scenes[still.scene]({
    random: randomFrom(still.seed),
    size,
    mood,
    subject: still.subject,
  })
  return develop(layers, size, mood.grade, Math.min(longEdge, drawnEdge))
}

/**
 * The photograph as a camera would deliver it: JPEG, 6000 × 4000 unless `longEdge` (px) asks for
 * less, with EXIF and GPS. The same still gives the same bytes each time.
 */
export async function renderStill(still: Still, { longEdge = fullEdge } = {}): Promise<Buffer> {
  const drawn = await drawStill(still, longEdge)
  const shortEdge = Math.round((longEdge * 2) / 3)
  const upright =
    still.orientation === 'landscape'
      ? { width: longEdge, height: shortEdge }
      : { width: shortEdge, height: longEdge }
  // Orientation 6 asks the viewer to turn clockwise, so the pixels lie turned the other way.
  const turn = { 1: 0, 6: 270, 8: 90 }[still.turned]
  const lying = await sharp(drawn.data, {
    raw: { width: drawn.width, height: drawn.height, channels: 3 },
  })
    .rotate(turn)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = turn === 0 ? upright : { width: upright.height, height: upright.width }
  const data = await sharp(lying.data, {
    raw: { width: lying.info.width, height: lying.info.height, channels: 3 },
  })
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer()
  const picture = { data, width, height }
  addGrain(picture, moods[still.mood].grade.grain * Math.min(1, longEdge / drawnEdge))
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90, chromaSubsampling: '4:2:0' })
    .withIccProfile('srgb')
    .withMetadata({ orientation: still.turned })
    .withExifMerge(exifOf(still))
    .toBuffer()
}
