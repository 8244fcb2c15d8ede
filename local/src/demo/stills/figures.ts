import type { Mood } from './moods.ts'
import type { Random } from './random.ts'
import { gradient, limb, mix, type Point, shape } from './svg.ts'

// People as they stand against the light: foot at 0,0, an adult about 100 units tall.

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

const ellipse = (x: number, y: number, rx: number, ry: number, turn = 0) =>
  `<ellipse rx="${rx}" ry="${ry}" transform="translate(${x} ${y}) rotate(${turn})"/>`

const tint = (colour: string, drawn: string) => `<g fill="${colour}">${drawn}</g>`

const mirror = (points: readonly Point[]): Point[] => [
  ...points,
  ...points.toReversed().map(([x, y]): Point => [-x, y]),
]

/** A man in a suit, from behind; the arm on the right reaches out to `hand`. */
export function groom({ suit, skin }: Cloth, hand: Point = [12.6, -49]): string {
  const sleeve: Point = [(11 + hand[0]) / 2 + 2, (-78 + hand[1]) / 2 - 1]
  return [
    tint(
      skin,
      `${limb([
        [0, -89, 2.9],
        [0, -83, 3.3],
      ])}${ellipse(-4.3, -92, 0.9, 1.6)}${ellipse(4.3, -92, 0.9, 1.6)}${ellipse(-12.6, -45.6, 1.7, 2.6)}${ellipse(hand[0], hand[1] + 1, 1.7, 2.4)}`,
    ),
    tint(
      suit,
      [
        shape([
          [-3.8, -88.4],
          [-4.6, -93],
          [-4, -98],
          [0, -99.8],
          [4, -98],
          [4.6, -93],
          [3.8, -88.4],
          [0, -87.6],
        ]),
        shape(
          mirror([
            [-2.5, -85],
            [-6.5, -83],
            [-10.6, -80.8],
            [-12.2, -76],
            [-11, -66],
            [-9.7, -58],
            [-10.4, -48],
            [-10.8, -43],
            [-5, -42.4],
          ]),
        ),
        limb([
          [-10.4, -77.6, 3],
          [-12.6, -64, 2.7],
          [-12.8, -50, 2.1],
          [-12.7, -47.4, 2],
        ]),
        limb([
          [10.4, -77.6, 3],
          [sleeve[0], sleeve[1], 2.7],
          [hand[0], hand[1], 2],
        ]),
        limb([
          [-5, -46, 5.3],
          [-5.4, -25, 4.2],
          [-5.6, -3, 3.3],
        ]),
        limb([
          [5, -46, 5.3],
          [5.6, -25, 4.2],
          [6, -3, 3.3],
        ]),
        ellipse(-6, -1.2, 3.6, 1.8),
        ellipse(6.6, -1.2, 3.6, 1.8),
      ].join(''),
    ),
  ].join('')
}

/** Lines from a waist at `from` to a hem, dark in the valleys and pale on the crests. */
function folds(
  from: Point,
  waist: number,
  hem: readonly [from: Point, to: Point],
  { fold, veil }: Cloth,
): string {
  let lines = ''
  for (let index = 0; index < 13; index++) {
    const share = (index + 0.5) / 13
    const x = from[0] + (share - 0.5) * waist
    const toX = hem[0][0] + (hem[1][0] - hem[0][0]) * share
    const toY = hem[0][1] + (hem[1][1] - hem[0][1]) * share
    const sway = Math.sin(index * 2.4) * 1.6
    lines += `<path d="M${x} ${from[1] + (index % 3) * 3}C${x + sway} ${from[1] * 0.7} ${toX * 0.55 + x * 0.45 + sway} ${from[1] * 0.36} ${toX} ${toY - 1}" stroke="${index % 2 ? veil : fold}" stroke-width="${1 + (index % 3) * 0.7}" stroke-opacity="${index % 2 ? 0.1 : 0.26}"/>`
  }
  return `<g fill="none" stroke-linecap="round">${lines}</g>`
}

