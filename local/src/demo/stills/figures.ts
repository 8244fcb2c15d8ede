import type { Random } from './random.ts'
import { limb, type Point, shape } from './svg.ts'

// People as they stand against the light: foot at 0,0, an adult about 100 units tall.

const ellipse = (x: number, y: number, rx: number, ry: number, turn = 0) =>
  `<ellipse rx="${rx}" ry="${ry}" transform="translate(${x} ${y}) rotate(${turn})"/>`

const mirror = (points: readonly Point[]): Point[] => [
  ...points,
  ...points.toReversed().map(([x, y]): Point => [-x, y]),
]

/** A man in a suit, from behind; the arm on the right reaches out to `hand`. */
export function groom(hand: Point = [13.5, -49]): string {
  return [
    ellipse(0, -93, 4.5, 6.1),
    ellipse(-4.5, -92, 0.9, 1.6),
    ellipse(4.5, -92, 0.9, 1.6),
    limb([
      [0, -89, 2.9],
      [0, -83, 3.2],
    ]),
    shape(
      mirror([
        [-2.5, -85.5],
        [-6.5, -83.4],
        [-11, -81],
        [-12.4, -76],
        [-11, -66],
        [-9.6, -58],
        [-10.4, -48],
        [-10.6, -44],
        [-5, -43.6],
      ]),
    ),
    limb([
      [-11, -78.5, 2.7],
      [-13.2, -64, 2.4],
      [-13.4, -50, 1.8],
      [-13, -46.5, 1.9],
    ]),
    limb([
      [11, -78.5, 2.7],
      [(11 + hand[0]) / 2 + 2, (-78 + hand[1]) / 2 - 1, 2.4],
      [hand[0], hand[1], 1.8],
    ]),
    limb([
      [-5, -46, 5.2],
      [-5.4, -25, 3.9],
      [-5.6, -4, 2.9],
    ]),
    limb([
      [5, -46, 5.2],
      [5.6, -25, 3.9],
      [6, -4, 2.9],
    ]),
    ellipse(-6, -1.4, 3.4, 1.9),
    ellipse(6.6, -1.4, 3.4, 1.9),
  ].join('')
}

/** A bride in a long dress, from behind; the arm on the left reaches out to `hand`. */
export function bride(hand: Point = [-10.5, -50]): string {
  return [
    ellipse(0, -87.5, 4.1, 5.5),
    ellipse(0, -84.4, 3.9, 3.3),
    limb([
      [0, -84, 1.9],
      [0, -78, 2.1],
    ]),
    shape([
      [-1.8, -79.6],
      [-5, -78.2],
      [-8.4, -76.4],
      [-8.2, -72],
      [-6.8, -66],
      [-5, -60],
      [-6.6, -53],
      [-9, -44],
      [-13, -26],
      [-18, -9],
      [-23, -1],
      [-19, 1.2],
      [-8, 0.4],
      [4, 1.5],
      [18, 1.6],
      [33, 3.4],
      [42, 3.2],
      [32, -1.6],
      [22, -8],
      [14, -26],
      [9, -44],
      [6.6, -53],
      [5, -60],
      [6.8, -66],
      [8.2, -72],
      [8.4, -76.4],
      [5, -78.2],
      [1.8, -79.6],
    ]),
    limb([
      [-7.6, -75.4, 1.8],
      [(-8 + hand[0]) / 2 - 1.4, (-75 + hand[1]) / 2, 1.5],
      [hand[0], hand[1], 1.1],
    ]),
    limb([
      [7.6, -75.4, 1.8],
      [10.2, -63, 1.5],
      [8.4, -53, 1.2],
    ]),
  ].join('')
}

/** A veil for the bride above; `wind` 0 hangs, 1 flies to the right. */
export function veil(wind: number, fill: string, opacity: number): string {
  const fold = (spread: number, drop: number): Point[] => [
    [-1, -92],
    [-4.4, -89],
    [-6, -80],
    [-8 - spread * 0.3, -64],
    [-10 - spread * 0.5, -44],
    [-12 - spread * 0.6 + wind * 10, -drop],
    [2 + wind * 22, -drop + 4],
    [12 + spread * 0.6 + wind * 42, -drop - wind * 12],
    [10 + spread * 0.4 + wind * 26, -46 - wind * 8],
    [8 + wind * 9, -66 - wind * 2],
    [5.6 + wind, -80],
    [4, -89.4],
  ]
  return [fold(14, 6), fold(8, 14), fold(3, 26)]
    .map((points) => `<g opacity="${opacity}">${shape(points, fill)}</g>`)
    .join('')
}

