import { dust, flare, fog, leak, ridge, sky, type Take } from '../backdrop.ts'
import { grass } from '../plants.ts'
import { runningChild } from '../crowd.ts'
import { together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { backlit, glow, gradient, type Layer, mix, place, type Point, vapour } from '../svg.ts'

/** High grass against a low sun, and children running through it. */
export function field(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const horizon = height * 0.56
  const sun: Point = [width * random.between(0.66, 0.78), horizon - height * 0.12]
  const layers = sky(take, { horizon, sun, clouds: 0.4 })
  // A row of trees far behind, as noise on a hill.
  const wood = ridge(random, size, {
    level: horizon - height * 0.01,
    rise: height * 0.016,
    rough: 0.75,
    wave: 300,
  })
  const far = mix(mix(mood.haze, mood.sky[2], 0.5), mood.shade, 0.32)
  const meadow = gradient(
    [0, horizon],
    [0, height],
    [
      [0, mix(mood.haze, mood.light, 0.5)],
      [0.25, mix(mood.haze, mood.shade, 0.32)],
      [1, mix(mood.shade, mood.haze, 0.18)],
    ],
  )
  layers.push(
    { svg: `<path d="${wood.path}" fill="${far}"/>`, blur: 4 },
    {
      svg: fog(
        size,
        horizon - height * 0.1,
        horizon + height * 0.06,
        mix(mood.haze, mood.light, 0.6),
        0.7,
      ),
      detail: 0.25,
    },
    {
      svg: `${meadow.defs}<rect y="${horizon + height * 0.02}" width="${width}" height="${height}" fill="${meadow.fill}"/>`,
      blur: 5,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.012, 0.03],
        octaves: 5,
        colour: mix(mood.light, mood.haze, 0.5),
        gain: 4,
        cover: 0.42,
        mask: [
          [0.57, '#ffffff', 0],
          [0.62, '#ffffff', 0.5],
          [0.85, '#ffffff', 0.2],
          [1, '#ffffff', 0],
        ],
      }),
      blur: 1.5,
      detail: 0.6,
    },
  )
  for (let row = 0; row < 4; row++) {
    const near = row / 3
    const level = horizon + height * (0.06 + 0.24 * near)
    layers.push({
      svg: grass(random, size, {
        at: (x) => level + Math.sin(x / 190 + row) * 12,
        tall: [26 + 26 * near, 70 + 70 * near],
        every: 4.5,
        fill: mix(mix(mood.haze, mood.light, 0.35), mood.shade, 0.3 + 0.4 * near),
        seeds: true,
      }),
      blur: 2.4 - 1.6 * near,
    })
    if (row === 1) {
      const rim = {
        colour: mix(mood.light, mood.lamp, 0.2),
        reach: 1,
        strength: 1.1,
        from: [0.8, -0.6] as const,
      }
      const dark = mix(mood.shade, mood.haze, 0.2)
      const scale = upright ? 0.72 : 1
      const child = (dress: boolean, x: number, y: number, tall: number, turn: number) =>
        place(backlit(runningChild(dress), rim), [width * x, height * y], height * tall * scale, {
          turn,
        })
      const people =
        subject === 'walk'
          ? place(
              backlit(together(clothOf(mood, 0.08), 0.6), rim),
              [width * 0.42, height * 0.85],
              height * 0.33 * scale,
            )
          : child(false, 0.56, 0.775, 0.2, 2) +
            child(true, 0.44, 0.765, 0.18, 5) +
            child(false, 0.3, 0.745, 0.15, -2)
      layers.push({ svg: `<g fill="${dark}">${people}</g>`, blur: 1.1 })
    }
  }
  layers.push(
    {
      svg: grass(random, size, {
        at: () => height + 30,
        tall: [120, 330],
        every: 20,
        fill: mix(mood.shade, mood.haze, 0.15),
        seeds: true,
      }),
      blur: 9,
    },
    { svg: glow(sun, width * 0.65, mood.light, { strength: 0.55 }), blend: 'screen', detail: 0.25 },
    flare(take, sun, 1.2),
    dust(take, 90, 0.7),
    leak(take, mood.lamp, 0.45),
  )
  return layers
}
