import { dust, type Take } from '../backdrop.ts'
import { profile } from '../profile.ts'
import {
  backlit,
  glow,
  gradient,
  type Layer,
  mix,
  polygon,
  type Point,
  vapour,
  wash,
} from '../svg.ts'

/** Twigs with leaves, as they cross the light outside. */
function twigs({ random, size }: Take, count: number, leaf: Point): string {
  const { width, height } = size
  let leaves = ''
  for (let twig = 0; twig < count; twig++) {
    let x = width * random.between(0, 1)
    let y = height * random.between(-0.1, 0.5)
    let angle = random.between(0.2, 2.2)
    for (let at = 0; at < 16; at++) {
      angle += random.bell() * 0.3
      const grown = random.between(...leaf)
      x += Math.cos(angle) * grown * 1.3
      y += Math.sin(angle) * grown * 1.3
      const turn = (angle * 180) / Math.PI + random.pick([-58, 58]) + random.bell() * 34
      leaves += `<path d="M0 0Q${grown * 0.6} ${-grown * random.between(0.3, 0.8)} ${grown * 1.9} 0Q${grown * 0.6} ${grown * random.between(0.3, 0.8)} 0 0Z" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})"/>`
    }
  }
  return leaves
}

/** Late sun through a window onto a plain wall, with the shadow of leaves and of somebody. */
export function wall(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const plaster = mix(mood.haze, mood.shade, 0.72)
  const bright = mix(mood.light, mood.sky[2], 0.6)
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(plaster, mood.shade, 0.6)],
        [0.5, plaster],
        [1, mix(plaster, mood.shade, 0.7)],
      ]),
      detail: 0.25,
    },
  ]
  const slant = width * 0.13
  const [columns, rows] = upright ? [2, 4] : [3, 3]
  const [wide, tall] = upright ? [width * 0.27, height * 0.2] : [width * 0.2, height * 0.29]
  const [left, top] = upright ? [width * 0.3, height * 0.02] : [width * 0.3, height * -0.02]
  let panes = ''
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const x = left + column * (wide + 24) + row * slant * 0.5
      const y = top + row * (tall + 24) + column * 26
      panes += polygon(
        [
          [x, y],
          [x + wide, y + 26],
          [x + wide + slant * 0.42, y + tall + 26],
          [x + slant * 0.42, y + tall],
        ],
        '#ffffff',
      )
    }
  // The leaves take their light away from the panes; where there is none they do not show.
  const light = `<mask id="l"><g>${panes}</g><g fill="#000000" opacity="0.8">${twigs(take, 9, [16, 34])}</g></mask><rect width="${width}" height="${height}" fill="${bright}" mask="url(#l)"/>`
  layers.push(
    { svg: light, blend: 'screen', blur: 3.5 },
    { svg: `<g opacity="0.35">${light}</g>`, blend: 'screen', blur: 34 },
    {
      svg: `<g fill="${mix(plaster, mood.shade, 0.5)}" opacity="0.7">${twigs(take, 3, [30, 52])}</g>`,
      blur: 15,
      blend: 'multiply',
    },
    // Plaster: trowel marks and grit.
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.004, 0.006],
        octaves: 7,
        colour: mood.shade,
        gain: 1.5,
        cover: 0.5,
        mask: [
          [0, '#ffffff', 0.4],
          [1, '#ffffff', 0.4],
        ],
      }),
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.03, 0.03],
        octaves: 4,
        colour: mix(mood.light, mood.haze, 0.5),
        gain: 1.2,
        cover: 0.3,
        mask: [
          [0, '#ffffff', 0.1],
          [1, '#ffffff', 0.12],
        ],
      }),
    },
  )
  const kind = subject === 'groom' ? 'man' : 'woman'
  const scale = height * (upright ? 0.0037 : 0.0051)
  const at: Point = upright ? [width * 0.3, height * 0.56] : [width * 0.29, height * 0.52]
  const head = (inner: string, [x, y]: Point, grown: number) =>
    `<g transform="translate(${x} ${y}) rotate(${kind === 'woman' ? 5 : -3}) scale(${grown}) translate(-50 -60)">${inner}</g>`
  const skin = gradient(
    [20, 0],
    [92, 40],
    [
      [0, mix(mood.shade, mood.haze, 0.04)],
      [0.6, mix(mood.shade, mood.haze, 0.1)],
      [1, mix(mood.shade, mood.haze, 0.3)],
    ],
  )
  const rim = { colour: bright, reach: 9, strength: 1.1, from: [0.9, -0.5] as const }
  const person = backlit(
    head(`${skin.defs}<g fill="${skin.fill}">${profile(kind)}</g>`, at, scale),
    rim,
  )
  layers.push(
    // The shadow falls on the wall beside the person, larger and softer.
    {
      svg: `<g fill="${mix(plaster, mood.shade, 0.4)}" opacity="0.85">${head(profile(kind), [at[0] + width * (upright ? 0.4 : 0.36), at[1] - height * 0.02], scale * 1.05)}</g>`,
      blur: 6,
      blend: 'multiply',
    },
    // The lens is on the wall; whoever casts the shadow is a shape in front of it.
    { svg: person, blur: 8 },
    {
      svg: glow([width * 0.66, height * 0.36], width * 0.62, mood.light, { strength: 0.3 }),
      blend: 'screen',
      detail: 0.25,
    },
    dust(take, 60, 0.4),
    {
      svg: glow([0, height * 0.7], width * 0.5, mood.shade, { ry: height * 0.9, strength: 0.75 }),
      blur: 10,
    },
  )
  return layers
}