/** A bride in a long dress, from behind, holding flowers or, with the arm on the left, a `hand`. */
export function bride(cloth: Cloth, hand?: Point): string {
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
        limb([
          [0, -84, 1.9],
          [0, -77.6, 2.2],
        ]),
        shape(
          mirror([
            [-1.6, -80.4],
            [-5, -78.6],
            [-8, -76.6],
            [-8.4, -73.6],
            [-7, -67],
          ]),
        ),
        hand
          ? limb([
              [-7.2, -75, 1.9],
              [(-8 + hand[0]) / 2 - 1.4, (-75 + hand[1]) / 2, 1.6],
              [hand[0], hand[1], 1.1],
            ])
          : limb([
              [-7.2, -75, 1.9],
              [-9.4, -63, 1.7],
              [-4, -57, 1.4],
            ]),
        limb([
          [7.2, -75, 1.9],
          [9.4, -63, 1.7],
          [4, -57, 1.4],
        ]),
      ].join(''),
    ),
    silk.defs,
    tint(
      silk.fill,
      shape([
        [-7.2, -71.4],
        [-6.4, -66],
        [-4.9, -60],
        [-6.4, -53],
        [-8.8, -44],
        [-12.6, -26],
        [-17.4, -9],
        [-22, -1.4],
        [-18, 1],
        [-8, 0.4],
        [4, 1.5],
        [18, 1.8],
        [33, 3.2],
        [43, 3.2],
        [32, -1.2],
        [22, -8],
        [14, -26],
        [9, -44],
        [6.4, -53],
        [4.9, -60],
        [6.4, -66],
        [7.2, -71.4],
        [3, -69.4],
        [0, -68.6],
        [-3, -69.4],
      ]),
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
      `${shape([
        [-3.7, -84.6],
        [-4.3, -89],
        [-3.4, -92.6],
        [0, -94],
        [3.4, -92.6],
        [4.3, -89],
        [3.7, -84.6],
        [0, -82.6],
      ])}${ellipse(0, -85.4, 3.6, 3)}`,
    ),
  ].join('')
}

/** A veil for the bride above: many fine folds of tulle. `wind` 0 hangs, 1 flies to the right. */
export function veil(wind: number, { veil: tulle }: Cloth, density = 1): string {
  let strands = ''
  const count = 64
  const edges: Point[] = []
  for (let index = 0; index < count; index++) {
    const share = index / (count - 1)
    const ripple = Math.sin(index * 0.43) * 2.6 + Math.sin(index * 0.19) * 2.4
    const crown = -3.4 + share * 6.8
    const still: Point = [
      -15 + share * 32 + ripple * 0.5,
      -7 + Math.sin(share * 3.1) * 4 + ripple * 0.6,
    ]
    const blown: Point = [
      4 + share * 42 + ripple,
      -5 - share * 36 + Math.sin(share * 5) * 5 + ripple,
    ]
    const x = still[0] + (blown[0] - still[0]) * wind
    const y = still[1] + (blown[1] - still[1]) * wind
    edges.push([x, y])
    const bend = 4 + wind * 8 * share
    strands += `<path d="M${crown} -91C${crown * 2} -80 ${crown * 1.6 + x * 0.28 - bend * wind * 0.3} ${-62 + y * 0.1} ${x * 0.62 + ripple * 0.3} ${y * 0.6 - 34}S${x * 0.9} ${y - bend} ${x} ${y}" stroke-width="${(0.9 + 1.6 * Math.abs(Math.sin(index * 0.9))).toFixed(2)}" stroke-opacity="${(density * (0.03 + 0.085 * Math.abs(Math.sin(index * 0.47)))).toFixed(3)}"/>`
  }
  const cloud = shape([
    [-3.6, -91],
    [-6 + wind * 3, -70],
    ...edges.filter((_, index) => index % 9 === 0),
    [11 + wind * 16, -56 - wind * 6],
    [6 + wind * 3, -78],
    [3.6, -91],
  ])
  return `<g opacity="${0.13 * density}" fill="${tulle}">${cloud}</g><g fill="none" stroke="${tulle}" stroke-linecap="round">${strands}</g>`
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
      shape([
        [2.6, -74],
        [6, -73.4],
        [9.6, -71],
        [8.9, -66],
        [7.5, -60],
        [9.8, -51],
        [13, -36],
        [17, -18],
        [23, -4],
        [36, 1],
        [28, 2.6],
        [12, 1.8],
        [0.6, 1.4],
        [1.4, -20],
        [0.8, -40],
        [1.2, -54],
        [0.6, -62],
        [-0.6, -70],
      ]),
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
        limb([
          [5.2, -84.5, 1.9],
          [6.2, -77, 2.3],
        ]),
        shape([
          [3, -80],
          [7, -79],
          [9.8, -76],
          [9.8, -70.6],
          [2, -72],
          [1, -76],
        ]),
        limb([
          [-6, -89, 2.9],
          [-6.8, -82, 3.3],
        ]),
        ellipse(-3.6, -92.4, 3.9, 5.6, 9),
        ellipse(4.1, -87.6, 3.6, 5, -12),
      ].join(''),
    ),
    tint(
      suit,
      [
        shape([
          [-8.4, -88.2],
          [-9.8, -93],
          [-8.6, -98],
          [-4.4, -100],
          [-0.6, -98.4],
          [-2, -95.6],
          [-4.6, -93],
          [-5.8, -89.4],
        ]),
        shape([
          [2.6, -93],
          [6, -94.2],
          [9, -91.6],
          [11.6, -89.4],
          [11.4, -86.4],
          [8.6, -85.4],
          [6.4, -84],
          [5.6, -88],
        ]),
        shape([
          [-7.4, -85.4],
          [-11.4, -82.4],
          [-13.6, -77],
          [-13.8, -64],
          [-12.4, -54],
          [-13, -43],
          [-3, -42.4],
          [-2.4, -56],
          [-1.4, -66],
          [0.2, -75],
          [-2.6, -82.4],
        ]),
        limb([
          [-10, -46, 5],
          [-10.6, -25, 4.1],
          [-10.4, -3, 3.2],
        ]),
        limb([
          [-6, -46, 5],
          [-5.2, -25, 4.1],
          [-4.8, -3, 3.2],
        ]),
        ellipse(-9.6, -1.2, 4, 1.8),
        ellipse(-3.4, -1.2, 4, 1.8),
        limb([
          [-9, -78, 3.2],
          [-5.8, -65.4, 2.8],
          [3.6, -62.4, 2.2],
        ]),
      ].join(''),
    ),
    tint(
      skin,
      limb([
        [3.6, -62.4, 1.8],
        [8.4, -62, 1.4],
      ]) +
        limb([
          [7.4, -75.6, 2],
          [1, -76.6, 1.8],
          [-6, -83.4, 1.6],
          [-9, -85, 1.3],
        ]),
    ),
  ].join('')
}

