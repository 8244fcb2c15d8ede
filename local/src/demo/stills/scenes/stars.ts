import { fog, ridge, type Take } from '../backdrop.ts'
import { embrace } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import {
  backlit,
  glow,
  gradient,
  type Layer,
  mix,
  place,
  type Point,
  vapour,
  wash,
} from '../svg.ts'

/** The milky way over dark hills, and the only lamp far and wide. */
export function stars(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const horizon = height * 0.78
  const [top, middle, bottom] = mood.sky
  const tilt = height > width ? -58 : -34
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(top, middle, 0.2)],
        [0.4, mix(top, middle, 0.4)],
        [0.66, mix(top, middle, 0.7)],
        [0.8, mix(middle, bottom, 0.45)],
        [1, mood.shade],
      ]),
      detail: 0.3,
    },
  ]
  const along = (svg: string) =>
    `<g transform="rotate(${tilt} ${width / 2} ${height * 0.4}) translate(${-width * 0.3} ${-height * 0.3}) scale(1.6)">${svg}</g>`
  const sky = { width, height }
  const way: (readonly [number, string, number])[] = [
    [0.26, '#ffffff', 0],
    [0.42, '#ffffff', 0.75],
    [0.5, '#ffffff', 0.25],
    [0.56, '#ffffff', 0.8],
    [0.74, '#ffffff', 0],
  ]
  layers.push(
    {
      svg: along(
        vapour(sky, {
          seed: random.whole(1, 999),
          frequency: [0.003, 0.006],
          octaves: 6,
          colour: mix(middle, mood.light, 0.5),
          gain: 3.6,
          cover: 0.7,
          mask: way,
        }),
      ),
      blend: 'screen',
      blur: 4,
      detail: 0.6,
    },
    {
      svg: along(
        vapour(sky, {
          seed: random.whole(1, 999),
          frequency: [0.004, 0.009],
          octaves: 5,
          colour: mix(mood.lamp, '#c26a8a', 0.5),
          gain: 3,
          cover: 0.55,
          mask: [
            [0.36, '#ffffff', 0],
            [0.5, '#ffffff', 0.35],
            [0.64, '#ffffff', 0],
          ],
        }),
      ),
      blend: 'screen',
      blur: 6,
      detail: 0.5,
    },
  )
  let dots = ''
  let bright = ''
  for (let star = 0; star < 4_600; star++) {
    const inWay = star % 2 === 0
    const angle = (tilt * Math.PI) / 180
    const reach = random.between(-1, 1) * width
    const side = random.bell() * height * 0.16
    const [x, y] = inWay
      ? [
          width / 2 + Math.cos(angle) * reach - Math.sin(angle) * side,
          height * 0.4 + Math.sin(angle) * reach + Math.cos(angle) * side,
        ]
      : [random.between(0, width), random.between(0, horizon)]
    const r = 0.4 + 1.7 * random.next() ** 8
    const colour = random.pick(['#ffffff', '#ffffff', '#cfe0ff', '#ffe6c4'])
    dots += `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(2)}" fill="${colour}" fill-opacity="${random.between(0.25, 1).toFixed(2)}"/>`
    if (r > 1.5) bright += glow([x, y], r * 7, colour, { strength: 0.7 })
  }
  layers.push({ svg: dots }, { svg: bright, blend: 'screen' })
  if (random.next() < 0.7) {
    const from: Point = [width * random.between(0.6, 0.85), height * 0.1]
    const to: Point = [from[0] - width * 0.13, from[1] + height * 0.12]
    const tail = gradient(from, to, [
      [0, '#ffffff', 0],
      [1, '#ffffff', 0.95],
    ])
    layers.push({
      svg: `${tail.defs}<path d="M${from.join(' ')}L${to.join(' ')}" stroke="${tail.fill}" stroke-width="2.4" stroke-linecap="round"/>`,
      blur: 0.6,
      blend: 'screen',
    })
  }
  layers.push({
    svg: glow([width * 0.34, horizon + 20], width * 0.6, mix(bottom, mood.lamp, 0.35), {
      ry: height * 0.24,
      strength: 0.5,
    }),
    blend: 'screen',
    detail: 0.25,
  })
  for (let range = 0; range < 3; range++) {
    const near = range / 2
    const { path } = ridge(random, size, {
      level: horizon + height * 0.06 * near,
      rise: height * (0.045 - 0.02 * near),
      rough: 0.8 - 0.4 * near,
      wave: 820,
    })
    layers.push({
      svg: `<path d="${path}" fill="${mix(mix(middle, bottom, 0.2), mood.shade, 0.5 + 0.3 * near)}"/>`,
      blur: 1.6 - near,
    })
    layers.push({
      svg: fog(size, horizon - 20, height, mix(middle, bottom, 0.3), 0.22 * (1 - near)),
      detail: 0.25,
    })
  }
  const ground = ridge(random, size, {
    level: height * 0.92,
    rise: height * 0.02,
    rough: 0.25,
    wave: 1_100,
  })
  const x = width * (subject === 'embrace' ? 0.42 : 0.62)
  const foot: Point = [x, ground.at(x) + 8]
  if (subject === 'embrace') {
    const tall = height * (height > width ? 0.15 : 0.21)
    const lantern: Point = [foot[0] + tall * 0.5, foot[1] - 8]
    layers.push(
      { svg: `<path d="${ground.path}" fill="${mood.shade}"/>`, blur: 0.8 },
      {
        svg: glow([foot[0] + 8, foot[1] - tall * 0.5], tall * 0.9, mix(mood.lamp, bottom, 0.4), {
          strength: 0.5,
        }),
        blend: 'screen',
        detail: 0.25,
      },
      {
        svg: place(
          backlit(embrace(clothOf(mood)), {
            colour: mood.lamp,
            reach: 1,
            strength: 1,
            from: [0.9, 0.3],
          }),
          foot,
          tall,
        ),
        blur: 0.6,
      },
      {
        svg:
          glow(lantern, tall * 1.3, mood.lamp, { ry: tall * 0.55, strength: 0.8 }) +
          glow(lantern, 12, '#fff3d6', { core: 0.4 }),
        blend: 'screen',
      },
    )
  } else {
    const tall = height * 0.11
    const cloth = gradient(
      [foot[0], foot[1] - tall],
      [foot[0], foot[1]],
      [
        [0, mix(mood.lamp, '#c25a1e', 0.5)],
        [0.6, mood.lamp],
        [1, '#fff0c8'],
      ],
    )
    layers.push(
      {
        svg: glow([foot[0], foot[1] - tall * 0.3], tall * 4.4, mood.lamp, {
          strength: 0.55,
          ry: tall * 2.6,
        }),
        blend: 'screen',
        detail: 0.25,
      },
      { svg: `<path d="${ground.path}" fill="${mood.shade}"/>`, blur: 0.8 },
      {
        svg: `${cloth.defs}<path d="M${foot[0] - tall * 1.05} ${foot[1]}Q${foot[0] - tall * 0.3} ${foot[1] - tall * 0.7} ${foot[0]} ${foot[1] - tall}Q${foot[0] + tall * 0.3} ${foot[1] - tall * 0.7} ${foot[0] + tall * 1.05} ${foot[1]}Z" fill="${cloth.fill}"/><path d="M${foot[0]} ${foot[1] - tall}Q${foot[0] - 6} ${foot[1] - tall * 0.5} ${foot[0] - tall * 0.22} ${foot[1]}M${foot[0]} ${foot[1] - tall}Q${foot[0] + tall * 0.2} ${foot[1] - tall * 0.4} ${foot[0] + tall * 0.5} ${foot[1]}" stroke="#5a2b0c" stroke-width="1.6" fill="none" stroke-opacity="0.7"/><g opacity="0.4">${place(embrace(clothOf(mood)), [foot[0] + tall * 0.1, foot[1]], tall * 0.62)}</g>`,
        blur: 1,
      },
      {
        svg:
          glow([foot[0], foot[1] + 12], tall * 2.6, mood.lamp, { ry: tall * 0.36, strength: 0.6 }) +
          glow([foot[0], foot[1] - tall * 0.4], tall * 1.6, mood.lamp, { strength: 0.5 }),
        blend: 'screen',
        detail: 0.5,
      },
    )
  }
  return layers
}
