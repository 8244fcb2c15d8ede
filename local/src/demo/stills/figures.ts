import { type Cloth, folds, veil } from './cloth.ts'
import { ellipse, limb, mirror, shape, trace, widths } from './outline.ts'
import { gradient, mix, type Point } from './svg.ts'

// People as they stand against the light: foot at 0,0, an adult about 100 units tall.

const tint = (colour: string, drawn: string) => `<g fill="${colour}">${drawn}</g>`

/** A man in a suit, from behind; the arm on the right reaches out to `hand`. */
export function groom({ suit, skin }: Cloth, hand: Point = [12.6, -49]): string {
  const sleeve: Point = [(11 + hand[0]) / 2 + 2, (-78 + hand[1]) / 2 - 1]
  return [
    tint(
      skin,
      `${limb(widths('0,-89,2.9 0,-83,3.3'))}${ellipse(-4.3, -92, 0.9, 1.6)}${ellipse(4.3, -92, 0.9, 1.6)}${ellipse(-12.6, -45.6, 1.7, 2.6)}${ellipse(hand[0], hand[1] + 1, 1.7, 2.4)}`,
    ),
    tint(
      suit,
      [
        shape(trace('-3.8,-88.4 -4.6,-93 -4,-98 0,-99.8 4,-98 4.6,-93 3.8,-88.4 0,-87.6')),
        shape(
          mirror(
            trace(
              '-2.5,-85 -6.5,-83 -10.6,-80.8 -12.2,-76 -11,-66 -9.7,-58 -10.4,-48 -10.8,-43 -5,-42.4',
            ),
          ),
        ),
        limb(widths('-10.4,-77.6,3 -12.6,-64,2.7 -12.8,-50,2.1 -12.7,-47.4,2')),
        limb([
          [10.4, -77.6, 3],
          [sleeve[0], sleeve[1], 2.7],
          [hand[0], hand[1], 2],
        ]),
        limb(widths('-5,-46,5.3 -5.4,-25,4.2 -5.6,-3,3.3')),
        limb(widths('5,-46,5.3 5.6,-25,4.2 6,-3,3.3')),
        ellipse(-6, -1.2, 3.6, 1.8),
        ellipse(6.6, -1.2, 3.6, 1.8),
      ].join(''),
    ),
  ].join('')
}

/** A bride in a long dress, from behind, holding flowers or, with the arm on the left, a `hand`. */
function bride(cloth: Cloth, hand?: Point): string {
  const { suit, skin, dress, fold } = cloth
  const silk = gradient(
    [-16, 0],
    [20, 0],
    [
      [0, mix(dress, fold, 0.3)],
      [0.3, dress],
      [0.55, mix(dress, fold, 0.45)],
      [0.8, dress],
      [1, mix(dress, cloth.veil, 0.25)],
    ],
  )
  return [
    tint(
      skin,
      [
        limb(widths('0,-84,1.9 0,-77.6,2.2')),
        shape(mirror(trace('-1.6,-80.4 -5,-78.6 -8,-76.6 -8.4,-73.6 -7,-67'))),
        hand
          ? limb([
              [-7.2, -75, 1.9],
              [(-8 + hand[0]) / 2 - 1.4, (-75 + hand[1]) / 2, 1.6],
              [hand[0], hand[1], 1.1],
            ])
          : limb(widths('-7.2,-75,1.9 -9.4,-63,1.7 -4,-57,1.4')),
        limb(widths('7.2,-75,1.9 9.4,-63,1.7 4,-57,1.4')),
      ].join(''),
    ),
    silk.defs,
    tint(
      silk.fill,
      shape(
        trace(
          '-7.2,-71.4 -6.4,-66 -4.9,-60 -6.4,-53 -8.8,-44 -12.6,-26 -17.4,-9 -22,-1.4 -18,1 -8,0.4 4,1.5 18,1.8 33,3.2 43,3.2 32,-1.2 22,-8 14,-26 9,-44 6.4,-53 4.9,-60 6.4,-66 7.2,-71.4 3,-69.4 0,-68.6 -3,-69.4',
        ),
      ),
    ),
    folds(
      [0, -57],
      9,
      [
        [-19, 0],
        [34, 1.5],
      ],
      cloth,
    ),
    tint(
      suit,
      `${shape(trace('-3.7,-84.6 -4.3,-89 -3.4,-92.6 0,-94 3.4,-92.6 4.3,-89 3.7,-84.6 0,-82.6'))}${ellipse(0, -85.4, 3.6, 3)}`,
    ),
  ].join('')
}