/** Hand in hand, walking away from us; `wind` moves her veil. */
export const together = (cloth: Cloth, wind: number): string =>
  `<g transform="translate(-12 0)">${groom(cloth, [12, -50])}</g><g transform="translate(13 0)">${bride(cloth, [-13.4, -50])}${veil(wind, cloth)}</g>`

/** The bride with her veil, alone. */
export const brideAlone = (cloth: Cloth, wind: number): string => bride(cloth) + veil(wind, cloth)

/** Somebody dancing, every time in another way; meant to be cut off below the chest. */
export function reveller(random: Random): string {
  const arm = (side: -1 | 1) => {
    const raised = random.next() < 0.6
    // Angles from straight up, outwards.
    const upper = raised ? random.between(0.15, 1.05) : random.between(2.3, 2.9)
    const lower = raised ? upper - random.between(0.1, 1.1) : upper - random.between(0.9, 2.1)
    const shoulder: Point = [side * 9, -78]
    const elbow: Point = [
      shoulder[0] + side * Math.sin(upper) * 15,
      shoulder[1] - Math.cos(upper) * 15,
    ]
    const hand: Point = [elbow[0] + side * Math.sin(lower) * 13, elbow[1] - Math.cos(lower) * 13]
    const reach = raised ? 3.4 : 1.5
    return limb([
      [...shoulder, 3.2],
      [...elbow, 2.4],
      [...hand, 1.7],
      [hand[0] + side * Math.sin(lower) * reach, hand[1] - Math.cos(lower) * reach, 1.9],
    ])
  }
  const long = random.next() < 0.5
  const tilt = random.between(-8, 8)
  return [
    `<g transform="rotate(${tilt} 0 -82)">`,
    ellipse(0, -92, 4.5, 6.2),
    long
      ? shape([
          [-4, -97],
          [0, -99],
          [4, -97],
          [6, -90],
          [6.4, -80],
          [3, -77],
          [-3, -77],
          [-6.2, -80],
          [-5.6, -90],
        ])
      : '',
    limb([
      [0, -88, 2.8],
      [0, -82, 3.2],
    ]),
    '</g>',
    shape(
      mirror([
        [-2.5, -84],
        [-6, -82.4],
        [-10.2, -80],
        [-11.4, -74],
        [-9.4, -60],
        [-9.8, -46],
        [-11, -20],
        [-9, 10],
      ]),
    ),
    arm(-1),
    arm(1),
  ].join('')
}

