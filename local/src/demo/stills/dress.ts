import type { Take } from './backdrop.ts'
import { shape } from './outline.ts'

/** A dress on its hanger: hook at 0,-118, hem at 0. */
export const dress = (): string =>
  `<path d="M0 -118q4 -5 4 -9q0 -5 -5 -5" fill="none" stroke="#1c1512" stroke-width="1.1"/><path d="M-13 -104Q-3 -110 0 -117Q3 -110 13 -104" fill="none" stroke="#1c1512" stroke-width="1.6"/>${shape(
    [
      [-10, -104],
      [-7, -100],
      [0, -96],
      [7, -100],
      [10, -104],
      [11.5, -96],
      [9.6, -86],
      [7, -74],
      [10, -62],
      [15, -44],
      [22, -22],
      [31, -2],
      [26, 1],
      [10, 2.6],
      [-6, 1],
      [-20, 2.4],
      [-30, -1],
      [-22, -22],
      [-15, -44],
      [-10, -62],
      [-7, -74],
      [-9.6, -86],
      [-11.5, -96],
    ],
  )}`

/** The folds of that dress, drawn over it. */
export function folds(random: Take['random'], colour: string): string {
  let lines = ''
  for (let fold = 0; fold < 15; fold++) {
    const fraction = fold / 14 - 0.5
    const sway = random.bell() * 3
    lines += `<path d="M${fraction * 13} -72C${fraction * 20} -54 ${fraction * 34 + sway} -34 ${fraction * 56 + sway} ${random.between(-4, 1)}" fill="none" stroke="${colour}" stroke-width="${random.between(0.5, 2.4)}" stroke-opacity="${random.between(0.1, 0.42)}"/>`
  }
  return lines
}
