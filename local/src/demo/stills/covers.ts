import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { addGrain } from './develop.ts'
import { drawStill } from './render-still.ts'
import { type Still, stills } from './roll.ts'

/** Width of a cinema frame for a height of 1. */
const scope = 2.39

/** Which still stands for what on the site, and where the frame sits: 0 top, 1 bottom. */
const covers = [
  { cover: 'hero', name: 'LES_0438.jpg', frame: 0.82 },
  { cover: 'wedding', name: 'LES_0377.jpg', frame: 0.78 },
  { cover: 'film', name: 'LES_0715.jpg', frame: 0.62 },
  { cover: 'portrait', name: 'LES_0131.jpg', frame: 0.35 },
  { cover: 'sign-in', name: 'LES_0520.jpg', frame: 0.7 },
  { cover: 'closing', name: 'LES_0771.jpg', frame: 0.9 },
] as const

/**
 * A 2.39:1 crop of a landscape still as WebP, `width` px wide. Its grain is fine, and needed: it
 * keeps wide skies from breaking into bands.
 */
export async function renderCover(still: Still, width: number, frame = 0.5): Promise<Buffer> {
  const { data, width: drawnWidth, height: drawnHeight } = await drawStill(still, 2_000)
  const height = Math.round(drawnWidth / scope)
  const picture = {
    data: await sharp(data, { raw: { width: drawnWidth, height: drawnHeight, channels: 3 } })
      .extract({
        left: 0,
        top: Math.round((drawnHeight - height) * frame),
        width: drawnWidth,
        height,
      })
      .resize(width, Math.round(width / scope), { fit: 'fill' })
      .raw()
      .toBuffer(),
    width,
    height: Math.round(width / scope),
  }
  addGrain(picture, 5)
  return sharp(picture.data, { raw: { width, height: picture.height, channels: 3 } })
    .webp({ quality: 76, effort: 6, smartSubsample: true })
    .toBuffer()
}

/** Writes `hero-1600.webp`, `hero-800.webp` and the five other pairs that the site shows. */
export async function writeCovers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { cover, name, frame } of covers) {
    const still = stills.find((candidate) => candidate.name === name)
    if (!still) throw new Error(`The cover ${cover} names a still that is not on the roll.`)
    for (const width of [1_600, 800])
      await writeFile(
        join(folder, `${cover}-${width}.webp`),
        await renderCover(still, width, frame),
      )
  }
}