/** A guest standing and watching, hands before the body, seen from far. */
export function onlooker(random: Random): string {
  const skirt = random.next() < 0.45
  const tall = random.between(0.9, 1.06)
  return `<g transform="scale(${random.pick([-1, 1]) * random.between(0.95, 1.15)} ${tall})">${[
    ellipse(0.6, -92.6, 4.2, 5.8, random.between(-12, 12)),
    skirt ? ellipse(-1.4, -90, 4.8, 6.4) : '',
    limb([
      [0, -88, 2.7],
      [0, -82, 3],
    ]),
    shape(
      mirror([
        [-2.5, -84.6],
        [-6.4, -82.8],
        [-10, -80.4],
        [-11.4, -74],
        [-10.8, -62],
        [-9, -54],
        [-10, -44],
        ...(skirt
          ? ([
              [-12, -26],
              [-12.6, -20],
            ] as const)
          : ([[-8, -42]] as const)),
      ]),
    ),
    limb([
      [-10, -77, 2.7],
      [-11.4, -64, 2.4],
      [-3, -57, 1.8],
    ]),
    limb([
      [10, -77, 2.7],
      [11.4, -64, 2.4],
      [4, -58, 1.8],
    ]),
    limb([
      [-4.6, -46, 4.8],
      [-4.8, -24, 3.4],
      [-5, -1, 2.4],
    ]),
    limb([
      [4.6, -46, 4.8],
      [4.8, -24, 3.4],
      [5, -1, 2.4],
    ]),
  ].join('')}</g>`
}

/** A running child, from the side; legs are meant to vanish in the grass. */
export function runningChild(dress: boolean): string {
  return [
    ellipse(8, -90, 6.6, 7.8, 14),
    dress
      ? limb([
          [5, -94, 5],
          [-1, -92, 4.4],
          [-9, -88, 3],
          [-17, -89, 1.2],
        ])
      : shape([
          [1, -92],
          [3, -98],
          [9, -99.6],
          [15, -96],
          [11, -93],
          [5, -89],
          [2, -85],
        ]),
    limb([
      [6.4, -83, 3],
      [4.6, -77, 3.8],
    ]),
    shape([
      [3, -79],
      [9, -77.6],
      [11.6, -70],
      [9, -58],
      [5, -44],
      [-1, -39],
      [-9, -42],
      [-9, -52],
      [-5, -66],
      [-1.6, -76],
    ]),
    dress
      ? shape([
          [6, -58],
          [11, -42],
          [8, -34],
          [-4, -32],
          [-18, -36],
          [-26, -40],
          [-16, -50],
          [-6, -60],
        ])
      : shape([
          [4, -48],
          [13, -38],
          [10, -32],
          [0, -36],
          [-8, -32],
          [-13, -36],
          [-8, -48],
        ]),
    limb([
      [1, -43, 6.6],
      [15, -36, 5.4],
      [19, -18, 4],
      [17, -6, 3],
      [22, -4, 2.6],
    ]),
    limb([
      [-3, -43, 6.6],
      [-10, -26, 5],
      [-25, -21, 3.6],
      [-32, -24, 2.8],
    ]),
    limb([
      [6, -73, 3.6],
      [15, -63, 3],
      [25, -70, 2.3],
      [27, -72, 2.4],
    ]),
    limb([
      [1, -73, 3.6],
      [-10, -66, 3],
      [-18, -75, 2.3],
      [-19, -77, 2.4],
    ]),
  ].join('')
}

