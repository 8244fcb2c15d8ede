import type { MarkPattern } from './watermark.ts'

/** How much of each pixel a shape covers, 0 … 255, row by row. */
export interface Mask {
  data: Uint8Array
  width: number
  height: number
}

/** Pixels of 8 bits a channel, row by row; the first three channels are red, green and blue. */
export interface PaintedPixels {
  data: Uint8Array | Uint8ClampedArray
  width: number
  height: number
}

/** For one row, the covered columns in order, and beside them what painting does there. */
interface PaintedRow {
  columns: Uint16Array
  keep: Uint16Array
  add: Uint8Array
}

/**
 * What is painted: a covered pixel becomes `value * keep / 256 + add` in each channel; those not
 * covered are not listed. `all` lies at the upper left of any picture of that edge, `corner` at the
 * lower right.
 */
export interface Painting {
  place: 'all' | 'corner'
  width: number
  height: number
  rows: PaintedRow[]
}

/** Light letters, and the dark rim that keeps them readable on white. */
interface Cell {
  width: number
  height: number
  light: Uint8Array
  dark: Uint8Array
  /** 1 where the place or one beside it has some of either: most of a cell is empty. */
  near: Uint8Array
}

const degrees: Record<MarkPattern, number> = { tile: 0, diagonal: -30, corner: 0 }

/** The mask at another size: averaged where it shrinks, interpolated where it grows. */
function scaled(mask: Mask, width: number, height: number): Mask {
  const data = new Uint8Array(width * height)
  const [across, down] = [mask.width / width, mask.height / height]
  const [samplesX, samplesY] = [Math.max(1, Math.ceil(across)), Math.max(1, Math.ceil(down))]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let j = 0; j < samplesY; j++) {
        for (let i = 0; i < samplesX; i++) {
          const fromX = (x + (i + 0.5) / samplesX) * across - 0.5
          const fromY = (y + (j + 0.5) / samplesY) * down - 0.5
          sum += sampled(mask.data, mask.width, mask.height, fromX, fromY)
        }
      }
      data[y * width + x] = Math.round(sum / (samplesX * samplesY))
    }
  }
  return { data, width, height }
}

/** A value between four pixels; the edge goes on beyond itself. */
function sampled(data: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const [shareX, shareY] = [x - left, y - top]
  const x0 = left < 0 ? 0 : left >= width ? width - 1 : left
  const x1 = left + 1 < 0 ? 0 : left + 1 >= width ? width - 1 : left + 1
  const y0 = (top < 0 ? 0 : top >= height ? height - 1 : top) * width
  const y1 = (top + 1 < 0 ? 0 : top + 1 >= height ? height - 1 : top + 1) * width
  const upper = data[y0 + x0]! * (1 - shareX) + data[y0 + x1]! * shareX
  const lower = data[y1 + x0]! * (1 - shareX) + data[y1 + x1]! * shareX
  return upper * (1 - shareY) + lower * shareY
}

/** The mark with its rim and `gap` pixels of nothing to its right and below. */
function cellOf(mark: Mask, gap: number, rim: number): Cell {
  const [width, height] = [mark.width + gap, mark.height + gap]
  const light = new Uint8Array(width * height)
  const dark = new Uint8Array(width * height)
  const stamp = (onto: Uint8Array, left: number, top: number) => {
    for (let y = 0; y < mark.height; y++) {
      const to = (y + top) * width + left
      const from = y * mark.width
      for (let x = 0; x < mark.width; x++)
        onto[to + x] = Math.max(onto[to + x]!, mark.data[from + x]!)
    }
  }
  stamp(light, rim, rim)
  for (const across of [0, 2 * rim]) for (const down of [0, 2 * rim]) stamp(dark, across, down)
  return { width, height, light, dark, near: nearOf(light, dark, width, height) }
}

function nearOf(light: Uint8Array, dark: Uint8Array, width: number, height: number): Uint8Array {
  const near = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (light[at] === 0 && dark[at] === 0) continue
      const [right, bottom] = [Math.min(x + 1, width - 1), Math.min(y + 1, height - 1)]
      for (let row = Math.max(y - 1, 0); row <= bottom; row++)
        for (let column = Math.max(x - 1, 0); column <= right; column++)
          near[row * width + column] = 1
    }
  }
  return near
}

