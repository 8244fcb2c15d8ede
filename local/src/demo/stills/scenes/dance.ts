import { bokeh, fog, lampColours, leak, type Take } from '../backdrop.ts'
import { onlooker, reveller } from '../crowd.ts'
import { embrace } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { spline } from '../outline.ts'
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

/** Lamps on a string, sagging between two posts. */
function lampString(
  random: Take['random'],
  from: Point,
  to: Point,
  sag: number,
  lamp: string,
): string {
  const points: Point[] = Array.from({ length: 15 }, (_, index): Point => {
    const fraction = index / 14
    return [
      from[0] + (to[0] - from[0]) * fraction,
      from[1] + (to[1] - from[1]) * fraction + sag * 4 * fraction * (1 - fraction),
    ]
  })
  const bulbs = points.map(
    ([x, y]) =>
      glow([x, y + 7], random.between(22, 36), lamp, { strength: 0.95 }) +
      `<circle cx="${x}" cy="${y + 7}" r="4.4" fill="#fff6e0"/>`,
  )
  return `<path d="${spline(points)}" fill="none" stroke="#000000" stroke-width="1.6" stroke-opacity="0.6"/>${bulbs.join('')}`
}

/** A dance floor in haze with the light behind it: a crowd, or the first dance. */
export function dance(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const colours = lampColours(mood)
  const warm = mood.light
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(mood.sky[0], mood.shade, 0.4)],
        [0.5, mood.sky[1]],
        [0.75, mood.sky[2]],
        [1, mix(mood.sky[1], mood.shade, 0.6)],
      ]),
      detail: 0.2,
    },
    {
      svg: bokeh(random, colours, {
        count: 110,
        radius: [7, 46],
        x: [0, width],
        y: [height * 0.1, height * 0.7],
        strength: 0.6,
      }),
      blend: 'screen',
      blur: 2,
    },
  ]
  let beams = ''
  for (let beam = 0; beam < 7; beam++) {
    const from: Point = [width * ((beam + 0.5) / 7 + random.bell() * 0.05), -20]
    const to: Point = [from[0] + random.bell() * width * 0.35, height * 0.95]
    const colour = beam % 3 === 1 ? mood.lamp : warm
    const fade = gradient(from, to, [
      [0, colour, 0.62],
      [0.5, colour, 0.22],
      [1, colour, 0.02],
    ])
    beams +=
      fade.defs +
      polygon(
        [
          [from[0] - 4, from[1]],
          [from[0] + 4, from[1]],
          [to[0] + 90, to[1]],
          [to[0] - 90, to[1]],
        ],
        fade.fill,
        subject === 'first' ? 0.35 : 0.75,
      )
  }
  layers.push(
    { svg: beams, blend: 'screen', blur: 9 },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.0022, 0.004],
        octaves: 5,
        colour: mix(warm, mood.haze, 0.5),
        gain: 2.4,
        cover: 0.5,
        mask: [
          [0, '#ffffff', 0.1],
          [0.55, '#ffffff', 0.55],
          [1, '#ffffff', 0.35],
        ],
      }),
      blend: 'screen',
      detail: 0.4,
      blur: 6,
    },
  )
  if (subject === 'first') {
    const foot: Point = [width * 0.5, height * 0.87]
    const tall = height * (upright ? 0.42 : 0.56)
    layers.push(
      {
        svg: [0.02, 0.1, 0.2]
          .map((fraction) =>
            lampString(
              random,
              [-40, height * fraction],
              [width + 40, height * (fraction + random.bell() * 0.06)],
              height * random.between(0.08, 0.16),
              mood.lamp,
            ),
          )
          .join(''),
        blur: 1.6,
        blend: 'screen',
      },
      {
        svg:
          glow([foot[0], foot[1] - tall * 0.55], tall * 1.1, warm, { strength: 0.95 }) +
          glow(foot, width * 0.5, mix(warm, mood.haze, 0.4), { ry: height * 0.1, strength: 0.75 }),
        blend: 'screen',
        detail: 0.25,
      },
    )
    for (const [row, blur] of [9, 5].entries()) {
      let guests = ''
      for (let guest = 0; guest < 26; guest++) {
        const x = width * ((guest + random.between(0.1, 0.9)) / 26) * 1.1 - width * 0.05
        if (Math.abs(x - foot[0]) < width * (0.1 + row * 0.1)) continue
        guests += place(
          onlooker(random),
          [x, height * (0.82 + row * 0.05)],
          height * (0.27 + row * 0.1) * (upright ? 0.8 : 1),
        )
      }
      layers.push(
        {
          svg: `<g fill="${mix(mood.shade, mood.haze, 0.3 - row * 0.18)}">${backlit(guests, { colour: warm, reach: 2, strength: 0.5, from: [0, -1] })}</g>`,
          blur,
        },
        {
          svg: glow([foot[0], height * 0.75], width * 0.55, mix(warm, mood.haze, 0.4), {
            strength: 0.4 - row * 0.2,
            ry: height * 0.3,
          }),
          blend: 'screen',
          detail: 0.25,
        },
      )
    }
    const pair = embrace(clothOf(mood, 0.05))
    layers.push({
      svg: fog(size, height * 0.58, height, mix(mood.sky[2], mood.haze, 0.5), 1),
      detail: 0.25,
    })
    layers.push(
      {
        svg: place(
          backlit(pair, { colour: warm, reach: 1, strength: 1, from: [0.6, -0.7] }),
          foot,
          tall,
        ),
        blur: 0.9,
      },
      {
        svg: `<g transform="translate(0 ${foot[1] * 2}) scale(1 -1)" opacity="0.45">${place(pair, foot, tall)}</g>`,
        blur: 8,
      },
      {
        svg: vapour(size, {
          seed: random.whole(1, 999),
          frequency: [0.003, 0.011],
          octaves: 5,
          colour: mix(warm, mood.haze, 0.45),
          gain: 2.6,
          cover: 0.66,
          mask: [
            [0.7, '#ffffff', 0],
            [0.88, '#ffffff', 0.9],
            [1, '#ffffff', 0.5],
          ],
        }),
        blur: 6,
        detail: 0.4,
      },
    )
  } else {
    layers.push({
      svg: glow([width * 0.52, height * 0.6], width * 0.5, warm, { strength: 1, ry: height * 0.5 }),
      blend: 'screen',
      detail: 0.25,
    })
    for (const [row, { count, tall, foot, blur }] of [
      { count: 17, tall: 0.44, foot: 0.98, blur: 5 },
      { count: 12, tall: 0.62, foot: 1.13, blur: 1.4 },
      { count: 7, tall: 0.92, foot: 1.5, blur: 10 },
    ].entries()) {
      let crowd = ''
      for (let guest = 0; guest < count; guest++) {
        const x = width * ((guest + random.between(0.1, 0.9)) / count) * 1.1 - width * 0.05
        crowd += place(
          reveller(random),
          [x, height * foot],
          (upright ? width : height) * tall * random.between(0.9, 1.08),
        )
      }
      layers.push({
        svg: `<g fill="${mix(mood.shade, mix(mood.haze, warm, 0.15), 0.5 - row * 0.22)}">${backlit(crowd, { colour: row === 1 ? warm : mood.lamp, reach: 2, strength: 0.9 - row * 0.25, from: [0, -1] })}</g>`,
        blur,
      })
      if (row < 2)
        layers.push({
          svg: glow([width * 0.5, height * 0.8], width * 0.6, mix(warm, mood.haze, 0.4), {
            strength: 0.65,
            ry: height * 0.4,
          }),
          blend: 'screen',
          detail: 0.25,
        })
    }
    layers.push({ svg: `<g opacity="0.6">${beams}</g>`, blend: 'screen', blur: 12 })
    let confetti = ''
    for (let scrap = 0; scrap < 130; scrap++)
      confetti += `<rect width="${random.between(3, 9)}" height="${random.between(2, 5)}" fill="${random.pick(colours)}" fill-opacity="${random.between(0.4, 1)}" transform="translate(${random.between(0, width)} ${random.between(0, height * 0.85)}) rotate(${random.between(0, 180)})"/>`
    layers.push({ svg: confetti, blur: 1.2 })
  }
  layers.push(
    {
      svg: bokeh(random, colours, {
        count: 10,
        radius: [40, 130],
        x: [0, width],
        y: [0, height],
        strength: 0.16,
      }),
      blend: 'screen',
      blur: 3,
    },
    leak(take, mood.lamp, 0.3),
  )
  return layers
}
