import type { Mood } from './moods.ts'
import type { Random } from './random.ts'
import { glow, gradient, type Layer, mix, type Point, type Size, vapour, wash } from './svg.ts'

/** What every painter gets: numbers, the size of the frame, the light, and who is in the picture. */
export interface Take {
  random: Random
  size: Size
  mood: Mood
  subject: string
}

/** A sky with its horizon at `horizon` and clouds lit from the sun, which it may not have. */
export function sky(
  { random, size, mood }: Take,
  { horizon, sun, clouds = 0.5 }: { horizon: number; sun?: Point; clouds?: number },
): Layer[] {
  const { width, height } = size
  const low = horizon / height
  const [top, middle, bottom] = mood.sky
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(top, mood.shade, 0.25)],
        [low * 0.35, top],
        [low * 0.72, middle],
        [low * 0.95, bottom],
        [1, mix(bottom, mood.haze, 0.6)],
      ]),
      detail: 0.5,
    },
  ]
  const seed = random.whole(1, 9_999)
  if (clouds > 0) {
    const lit = { colour: mix(bottom, mood.light, 0.5), dx: 0, dy: -9, strength: 1.1 }
    layers.push(
      {
        svg: vapour(size, {
          seed,
          frequency: [0.0013, 0.0041],
          octaves: 6,
          colour: mix(middle, top, 0.45),
          gain: 2.6,
          cover: clouds,
          mask: [
            [0, '#ffffff', 0.7],
            [low * 0.7, '#ffffff', 0.6],
            [low, '#ffffff', 0.1],
            [1, '#ffffff', 0],
          ],
          lit,
        }),
        detail: 0.42,
        blur: 1.2,
      },
      {
        svg: vapour(size, {
          seed: seed + 7,
          frequency: [0.0022, 0.016],
          octaves: 5,
          colour: mix(bottom, mood.light, 0.35),
          gain: 2.4,
          cover: clouds * 0.7,
          mask: [
            [0, '#ffffff', 0.12],
            [low * 0.6, '#ffffff', 0.4],
            [low * 0.96, '#ffffff', 0.55],
            [low, '#ffffff', 0],
          ],
        }),
        detail: 0.5,
        blur: 2.5,
      },
    )
  }
  if (sun) {
    layers.push({
      svg:
        glow(sun, width * 0.85, mix(bottom, mood.light, 0.4), { strength: 0.75 }) +
        glow(sun, width * 0.22, mood.light, { strength: 0.9 }) +
        glow(sun, width * 0.042, '#ffffff', { core: 0.6 }),
      blend: 'screen',
      detail: 0.5,
    })
  }
  return layers
}

/** The outline of hills: `rough` 0 rolls, 1 is rock. As path data closed at the bottom. */
export function ridge(
  random: Random,
  { width, height }: Size,
  { level, rise, rough, wave }: { level: number; rise: number; rough: number; wave: number },
): { path: string; at: (x: number) => number } {
  const octaves = Array.from({ length: 9 }, (_, octave) => ({
    heights: Array.from({ length: 64 }, () => random.between(-1, 1)),
    span: wave / 2 / 2.03 ** octave,
    shift: random.between(0, 64),
    weight: (0.34 + rough * 0.18) ** octave,
  }))
  const at = (x: number) => {
    let sum = 0
    for (const { heights, span, shift, weight } of octaves) {
      const along = x / span + shift + 64
      const fraction = along % 1
      const before = heights[Math.floor(along) % 64] ?? 0
      const after = heights[(Math.floor(along) + 1) % 64] ?? 0
      sum += weight * (before + (after - before) * fraction * fraction * (3 - 2 * fraction))
    }
    return level - rise * sum * 1.5
  }
  let path = `M-20 ${height + 20}`
  for (let x = -20; x <= width + 20; x += 3) path += `L${x} ${at(x).toFixed(1)}`
  return { path: `${path}L${width + 20} ${height + 20}Z`, at }
}