/**
 * The rows of a painting where the cell lies again and again, turned, in rows of which each second
 * one is moved by half a cell.
 */
function rowsOf(cell: Cell, width: number, height: number, turn: number, opacity: number) {
  const columns = new Uint16Array(width)
  const keep = new Uint16Array(width)
  const add = new Uint8Array(width)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return Array.from({ length: height }, (_, y): PaintedRow => {
    let count = 0
    for (let x = 0; x < width; x++) {
      const across = y * cos - x * sin
      const row = Math.floor(across / cell.height)
      const along = x * cos + y * sin + (row & 1 ? cell.width >> 1 : 0)
      const inX = along - Math.floor(along / cell.width) * cell.width
      const inY = across - row * cell.height
      if (!cell.near[Math.floor(inY) * cell.width + Math.floor(inX)]) continue
      const letter = sampled(cell.light, cell.width, cell.height, inX, inY) / 255
      const shade = sampled(cell.dark, cell.width, cell.height, inX, inY) / 255
      if (letter + shade < 1 / 128) continue
      const lightness = letter * opacity
      // Under the letter itself the rim would take away what the letter adds.
      const darkness = shade * (1 - letter) * opacity
      columns[count] = x
      keep[count] = Math.floor(256 * (1 - lightness) * (1 - darkness))
      add[count] = Math.floor(255 * lightness)
      count += 1
    }
    return {
      columns: columns.slice(0, count),
      keep: keep.slice(0, count),
      add: add.slice(0, count),
    }
  })
}

/** The pixels of a mark on pictures of that edge, in the shape it has. */
function markSize(mask: Mask, size: number, edge: number): { width: number; height: number } {
  // A tall logo is held to half of what a line of words may take, or a few would fill the picture.
  const scale = Math.min((size * edge) / mask.width, (size * edge) / 2 / mask.height)
  return {
    width: Math.max(1, Math.round(mask.width * scale)),
    height: Math.max(1, Math.round(mask.height * scale)),
  }
}

/**
 * The painting for pictures whose longer edge has `edge` pixels. The server and the live editor
 * both paint with this, so what is tried is what comes out.
 */
export function paintingOf(
  mask: Mask,
  style: { pattern: MarkPattern; opacity: number; size: number },
  edge: number,
): Painting {
  const { width, height } = markSize(mask, style.size, edge)
  const rim = Math.max(1, Math.round(edge / 700))
  const space = Math.round(edge / 24)
  const mark = scaled(mask, width, height)
  if (style.pattern === 'corner') {
    const cell = cellOf(mark, 2 * rim + (space >> 1), rim)
    const { width, height } = cell
    return { place: 'corner', width, height, rows: rowsOf(cell, width, height, 0, style.opacity) }
  }
  const cell = cellOf(mark, 2 * rim + space, rim)
  const turn = (degrees[style.pattern] * Math.PI) / 180
  const rows = rowsOf(cell, edge, edge, turn, style.opacity)
  return { place: 'all', width: edge, height: edge, rows }
}

/**
 * Paints over a picture, in place; `channels` a pixel. Touching only the covered pixels takes a
 * tenth of the time of a compositing library, which makes floats of every pixel and back.
 */
export function paint(
  { data, width, height }: PaintedPixels,
  painting: Painting,
  channels: 3 | 4,
): void {
  const isCorner = painting.place === 'corner'
  const left = isCorner ? Math.max(0, width - painting.width) : 0
  const top = isCorner ? Math.max(0, height - painting.height) : 0
  const bottom = Math.min(height, top + painting.rows.length)
  for (let y = top; y < bottom; y++) {
    const { columns, keep, add } = painting.rows[y - top]!
    for (let index = 0; index < columns.length; index++) {
      const x = left + columns[index]!
      if (x >= width) break
      const at = (y * width + x) * channels
      const kept = keep[index]!
      const added = add[index]!
      data[at] = ((data[at]! * kept) >> 8) + added
      data[at + 1] = ((data[at + 1]! * kept) >> 8) + added
      data[at + 2] = ((data[at + 2]! * kept) >> 8) + added
    }
  }
}