/** Two people holding each other, foreheads together. */
export function embrace(): string {
  return [
    ellipse(-4.6, -93, 4.5, 6, 9),
    limb([
      [-6, -89, 2.9],
      [-6.8, -82, 3.4],
    ]),
    shape([
      [-8, -86],
      [-12, -82.5],
      [-14, -77],
      [-14, -64],
      [-12.6, -54],
      [-13.2, -44],
      [-3, -43.4],
      [-2.4, -56],
      [-1.4, -66],
      [0.4, -76],
      [-2.4, -83],
    ]),
    limb([
      [-10, -46, 4.8],
      [-10.6, -25, 3.7],
      [-10.6, -4, 2.8],
    ]),
    limb([
      [-6, -46, 4.8],
      [-5.4, -25, 3.7],
      [-5, -4, 2.8],
    ]),
    ellipse(-9.6, -1.3, 3.9, 1.8),
    ellipse(-3.6, -1.3, 3.9, 1.8),
    ellipse(4.4, -88.4, 4.1, 5.4, -12),
    ellipse(8.6, -88.6, 2.9, 2.8),
    limb([
      [5.4, -84.5, 1.9],
      [6.4, -78, 2.2],
    ]),
    shape([
      [3.6, -79.4],
      [7.6, -78.6],
      [10.2, -75.4],
      [9.6, -68],
      [7.9, -60],
      [10.4, -51],
      [14, -36],
      [18, -18],
      [24, -4],
      [34, 1],
      [28, 2.6],
      [12, 1.8],
      [1.6, 1.4],
      [2, -20],
      [1.2, -40],
      [1.6, -54],
      [0.8, -62],
      [-0.6, -70],
      [1.6, -77],
    ]),
    limb([
      [7.6, -76, 1.9],
      [1, -77, 1.7],
      [-6, -84, 1.5],
      [-9.6, -86, 1.2],
    ]),
    limb([
      [-9, -79, 2.8],
      [-5.4, -65, 2.5],
      [5, -62.5, 2],
      [9.4, -62, 1.5],
    ]),
  ].join('')
}

/** Hand in hand, walking away from us. */
export const together = (): string =>
  `<g transform="translate(-13 0)">${groom([12.4, -50])}</g><g transform="translate(14 0)">${bride([-14.6, -50])}</g>`

/** Somebody dancing, every time in another way; meant to be cut off below the hip. */
export function reveller(random: Random): string {
  const arm = (side: -1 | 1) => {
    const raised = random.next() < 0.62
    const first = raised ? random.between(-2.5, -0.7) : random.between(0.5, 1.3)
    const upper = side === 1 ? first + (raised ? 0.55 : 0) : Math.PI - first - (raised ? 0.55 : 0)
    const fold = raised ? random.between(-0.9, 0.2) : random.between(-1.9, -0.9)
    const lower = upper + side * fold
    const elbow: Point = [side * 10 + Math.cos(upper) * 15, -77 + Math.sin(upper) * 15]
    const hand: Point = [elbow[0] + Math.cos(lower) * 14, elbow[1] + Math.sin(lower) * 14]
    return limb([
      [side * 9.6, -77, 2.6],
      [elbow[0], elbow[1], 2.1],
      [hand[0], hand[1], 1.5],
      [hand[0] + Math.cos(lower) * 3, hand[1] + Math.sin(lower) * 3, 1.6],
    ])
  }
  const long = random.next() < 0.5
  const tilt = random.between(-9, 9)
  return [
    `<g transform="rotate(${tilt} 0 -82)">`,
    ellipse(0, -92, 4.4, 6),
    long
      ? shape([
          [-4, -97],
          [4, -97],
          [6, -90],
          [6.6, -80],
          [3, -78],
          [-3, -78],
          [-6.4, -80],
          [-5.6, -90],
        ])
      : '',
    limb([
      [0, -88, 2.6],
      [0, -82, 2.9],
    ]),
    '</g>',
    shape(
      mirror([
        [-2.5, -84],
        [-6, -82],
        [-10.6, -79.6],
        [-10.8, -72],
        [-8.4, -60],
        [-9.6, -46],
        [-11, -20],
        [-8, 10],
      ]),
    ),
    arm(-1),
    arm(1),
  ].join('')
}

