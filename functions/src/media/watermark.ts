import type { Watermark } from '@portal/model/studio'
import { type Mask, type Pixels, textMask } from '#platform/picture'

/**
 * A pattern that repeats in both directions. Painting a covered pixel is `value * keep / 256 + add`
 * for each channel; the pixels that are not covered are not listed.
 */
export interface Pattern {
  width: number
  height: number
  /** For each row, the covered columns in order, and beside them their `keep` and `add`. */
  rows: { columns: Uint16Array; keep: Uint16Array; add: Uint8Array }[]
}

const degrees = -30
/**
 * Lays the letters out like bricks: light, with a dark rim that keeps them readable on white.
 */
export function patternOf(mask: Mask, opacity: number, edge: number): Pattern {
  const gap = Math.round(edge / 24)
  const width = mask.width + gap
  const height = 2 * (mask.height + gap)
  const rim = Math.max(1, Math.round(edge / 700))
  const light = new Uint8Array(width * height)
  const dark = new Uint8Array(width * height)
  const stamp = (onto: Uint8Array, left: number, top: number) => {
    for (let y = 0; y < mask.height; y++) {
      for (let x = 0; x < mask.width; x++) {
        const at = ((y + top) % height) * width + ((x + left) % width)
        onto[at] = Math.max(onto[at] ?? 0, mask.data[y * mask.width + x] ?? 0)
      }
    }
  }
  for (const [left, top] of [
    [0, 0],
    [width >> 1, height >> 1],
  ] as const) {
    stamp(light, left, top)
    for (const across of [-rim, rim])
      for (const down of [-rim, rim]) stamp(dark, left + width + across, top + height + down)
  }
  const rows = Array.from({ length: height }, (_, y) => {
    const columns: number[] = []
    const keep: number[] = []
    const add: number[] = []
    for (let x = 0; x < width; x++) {
      const letter = (light[y * width + x] ?? 0) / 255
      const lightness = letter * opacity
      // Under the letter itself the rim would take away what the letter adds.
      const darkness = ((dark[y * width + x] ?? 0) / 255) * (1 - letter) * opacity
      if (lightness + darkness < 1 / 128) continue
      columns.push(x)
      keep.push(Math.floor(256 * (1 - lightness) * (1 - darkness)))
      add.push(Math.floor(255 * lightness))
    }
    return {
      columns: Uint16Array.from(columns),
      keep: Uint16Array.from(keep),
      add: Uint8Array.from(add),
    }
  })
  return { width, height, rows }
}

/**
 * Paints the pattern over the whole picture, in place. libvips would make floats of every pixel and
 * back; touching only the covered ones takes a tenth of that time.
 */
export function paint({ data, width, height }: Pixels, pattern: Pattern): void {
  for (let y = 0; y < height; y++) {
    const row = pattern.rows[y % pattern.height]
    if (!row) continue
    const { columns, keep, add } = row
    for (let left = 0; left < width; left += pattern.width) {
      for (let index = 0; index < columns.length; index++) {
        const x = left + columns[index]!
        if (x >= width) break
        const at = (y * width + x) * 3
        const kept = keep[index]!
        const added = add[index]!
        data[at] = ((data[at]! * kept) >> 8) + added
        data[at + 1] = ((data[at + 1]! * kept) >> 8) + added
        data[at + 2] = ((data[at + 2]! * kept) >> 8) + added
      }
    }
  }
}

/** A text of blanks or of letters that no font has would leave the picture clean. */
const lastResort = 'PROOF'

async function lettersOf(text: string, edge: number): Promise<Mask> {
  const size = Math.round(edge * 0.36)
  const mask = await textMask(text, size, degrees).catch(() => null)
  const ink = mask?.data.reduce((sum, value) => sum + value, 0) ?? 0
  return mask && ink > 255 * size ? mask : textMask(lastResort, size, degrees)
}

const patterns = new Map<string, Promise<Pattern>>()

/** The pattern for proofs of one size, drawn once. */
export function watermarkPattern({ text, opacity }: Watermark, edge: number): Promise<Pattern> {
  const key = JSON.stringify([text, opacity, edge])
  const known = patterns.get(key)
  if (known) return known
  // Les changes the text now and then, so only what is in use is kept.
  if (patterns.size >= 8) patterns.clear()
  const drawn = lettersOf(text, edge).then((mask) => patternOf(mask, opacity, edge))
  patterns.set(key, drawn)
  drawn.catch(() => patterns.delete(key))
  return drawn
}
