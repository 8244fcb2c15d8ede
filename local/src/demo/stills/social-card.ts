import { join } from 'node:path'
import sharp from 'sharp'

const width = 1_200
const height = 630

/** The frame of a cinema across the whole width; the words have the dark below it. */
const frame = Math.round(width / 2.39)

/** Lets the frame come out of the dark above, where the name stands, and sink into it below. */
const shade = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="fall" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#0a0a0a" stop-opacity=".8" />
      <stop offset=".32" stop-color="#0a0a0a" stop-opacity="0" />
      <stop offset=".8" stop-color="#0a0a0a" stop-opacity="0" />
      <stop offset="1" stop-color="#0a0a0a" />
    </linearGradient>
    <rect width="${width}" height="${frame}" fill="url(#fall)" />
  </svg>`,
)

/**
 * Draws `card.jpg` (1200 × 630), which other sites show beside a link to this one, from the hero's
 * still. Its words are outlines of the display serif (`card-words.svg`), because the drawing
 * library cannot read the font the site ships.
 */
export async function writeSocialCard(folder: string): Promise<void> {
  await sharp(join(folder, 'hero-1600.webp'))
    .resize(width, frame, { fit: 'fill' })
    .extend({ bottom: height - frame, background: '#0a0a0a' })
    .composite([{ input: shade }, { input: join(import.meta.dirname, 'card-words.svg') }])
    .jpeg({ quality: 82, progressive: true, mozjpeg: true })
    .toFile(join(folder, 'card.jpg'))
}