/** Head and shoulders in profile, looking right: crown at 0, chin at 100. */
export function profile(kind: 'man' | 'woman'): string {
  const soft = kind === 'woman' ? 1 : 0
  const face: Point[] = [
    [66, 9],
    [74, 17],
    [78.6, 27],
    [80 - soft * 1.6, 36],
    [77.6, 42],
    [79.6, 47],
    [83.6, 54],
    [89.4 - soft * 2, 60.6 - soft],
    [89 - soft * 1.4, 63.6],
    [84, 66.2],
    [82, 68.4],
    [84.2, 71.6],
    [84, 74.4],
    [81.4, 76.2],
    [83.2, 79],
    [82, 82.6],
    [78.8, 85.6],
    [79.8, 90.6],
    [78, 96],
    [71, 100],
    [61, 100.6 - soft * 2],
    [52 - soft * 3, 105],
    [46 - soft * 3, 114],
    [46 - soft * 4, 128],
    [56 - soft * 8, 144],
    [84 - soft * 24, 158],
    [112 - soft * 36, 178],
    [128 - soft * 40, 240],
  ]
  const back: Point[] = [
    [-130 + soft * 44, 240],
    [-106 + soft * 36, 184],
    [-64 + soft * 26, 158],
    [-22 + soft * 16, 142],
    [-4 + soft * 12, 126],
    [0 + soft * 10, 108],
    [-3 + soft * 6, 90],
    [-7, 72],
    [-10, 50],
    [-4, 27],
    [12, 8],
    [34, -2],
    [53, 0],
  ]
  const hair = soft
    ? shape([
        [-2, 50],
        [-14, 50],
        [-26, 58],
        [-30, 70],
        [-24, 82],
        [-10, 86],
        [2, 80],
      ])
    : shape([
        [0, 20],
        [14, 3],
        [36, -6],
        [58, -5],
        [72, 4],
        [77, 15],
        [64, 16],
        [40, 10],
      ])
  return shape([...face, ...back]) + hair
}

/** Loose hairs around that head, for the light to catch. */
export function looseHairs(random: Random, kind: 'man' | 'woman', colour: string): string {
  let hairs = ''
  const count = kind === 'woman' ? 110 : 60
  const contour: Point[] =
    kind === 'woman'
      ? [
          [72, 15],
          [66, 9],
          [53, 0],
          [34, -2],
          [12, 8],
          [-4, 27],
          [-10, 50],
          [-28, 62],
        ]
      : [
          [76, 14],
          [72, 4],
          [58, -5],
          [36, -6],
          [14, 3],
          [-1, 22],
          [-10, 50],
          [-7, 72],
          [-3, 90],
        ]
  for (let hair = 0; hair < count; hair++) {
    const along = random.next() * (contour.length - 1)
    const [from, to] = [contour[Math.floor(along)], contour[Math.floor(along) + 1]]
    if (!from || !to) continue
    const share = along % 1
    const [x, y] = [
      from[0] + (to[0] - from[0]) * share + 2,
      from[1] + (to[1] - from[1]) * share + 2,
    ]
    const long = random.between(2, kind === 'woman' ? 13 : 4)
    // Mostly along the head, towards the nape, and a little off it.
    const angle = Math.atan2(from[1] - to[1], from[0] - to[0]) + random.between(-0.2, 1)
    const [dx, dy] = [Math.cos(angle) * long, Math.sin(angle) * long]
    const curl = random.bell() * 3
    hairs += `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(dx * 0.5 + curl).toFixed(1)} ${(dy * 0.5 + curl).toFixed(1)} ${dx.toFixed(1)} ${dy.toFixed(1)}" stroke-width="${random.between(0.15, 0.5).toFixed(2)}" stroke-opacity="${random.between(0.1, 0.6).toFixed(2)}"/>`
  }
  return `<g fill="none" stroke="${colour}" stroke-linecap="round">${hairs}</g>`
}

/** Heads of seated guests seen from behind, for the bottom of a frame. */
export function guestHead(random: Random): string {
  const wide = random.between(0.92, 1.1)
  const hair = random.next()
  const long =
    hair < 0.4
      ? shape([
          [-17, -84],
          [0, -101],
          [17, -84],
          [20, -64],
          [17, -46],
          [-17, -46],
          [-20, -64],
        ])
      : hair < 0.6
        ? ellipse(0, -104, 8, 7)
        : ''
  return `<g transform="scale(${wide} 1)">${ellipse(0, -80, 15, 19)}${long}${limb([
    [0, -66, 8.4],
    [0, -50, 9.6],
  ])}${shape(
    mirror([
      [-8, -57],
      [-20, -50],
      [-36, -43],
      [-46, -26],
      [-52, 40],
    ]),
  )}</g>`
}
