import { type Ink, page } from '#platform/pdf'
import type { Column } from './document-content.ts'

/** Points. */
export const left = 56
export const right = page.width - left
export const width = right - left
export const bottom = page.height - 76
export const bandHeight = 136

export const colours = {
  ground: '#0a0a0a',
  light: '#f3efe6',
  lightDim: '#a8a295',
  text: '#23211d',
  dim: '#6b6558',
  hairline: '#e3ddd0',
} as const

export const eyebrow: Ink = { face: 'sans', size: 7.5, colour: colours.dim, tracking: 0.5 }
export const body: Ink = { face: 'sans', size: 9.5, colour: colours.text }
export const figures: Ink = { ...body, tabular: true }
export const strong: Ink = { face: 'serif', size: 15, colour: colours.text, tabular: true }
export const heading: Ink = { face: 'serif', size: 15, colour: colours.text }
export const small: Ink = { face: 'sans', size: 8, colour: colours.dim }
export const leading = 14
/** Of what stands to the left of the sums. */
export const besideWidth = width * 0.46
export const titleLeading = 23

/** Where the columns of a table stand, between the margins, with room between their words. */
export function placesOf(columns: readonly Column[]): { left: number; widest: number }[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  let edge = left
  return columns.map((column, index) => {
    const own = (column.width / whole) * width
    const place = { left: edge, widest: own - (index < columns.length - 1 ? 12 : 0) }
    edge += own
    return place
  })
}
