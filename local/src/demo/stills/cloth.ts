import type { Mood } from './moods.ts'
import { shape } from './outline.ts'
import { mix, type Point } from './svg.ts'

/** What people wear, as it looks in their own shadow. */
export interface Cloth {
  suit: string
  skin: string
  dress: string
  fold: string
  veil: string
}

/** `air` 0 stands close and dark, 1 far away in the haze. */
export const clothOf = (mood: Mood, air = 0): Cloth => {
  const far = (colour: string) => mix(colour, mix(mood.haze, mood.light, 0.25), air)
  return {
    suit: far(mix(mood.shade, mood.haze, 0.07)),
    skin: far(mix(mood.shade, mood.haze, 0.2)),
    dress: far(mix(mood.shade, mix(mood.haze, mood.light, 0.3), 0.42)),
    fold: far(mix(mood.shade, mood.haze, 0.24)),
    veil: mix(mood.light, mood.haze, 0.3),
  }
}

/** Lines from a waist at `from` to a hem, dark in the valleys and pale on the crests. */
export function folds(
  from: Point,
  waist: number,
  hem: readonly [from: Point, to: Point],
  { fold, veil }: Cloth,
): string {
  let lines = ''
  for (let index = 0; index < 13; index++) {
    const fraction = (index + 0.5) / 13
    const x = from[0] + (fraction - 0.5) * waist
    const toX = hem[0][0] + (hem[1][0] - hem[0][0]) * fraction
    const toY = hem[0][1] + (hem[1][1] - hem[0][1]) * fraction
    const sway = Math.sin(index * 2.4) * 1.6
    lines += `<path d="M${x} ${from[1] + (index % 3) * 3}C${x + sway} ${from[1] * 0.7} ${toX * 0.55 + x * 0.45 + sway} ${from[1] * 0.36} ${toX} ${toY - 1}" stroke="${index % 2 ? veil : fold}" stroke-width="${1 + (index % 3) * 0.7}" stroke-opacity="${index % 2 ? 0.1 : 0.26}"/>`
  }
  return `<g fill="none" stroke-linecap="round">${lines}</g>`
}

/** A veil for the bride above: many fine folds of tulle. `wind` 0 hangs, 1 flies to the right. */
export function veil(wind: number, { veil: tulle }: Cloth): string {
  let strands = ''
  const count = 64
  const edges: Point[] = []
  for (let index = 0; index < count; index++) {
    const fraction = index / (count - 1)
    const ripple = Math.sin(index * 0.43) * 2.6 + Math.sin(index * 0.19) * 2.4
    const crown = -3.4 + fraction * 6.8
    const still: Point = [
      -15 + fraction * 32 + ripple * 0.5,
      -7 + Math.sin(fraction * 3.1) * 4 + ripple * 0.6,
    ]
    const blown: Point = [
      4 + fraction * 42 + ripple,
      -5 - fraction * 36 + Math.sin(fraction * 5) * 5 + ripple,
    ]
    const x = still[0] + (blown[0] - still[0]) * wind
    const y = still[1] + (blown[1] - still[1]) * wind
    edges.push([x, y])
    const bend = 4 + wind * 8 * fraction
    strands += `<path d="M${crown} -91C${crown * 2} -80 ${crown * 1.6 + x * 0.28 - bend * wind * 0.3} ${-62 + y * 0.1} ${x * 0.62 + ripple * 0.3} ${y * 0.6 - 34}S${x * 0.9} ${y - bend} ${x} ${y}" stroke-width="${(0.9 + 1.6 * Math.abs(Math.sin(index * 0.9))).toFixed(2)}" stroke-opacity="${(0.03 + 0.085 * Math.abs(Math.sin(index * 0.47))).toFixed(3)}"/>`
  }
  const cloud = shape([
    [-3.6, -91],
    [-6 + wind * 3, -70],
    ...edges.filter((_, index) => index % 9 === 0),
    [11 + wind * 16, -56 - wind * 6],
    [6 + wind * 3, -78],
    [3.6, -91],
  ])
  return `<g opacity="0.13" fill="${tulle}">${cloud}</g><g fill="none" stroke="${tulle}" stroke-linecap="round">${strands}</g>`
}