/** A running child, from the side, 100 units tall and to be placed smaller. */
export function runningChild(dress: boolean): string {
  return [
    ellipse(10, -88, 8, 9, 12),
    dress
      ? limb([
          [3, -93, 4],
          [-7, -92, 3.4],
          [-17, -86, 1.4],
        ])
      : ellipse(6, -93, 6.4, 5),
    limb([
      [8, -80, 3.2],
      [5, -74, 4.4],
    ]),
    shape([
      [9, -76],
      [10.6, -66],
      [6, -50],
      [3, -41],
      [-8, -43],
      [-6, -56],
      [-3, -70],
      [2, -76.5],
    ]),
    dress
      ? shape([
          [7, -58],
          [10, -40],
          [5, -33],
          [-8, -33],
          [-22, -40],
          [-12, -50],
          [-5, -60],
        ])
      : '',
    limb([
      [0, -44, 5.6],
      [15, -36, 4.6],
      [19, -18, 3.2],
      [17, -7, 2.6],
      [23, -5, 2.2],
    ]),
    limb([
      [-3, -44, 5.6],
      [-10, -25, 4.3],
      [-27, -21, 3],
      [-34, -25, 2.5],
      [-36, -30, 2],
    ]),
    limb([
      [6, -70, 3.4],
      [18, -61, 2.7],
      [27, -69, 2.3],
    ]),
    limb([
      [2, -70, 3.4],
      [-10, -60, 2.7],
      [-20, -66, 2.3],
    ]),
  ].join('')
}

/** Head and shoulders in profile, looking right: crown at 0, chin at 100. */
export function profile(kind: 'man' | 'woman'): string {
  const soft = kind === 'woman' ? 1 : 0
  const face: Point[] = [
    [64, 8],
    [74, 17],
    [79, 27],
    [80.6 - soft * 1.4, 36],
    [78, 42],
    [80.4, 47],
    [85, 54],
    [91 - soft * 1.6, 60.4 - soft],
    [90.6 - soft, 64],
    [85, 66.4],
    [82.4, 68.4],
    [85, 72],
    [84.6, 75],
    [81.8, 76.6],
    [84, 79.4],
    [82.8, 83],
    [79.4, 86],
    [80.6, 91],
    [79, 97],
    [72, 101],
    [62, 101 - soft * 2],
    [53 - soft * 2, 105],
    [47, 116],
    [46, 132],
    [52, 148],
    [76 - soft * 14, 165],
    [104 - soft * 26, 186],
    [120 - soft * 30, 230],
  ]
  const back: Point[] = [
    [-110 + soft * 30, 230],
    [-86 + soft * 24, 190],
    [-48 + soft * 14, 164],
    [-8 + soft * 6, 150],
    [6 + soft * 7, 134],
    [7 + soft * 6, 112],
    [3 + soft * 4, 92],
    [-5, 72],
    [-9, 50],
    [-3, 27],
    [12, 9],
    [34, -1],
    [52, 1],
  ]
  const bun = soft
    ? shape([
        [-4, 44],
        [-18, 46],
        [-31, 58],
        [-32, 74],
        [-22, 86],
        [-6, 86],
        [4, 78],
      ])
    : shape([
        [20, 2],
        [44, -6],
        [64, -3],
        [74, 10],
        [66, 16],
        [40, 8],
      ])
  return shape([...face, ...back]) + bun
}

/** Heads of seated guests seen from behind, for the bottom of a frame. */
export function guestHead(random: Random): string {
  const wide = random.between(0.92, 1.1)
  const hair = random.next() < 0.5
  return `<g transform="scale(${wide} 1)">${ellipse(0, -80, 15, 19)}${hair ? ellipse(0, -72, 18, 22) : ''}${limb(
    [
      [0, -66, 9],
      [0, -50, 10],
    ],
  )}${shape(
    mirror([
      [-8, -58],
      [-20, -50],
      [-40, -40],
      [-48, -20],
      [-50, 30],
    ]),
  )}</g>`
}