/** Out-of-focus lamps. */
export function bokeh(
  random: Random,
  colours: readonly [string, ...string[]],
  options: {
    count: number
    radius: Point
    x: Point
    y: Point
    strength?: number
  },
): string {
  const { count, radius, x, y, strength = 0.6 } = options
  let drawn = ''
  for (let index = 0; index < count; index++) {
    const r = radius[0] + (radius[1] - radius[0]) * random.next() ** 1.6
    const colour = random.pick(colours)
    const opacity = strength * random.between(0.2, 1)
    const at = `cx="${random.between(...x).toFixed(1)}" cy="${random.between(...y).toFixed(1)}"`
    drawn += `<circle ${at} r="${r.toFixed(1)}" fill="${colour}" fill-opacity="${(opacity * 0.8).toFixed(3)}"/><circle ${at} r="${(r * 0.93).toFixed(1)}" fill="none" stroke="${mix(colour, '#ffffff', 0.25)}" stroke-width="${(r * 0.12).toFixed(1)}" stroke-opacity="${(opacity * 0.22).toFixed(3)}"/>`
  }
  return drawn
}

/** Colours of lamps in that light: mostly one, a few strays, as in any real street. */
export const lampColours = (mood: Mood): [string, ...string[]] => [
  mood.lamp,
  mood.lamp,
  mix(mood.lamp, '#ffffff', 0.4),
  mix(mood.lamp, '#ff6a2a', 0.45),
  mix(mood.lamp, '#ff5a4a', 0.6),
  mix(mood.lamp, '#9fd0ff', 0.65),
]

/** Light that got into the camera from one side. */
export function leak({ random, size }: Take, colour: string, strength = 0.5): Layer {
  const { width, height } = size
  const x = random.next() < 0.5 ? 0 : width
  return {
    svg:
      glow([x, height * random.between(0.1, 0.9)], width * 0.34, colour, {
        ry: height * 0.8,
        strength,
      }) +
      glow([x, height * random.between(0.2, 0.8)], width * 0.16, '#ff5a26', {
        ry: height * 0.6,
        strength: strength * 0.7,
      }),
    blend: 'screen',
    detail: 0.25,
  }
}

/** Veiling flare and ghosts on the line from the sun through the middle of the frame. */
export function flare({ random, size, mood }: Take, [x, y]: Point, strength = 1): Layer {
  const { width, height } = size
  const [dx, dy] = [width / 2 - x, height / 2 - y]
  let ghosts = glow([x, y], width * 0.75, mood.light, { strength: 0.3 * strength })
  for (const at of [0.62, 1.25, 1.5, 1.9]) {
    const r = random.between(14, 52)
    const colour = random.pick([
      mood.light,
      mix(mood.light, '#ff7a3c', 0.6),
      mix(mood.light, '#6fc2b0', 0.6),
    ])
    ghosts += `<circle cx="${x + dx * at}" cy="${y + dy * at}" r="${r}" fill="${colour}" fill-opacity="${random.between(0.03, 0.09) * strength}"/>`
  }
  return { svg: ghosts, blend: 'screen', blur: 5 }
}

/** Dust and pollen in front of the lens. */
export function dust({ random, size, mood }: Take, count: number, strength = 0.5): Layer {
  const { width, height } = size
  return {
    svg: bokeh(random, [mood.light, mix(mood.light, mood.lamp, 0.5)], {
      count,
      radius: [1, 9],
      x: [0, width],
      y: [height * 0.1, height],
      strength,
    }),
    blend: 'screen',
    blur: 1.4,
  }
}

/** A band of colour across the frame, clear at the top and full at the bottom. */
export function fog(
  { width }: Size,
  from: number,
  to: number,
  colour: string,
  strength: number,
): string {
  const { defs, fill } = gradient(
    [0, from],
    [0, to],
    [
      [0, colour, 0],
      [0.6, colour, strength * 0.8],
      [1, colour, strength],
    ],
  )
  return `${defs}<rect y="${from}" width="${width}" height="${to - from}" fill="${fill}"/>`
}