/** Two people holding each other, foreheads together. */
export function embrace(cloth: Cloth): string {
  const { suit, skin, dress, fold } = cloth
  const silk = gradient(
    [0, 0],
    [26, 0],
    [
      [0, mix(dress, fold, 0.55)],
      [0.35, dress],
      [0.6, mix(dress, fold, 0.35)],
      [1, mix(dress, cloth.veil, 0.2)],
    ],
  )
  return [
    silk.defs,
    tint(
      silk.fill,
      shape(
        trace(
          '2.6,-74 6,-73.4 9.6,-71 8.9,-66 7.5,-60 9.8,-51 13,-36 17,-18 23,-4 36,1 28,2.6 12,1.8 0.6,1.4 1.4,-20 0.8,-40 1.2,-54 0.6,-62 -0.6,-70',
        ),
      ),
    ),
    folds(
      [4, -58],
      6,
      [
        [2, 0],
        [26, 1],
      ],
      cloth,
    ),
    tint(
      skin,
      [
        limb(widths('5.2,-84.5,1.9 6.2,-77,2.3')),
        shape(trace('3,-80 7,-79 9.8,-76 9.8,-70.6 2,-72 1,-76')),
        limb(widths('-6,-89,2.9 -6.8,-82,3.3')),
        ellipse(-3.6, -92.4, 3.9, 5.6, 9),
        ellipse(4.1, -87.6, 3.6, 5, -12),
      ].join(''),
    ),
    tint(
      suit,
      [
        shape(
          trace('-8.4,-88.2 -9.8,-93 -8.6,-98 -4.4,-100 -0.6,-98.4 -2,-95.6 -4.6,-93 -5.8,-89.4'),
        ),
        shape(trace('2.6,-93 6,-94.2 9,-91.6 11.6,-89.4 11.4,-86.4 8.6,-85.4 6.4,-84 5.6,-88')),
        shape(
          trace(
            '-7.4,-85.4 -11.4,-82.4 -13.6,-77 -13.8,-64 -12.4,-54 -13,-43 -3,-42.4 -2.4,-56 -1.4,-66 0.2,-75 -2.6,-82.4',
          ),
        ),
        limb(widths('-10,-46,5 -10.6,-25,4.1 -10.4,-3,3.2')),
        limb(widths('-6,-46,5 -5.2,-25,4.1 -4.8,-3,3.2')),
        ellipse(-9.6, -1.2, 4, 1.8),
        ellipse(-3.4, -1.2, 4, 1.8),
        limb(widths('-9,-78,3.2 -5.8,-65.4,2.8 3.6,-62.4,2.2')),
      ].join(''),
    ),
    tint(
      skin,
      limb(widths('3.6,-62.4,1.8 8.4,-62,1.4')) +
        limb(widths('7.4,-75.6,2 1,-76.6,1.8 -6,-83.4,1.6 -9,-85,1.3')),
    ),
  ].join('')
}

/** Hand in hand, walking away from us; `wind` moves her veil. */
export const together = (cloth: Cloth, wind: number): string =>
  `<g transform="translate(-12 0)">${groom(cloth, [12, -50])}</g><g transform="translate(13 0)">${bride(cloth, [-13.4, -50])}${veil(wind, cloth)}</g>`

/** The bride with her veil, alone. */
export const brideAlone = (cloth: Cloth, wind: number): string => bride(cloth) + veil(wind, cloth)
