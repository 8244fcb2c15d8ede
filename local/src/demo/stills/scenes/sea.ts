import { flare, leak, sky, type Take } from '../backdrop.ts'
import { brideAlone, embrace, together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { spline } from '../outline.ts'
import { backlit, glow, gradient, type Layer, mix, place, type Point, vapour } from '../svg.ts'

/** A low sun over the sea, wet sand, and somebody at the edge of the water. */
export function sea(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const horizon = height * (upright ? 0.5 : 0.52)
  const sun: Point = [width * random.between(0.54, 0.66), horizon - height * 0.055]
  const layers = sky(take, { horizon, sun, clouds: 0.62 })
  const shore = height * 0.8
  const water = gradient(
    [0, horizon],
    [0, height],
    [
      [0, mix(mood.sky[2], mood.sky[1], 0.45)],
      [0.12, mix(mood.sky[1], mood.sky[0], 0.4)],
      [0.6, mix(mood.sky[0], mood.shade, 0.45)],
      [1, mix(mood.sky[1], mood.shade, 0.7)],
    ],
  )
  layers.push({
    svg: `${water.defs}<rect y="${horizon}" width="${width}" height="${height}" fill="${water.fill}"/>`,
  })
  const swell = (seed: number, colour: string, frequency: Point, strength: number): Layer => ({
    svg: vapour(size, {
      seed,
      frequency,
      octaves: 4,
      colour,
      gain: 5,
      cover: 0.42,
      mask: [
        [horizon / height, '#ffffff', 0],
        [horizon / height + 0.002, '#ffffff', strength * 0.6],
        [1, '#ffffff', strength],
      ],
    }),
    blur: 0.6,
    detail: 0.6,
  })
  layers.push(
    swell(random.whole(1, 999), mood.shade, [0.004, 0.05], 0.5),
    swell(random.whole(1, 999), mix(mood.sky[2], mood.light, 0.2), [0.006, 0.085], 0.4),
  )
  // The path of the sun: short strokes, wider and further apart towards us.
  let glitter = ''
  for (let stroke = 0; stroke < 1_100; stroke++) {
    const depth = random.next() ** 1.7
    const y = horizon + 2 + depth * (shore - horizon + 60)
    const spread = 26 + depth * width * 0.2
    const x = sun[0] + random.bell() * spread
    const long = (2 + 26 * depth) * random.between(0.3, 1.3)
    glitter += `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${long.toFixed(1)}" ry="${(0.5 + 1.7 * depth * random.next()).toFixed(1)}" fill-opacity="${random.between(0.25, 0.95).toFixed(2)}"/>`
  }
  layers.push(
    {
      svg:
        glow([sun[0], horizon], width * 0.1, mood.light, { ry: height * 0.05, strength: 0.7 }) +
        glow([sun[0], (horizon + shore) / 2], width * 0.17, mix(mood.sky[2], mood.light, 0.4), {
          ry: height * 0.3,
          strength: 0.5,
        }),
      blend: 'screen',
      detail: 0.3,
    },
    {
      svg: `<g fill="${mix(mood.light, '#ffffff', 0.2)}">${glitter}</g>`,
      blend: 'screen',
      blur: 0.6,
    },
  )
  // Wet sand mirrors the sky; foam draws its edge.
  const edge: Point[] = Array.from({ length: 12 }, (_, index): Point => [
    (width * (index - 0.5)) / 10,
    shore + Math.sin(index * 1.3 + random.between(0, 1)) * height * 0.012 + (index - 5) * 4,
  ])
  const sand = gradient(
    [0, shore - 20],
    [0, height],
    [
      [0, mix(mix(mood.sky[2], mood.haze, 0.5), mood.shade, 0.4)],
      [0.35, mix(mix(mood.sky[2], mood.sky[1], 0.5), mood.shade, 0.62)],
      [1, mix(mood.shade, mood.sky[1], 0.1)],
    ],
  )
  const line = spline(edge)
  layers.push(
    {
      svg: `${sand.defs}<path d="${line}L${width + 200} ${height + 10}L-200 ${height + 10}Z" fill="${sand.fill}"/>`,
      blur: 1,
    },
    {
      svg: `<path d="${line}" fill="none" stroke="${mix(mood.light, mood.sky[1], 0.25)}" stroke-width="3.5" stroke-opacity="0.5"/><path d="${line}" transform="translate(0 -13)" fill="none" stroke="${mood.light}" stroke-width="2" stroke-dasharray="210 160 20 130" stroke-opacity="0.3"/>`,
      blur: 1.8,
    },
    // Foam left behind, and ripples in the sand.
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.012, 0.06],
        octaves: 5,
        colour: mix(mood.light, mood.sky[1], 0.25),
        gain: 7,
        cover: 0.16,
        mask: [
          [shore / height - 0.09, '#ffffff', 0],
          [shore / height - 0.01, '#ffffff', 0.8],
          [shore / height + 0.05, '#ffffff', 0.1],
          [1, '#ffffff', 0],
        ],
      }),
      blur: 1.1,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.006, 0.05],
        octaves: 5,
        colour: mood.shade,
        gain: 2.4,
        cover: 0.5,
        mask: [
          [shore / height, '#ffffff', 0],
          [shore / height + 0.06, '#ffffff', 0.5],
          [1, '#ffffff', 0.7],
        ],
      }),
      blur: 1.2,
    },
    {
      svg: glow([sun[0], shore + height * 0.07], width * 0.24, mix(mood.sky[2], mood.light, 0.5), {
        ry: height * 0.1,
        strength: 0.5,
      }),
      blend: 'screen',
      detail: 0.3,
    },
  )
  const x = width * (subject === 'bride' ? 0.38 : 0.43)
  const foot: Point = [x, shore + height * 0.05]
  const tall = height * (upright ? 0.24 : 0.31)
  const cloth = clothOf(mood, 0.05)
  const who =
    subject === 'walk'
      ? together(cloth, 0.9)
      : subject === 'bride'
        ? brideAlone(cloth, 0.95)
        : embrace(cloth)
  const rim = {
    colour: mix(mood.light, mood.sky[2], 0.4),
    reach: 0.8,
    strength: 0.95,
    from: [0.9, -0.4] as const,
  }
  const reflection = gradient(
    [0, foot[1]],
    [0, foot[1] + tall * 0.7],
    [
      [0, '#ffffff', 0.5],
      [1, '#ffffff', 0],
    ],
  )
  layers.push(
    {
      svg: `${reflection.defs}<mask id="r"><rect width="${width}" height="${height}" fill="${reflection.fill}"/></mask><g mask="url(#r)"><g transform="translate(0 ${foot[1] * 2}) scale(1 -1)">${place(who, foot, tall)}</g></g>`,
      blur: 3.5,
    },
    { svg: place(backlit(who, rim), foot, tall), blur: 0.9 },
    flare(take, sun),
  )
  if (random.next() < 0.6) layers.push(leak(take, mood.lamp, 0.35))
  return layers
}
