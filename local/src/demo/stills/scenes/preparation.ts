import { dust, type Take } from '../backdrop.ts'
import { brideAlone } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { dress, folds } from '../dress.ts'
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

/** A tall window with curtains in a dark room, and the dress or its owner before it. */
export function preparation(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const room = mix(mood.shade, mood.haze, 0.14)
  const [left, right] = upright ? [width * 0.2, width * 0.84] : [width * 0.36, width * 0.72]
  const [top, bottom] = [height * 0.05, height * 0.84]
  const middle = (left + right) / 2
  const pane = gradient(
    [0, top],
    [0, bottom],
    [
      [0, mix(mood.light, mood.sky[1], 0.2)],
      [0.55, mood.light],
      [1, mix(mood.light, mood.haze, 0.35)],
    ],
  )
  let bars = ''
  for (const fraction of [0.5])
    bars += `<rect x="${left + (right - left) * fraction - 6}" y="${top}" width="12" height="${bottom - top}"/>`
  for (const fraction of [0.27, 0.55, 0.8])
    bars += `<rect x="${left}" y="${top + (bottom - top) * fraction}" width="${right - left}" height="8"/>`
  const layers: Layer[] = [
    {
      svg:
        wash(size, [
          [0, mix(room, mood.shade, 0.4)],
          [0.6, room],
          [1, mix(room, mood.shade, 0.5)],
        ]) +
        glow([middle, height * 0.5], width * 0.62, mix(mood.haze, mood.light, 0.2), {
          strength: 0.5,
        }),
      detail: 0.25,
    },
    {
      svg: `${pane.defs}<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${pane.fill}"/>`,
      blur: 2,
    },
    // Trees outside, far out of focus.
    {
      svg: `<clipPath id="w"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath><g clip-path="url(#w)">${vapour(
        size,
        {
          seed: random.whole(1, 999),
          frequency: [0.006, 0.006],
          octaves: 3,
          colour: mix(mood.sky[1], mood.haze, 0.5),
          gain: 4,
          cover: 0.4,
          mask: [
            [0, '#ffffff', 0.15],
            [0.4, '#ffffff', 0.3],
            [0.8, '#ffffff', 0.6],
          ],
        },
      )}</g>`,
      blur: 9,
    },
    { svg: `<g fill="${mix(room, mood.haze, 0.25)}">${bars}</g>`, blur: 3 },
  ]
  const curtain = (from: number, to: number): Layer => {
    let stripes = ''
    for (let x = from; x < to; x += random.between(9, 24)) {
      const wide = random.between(8, 30)
      const sway = random.bell() * 14
      const colour =
        random.next() < 0.5 ? mix(mood.light, mood.haze, 0.25) : mix(mood.haze, mood.shade, 0.35)
      const fade = gradient(
        [0, 0],
        [0, height],
        [
          [0, colour, 0.2],
          [0.5, colour, 0.55],
          [1, colour, 0.25],
        ],
      )
      stripes += `${fade.defs}<path d="M${x} -10C${x + sway} ${height * 0.3} ${x - sway} ${height * 0.6} ${x + sway} ${height * 0.93}h${wide}C${x + wide - sway} ${height * 0.6} ${x + wide + sway} ${height * 0.3} ${x + wide * 0.7} -10Z" fill="${fade.fill}" fill-opacity="${random.between(0.25, 0.8)}"/>`
    }
    return { svg: stripes, blur: 2.6 }
  }
  layers.push(curtain(left - 120, left + 50), curtain(right - 60, right + 110))
  // The light on the floor boards.
  const floor = height * 0.86
  layers.push(
    {
      svg: `<rect y="${floor}" width="${width}" height="${height}" fill="${mix(room, mood.shade, 0.45)}"/>`,
      blur: 3,
    },
    {
      svg: polygon(
        [
          [left + 20, floor + 6],
          [right - 20, floor + 6],
          [right + width * 0.08, height],
          [left - width * 0.08, height],
        ],
        mix(mood.light, mood.haze, 0.3),
        0.75,
      ),
      blend: 'screen',
      blur: 14,
    },
  )
  const lace = mix(mood.light, mood.haze, 0.34)
  if (subject === 'dress') {
    const foot: Point = [middle + (right - left) * 0.03, height * 0.84]
    const tall = height * 0.6
    const rim = {
      colour: mix(mood.light, '#ffffff', 0.5),
      reach: 2.2,
      strength: 0.8,
      from: [0.3, -0.5] as const,
    }
    layers.push({
      svg: `${place(backlit(`<g fill="${mix(lace, mood.shade, 0.3)}" opacity="0.94">${dress()}</g>`, rim), foot, tall)}${place(folds(random, mix(mood.shade, mood.haze, 0.3)) + folds(random, mood.light), foot, tall)}`,
      blur: 0.7,
    })
  } else {
    const foot: Point = [middle - (right - left) * 0.05, height * (upright ? 0.97 : 1.06)]
    const tall = height * (upright ? 0.66 : 0.9)
    const rim = {
      colour: mix(mood.light, '#ffffff', 0.4),
      reach: 1.1,
      strength: 1,
      from: [0.5, -0.6] as const,
    }
    layers.push({
      svg: place(backlit(brideAlone(clothOf(mood, 0.02), 0.12), rim), foot, tall),
      blur: 1.1,
    })
  }
  layers.push(
    {
      svg: glow([middle, height * 0.42], width * 0.55, mood.light, { strength: 0.4 }),
      blend: 'screen',
      detail: 0.25,
    },
    dust(take, 46, 0.3),
    {
      svg: `<rect width="${upright ? width * 0.09 : width * 0.16}" height="${height}" fill="${mood.shade}" fill-opacity="0.94"/>`,
      blur: 26,
    },
  )
  return layers
}
