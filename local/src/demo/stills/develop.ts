import sharp from 'sharp'
import type { Grade } from './moods.ts'
import { randomFrom } from './random.ts'
import type { Layer, Size } from './svg.ts'

/** Pixels as red, green and blue bytes. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

const rawOf = ({ width, height }: Pixels) => ({ raw: { width, height, channels: 3 as const } })

/** One layer as pixels with opacity; what is blurred much is drawn small, which looks the same. */
async function drawLayer(layer: Layer, scene: Size, target: Size) {
  const scale = target.width / scene.width
  const blur = (layer.blur ?? 0) * scale
  const fraction = Math.min(layer.detail ?? 1, blur > 2 ? 2 / blur : 1)
  const width = Math.max(8, Math.round(target.width * fraction))
  const height = Math.max(8, Math.round(target.height * fraction))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${scene.width} ${scene.height}" preserveAspectRatio="none">${layer.svg}</svg>`
  const drawn = sharp(Buffer.from(svg)).ensureAlpha()
  const sigma = blur * fraction
  const { data, info } = await (sigma >= 0.3 ? drawn.blur(sigma) : drawn)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: 4 as const }
  if (fraction === 1) return { input: data, raw }
  const full = await sharp(data, { raw })
    .resize(target.width, target.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()
  return { input: full, raw: { ...target, channels: 4 as const } }
}

/** Lays the layers over each other, the first at the back. */
async function compose(layers: readonly Layer[], scene: Size, target: Size): Promise<Pixels> {
  const overlays = []
  for (const layer of layers) {
    const overlay = await drawLayer(layer, scene, target)
    overlays.push({ ...overlay, blend: layer.blend ?? ('over' as const), left: 0, top: 0 })
  }
  const data = await sharp({
    create: { ...target, channels: 3, background: '#000000' },
  })
    .composite(overlays)
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data, ...target }
}

/** Light that spills over in the lens (white) and in the film (red). */
async function bloom(picture: Pixels): Promise<Pixels> {
  const { width, height } = picture
  const spill = async (radius: number, threshold: number, tint: readonly number[]) => {
    const small = { width: Math.ceil(width / 6), height: Math.ceil(height / 6) }
    const highlights = await sharp(picture.data, rawOf(picture))
      .resize(small.width, small.height, { fit: 'fill', kernel: 'linear' })
      .linear(
        tint.map((part) => part),
        tint.map((part) => -part * threshold),
      )
      .raw()
      .toBuffer()
    const blurred = await sharp(highlights, { raw: { ...small, channels: 3 } })
      .blur(Math.max(0.5, (radius * Math.max(width, height)) / 6))
      .raw()
      .toBuffer()
    const input = await sharp(blurred, { raw: { ...small, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    return { input, raw: { width, height, channels: 3 as const }, blend: 'screen' as const }
  }
  const data = await sharp(picture.data, rawOf(picture))
    .composite([
      await spill(0.006, 150, [0.6, 0.32, 0.2]),
      await spill(0.03, 120, [0.3, 0.26, 0.22]),
    ])
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data, width, height }
}

/** Curve, split tone, saturation and vignette, in place. */
function grade({ data, width, height }: Pixels, tones: Grade): void {
  const curve = (channel: 0 | 1 | 2) =>
    Float32Array.from({ length: 256 }, (_, value) => {
      const x = value / 255
      const bent = x + (x * x * (3 - 2 * x) - x) * tones.contrast
      // A little light never leaves the shadows of a film.
      const lifted = 7 + bent * 246
      return (
        lifted * (1 + (tones.highlights[channel] - 1) * bent) + tones.shadows[channel] * (1 - bent)
      )
    })
  const [reds, greens, blues] = [curve(0), curve(1), curve(2)]
  const half = Math.hypot(width, height) / 2
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const far = Math.hypot(x - width / 2, y - height / 2) / half
      const fall = 1 - 0.42 * far ** 3
      const red = reds[data[at] ?? 0] ?? 0
      const green = greens[data[at + 1] ?? 0] ?? 0
      const blue = blues[data[at + 2] ?? 0] ?? 0
      const grey = 0.3 * red + 0.59 * green + 0.11 * blue
      const tone = (value: number, channel: 0 | 1 | 2) => {
        const tinted = grey + (value - grey) * tones.saturation
        const print = tones.saturation === 0 ? tones.shadows[channel] : 0
        return Math.max(0, Math.min(255, (tinted + print) * fall))
      }
      data[at] = tone(red, 0)
      data[at + 1] = tone(green, 1)
      data[at + 2] = tone(blue, 2)
    }
  }
}

/** A square of grain that repeats without seams; values have a standard deviation of 1. */
function grainTile(edge: number, seed: number): Float32Array {
  const random = randomFrom(seed)
  const noise = Float32Array.from({ length: edge * edge }, () => random.bell())
  const at = (x: number, y: number) => noise[((y + edge) % edge) * edge + ((x + edge) % edge)] ?? 0
  const tile = new Float32Array(edge * edge)
  let squares = 0
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) {
      const near = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)
      const value = at(x, y) + near * 0.55
      tile[y * edge + x] = value
      squares += value * value
    }
  }
  const deviation = Math.sqrt(squares / tile.length)
  return tile.map((value) => value / deviation)
}

/** Two tiles whose sizes have no common factor: their sum repeats only after 130 megapixels. */
let tiles: readonly [Float32Array, Float32Array] | undefined
const [coarse, fine] = [383, 300] as const

/** Film grain, in place: strongest in the middle tones, hardly any in white. */
export function addGrain({ data, width, height }: Pixels, strength: number): void {
  tiles ??= [grainTile(coarse, 11), grainTile(fine, 12)]
  const [first, second] = tiles
  const weight = Float32Array.from({ length: 256 }, (_, value) => {
    const x = value / 255
    return strength * Math.SQRT1_2 * (0.35 + 2.6 * x * (1 - x) ** 1.4)
  })
  for (let y = 0; y < height; y++) {
    const rowOfFirst = (y % coarse) * coarse
    const rowOfSecond = (y % fine) * fine
    for (let x = 0, at = y * width * 3; x < width; x++, at += 3) {
      const noise =
        (first[rowOfFirst + (x % coarse)] ?? 0) + (second[rowOfSecond + (x % fine)] ?? 0)
      const green = data[at + 1] ?? 0
      const change = noise * (weight[green] ?? 0)
      data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + change + 0.5))
      data[at + 1] = Math.max(0, Math.min(255, green + change + 0.5))
      data[at + 2] = Math.max(0, Math.min(255, (data[at + 2] ?? 0) + change + 0.5))
    }
  }
}

/** Draws the layers and makes a graded picture without grain, its long edge at most `longEdge`. */
export async function develop(
  layers: readonly Layer[],
  scene: Size,
  tones: Grade,
  longEdge: number,
): Promise<Pixels> {
  const scale = longEdge / Math.max(scene.width, scene.height)
  const target = {
    width: Math.round(scene.width * scale),
    height: Math.round(scene.height * scale),
  }
  const picture = await bloom(await compose(layers, scene, target))
  grade(picture, tones)
  return picture
}
