import { dust, type Take } from '../backdrop.ts'
import { beams } from '../beams.ts'
import { brideAlone, embrace, groom } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import {
  backlit,
  glow,
  gradient,
  type Layer,
  mix,
  place,
  type Point,
  polygon,
  vapour,
  wash,
} from '../svg.ts'

/** An open door at the end of a dark nave, and the light that comes in with somebody. */
export function doorway(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const middle = width * (upright ? 0.5 : 0.57)
  const half = width * (upright ? 0.17 : 0.095)
  const foot = height * 0.76
  const spring = height * (upright ? 0.42 : 0.34)
  const wall = mix(mood.shade, mood.haze, 0.12)
  const arch = (grow: number) =>
    `M${middle - half - grow} ${foot}V${spring}Q${middle - half - grow} ${spring - half * 1.5 - grow} ${middle} ${spring - half * 2.1 - grow}Q${middle + half + grow} ${spring - half * 1.5 - grow} ${middle + half + grow} ${spring}V${foot}Z`
  const opening = gradient(
    [0, spring - half * 2],
    [0, foot],
    [
      [0, mix(mood.light, mood.sky[1], 0.25)],
      [0.5, mood.light],
      [1, '#ffffff'],
    ],
  )
  const layers: Layer[] = [
    {
      svg:
        wash(size, [
          [0, mood.shade],
          [0.5, wall],
          [1, mix(mood.shade, wall, 0.4)],
        ]) +
        glow([middle, height * 0.5], width * 0.5, mood.haze, { strength: 0.5, ry: height * 0.6 }),
      detail: 0.25,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.012, 0.016],
        octaves: 6,
        colour: mood.shade,
        gain: 2.2,
        cover: 0.5,
        mask: [
          [0, '#ffffff', 0.5],
          [1, '#ffffff', 0.4],
        ],
      }),
    },
  ]
  // Pews or pillars on both sides, catching the light on one face.
  for (let pillar = 3; pillar >= 0; pillar--) {
    const near = 1 - pillar / 3.4
    const offset = half * 1.7 + (width * 0.5 - half) * near ** 1.25
    const wide = 18 + 62 * near
    for (const side of [-1, 1]) {
      const x = middle + side * offset
      const face = gradient(
        [x - side * wide, 0],
        [x + side * wide * 0.4, 0],
        [
          [0, mix(mood.haze, mood.light, 0.3 - 0.2 * near), 0.85 - 0.35 * near],
          [0.22, wall, 1],
          [1, mood.shade, 1],
        ],
      )
      layers.push({
        svg: `${face.defs}<rect x="${Math.min(x - side * wide, x + side * wide)}" y="-10" width="${wide * 2}" height="${foot + 40 + height * 0.3 * near}" fill="${face.fill}"/>`,
        blur: 1 + 3.4 * near,
      })
    }
  }
  const floor = gradient(
    [0, foot],
    [0, height],
    [
      [0, mix(mood.haze, mood.light, 0.25)],
      [0.35, mix(wall, mood.haze, 0.3)],
      [1, mood.shade],
    ],
  )
  layers.push(
    {
      svg: `${floor.defs}<rect y="${foot}" width="${width}" height="${height}" fill="${floor.fill}" fill-opacity="0.8"/>`,
      blur: 2,
    },
    {
      svg: `<path d="${arch(16)}" fill="${mix(wall, mood.haze, 0.5)}"/><path d="${arch(6)}" fill="${mix(mood.shade, mood.haze, 0.35)}"/>`,
      blur: 1.5,
    },
    { svg: `${opening.defs}<path d="${arch(0)}" fill="${opening.fill}"/>`, blur: 1.5 },
    {
      svg: polygon(
        [
          [middle - half, foot],
          [middle + half, foot],
          [middle + half * 2.6, height + 10],
          [middle - half * 2.6, height + 10],
        ],
        mix(mood.light, mood.haze, 0.2),
        0.6,
      ),
      blend: 'screen',
      blur: 30,
    },
    {
      svg: polygon(
        [
          [middle - half * 0.8, foot],
          [middle + half * 0.8, foot],
          [middle + half * 1.4, height * 0.94],
          [middle - half * 1.4, height * 0.94],
        ],
        mood.light,
        0.5,
      ),
      blend: 'screen',
      blur: 20,
    },
    // Flagstones.
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.004, 0.05],
        octaves: 5,
        colour: mood.shade,
        gain: 3,
        cover: 0.5,
        mask: [
          [foot / height, '#ffffff', 0],
          [foot / height + 0.01, '#ffffff', 0.5],
          [1, '#ffffff', 0.5],
        ],
      }),
      blur: 1.5,
    },
  )
  const stand: Point = [middle, foot + height * 0.035]
  const tall = (foot - spring) * (upright ? 0.92 : 0.95)
  const cloth = clothOf(mood, 0.02)
  const who =
    subject === 'groom'
      ? groom(cloth)
      : subject === 'embrace'
        ? embrace(cloth)
        : brideAlone(cloth, 0.2)
  layers.push(
    {
      svg: `<g transform="translate(${stand[0]} ${stand[1]}) scale(1 -0.85) skewX(${random.between(-4, 4)}) translate(${-stand[0]} ${-stand[1]})" opacity="0.5">${place(who, stand, tall)}</g>`,
      blur: 9,
    },
    {
      svg: place(
        backlit(who, { colour: mood.light, reach: 1.3, strength: 1, from: [0.4, -0.8] }),
        stand,
        tall,
      ),
      blur: 0.9,
    },
  )
  layers.push(
    { svg: beams(take, [middle, spring - half * 0.6], half), blend: 'screen', blur: 16 },
    {
      svg: glow([middle, (spring + foot) / 2], width * (upright ? 0.7 : 0.42), mood.light, {
        strength: 0.55,
        ry: height * 0.5,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    dust(take, 60, 0.45),
  )
  return layers
}
