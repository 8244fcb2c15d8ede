import { dust, flare, fog, leak, ridge, sky, type Take } from '../backdrop.ts'
import { grass, spruces } from '../plants.ts'
import { embrace, together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { backlit, gradient, type Layer, mix, place, vapour } from '../svg.ts'

/** Ranges of hills that fade into the air, and two people on the nearest one. */
export function hills(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const horizon = height * (upright ? 0.55 : 0.6)
  const sun: [number, number] = [width * random.between(0.56, 0.72), horizon - height * 0.07]
  const layers = sky(take, { horizon, sun, clouds: 0.55 })
  const ranges = 6
  for (let range = 0; range < ranges; range++) {
    const near = range / (ranges - 1)
    const level = horizon + height * (0.02 + 0.36 * near ** 1.35)
    const { path, at } = ridge(random, size, {
      level,
      rise: height * (0.055 + 0.012 * near),
      rough: 0.62 - 0.2 * near,
      wave: 1_150 - 300 * near,
    })
    const crest = mix(mix(mood.sky[2], mood.haze, 0.6), mood.shade, 0.12 + 0.72 * near)
    const { defs, fill } = gradient(
      [0, level - height * 0.08],
      [0, level + height * 0.16],
      [
        [0, crest],
        [1, mix(crest, mood.haze, 0.75 - 0.45 * near)],
      ],
    )
    const trees =
      range >= 2 ? spruces(random, size, at, [6 + 9 * near, 12 + 26 * near], 3.5 + 5 * near) : ''
    layers.push({
      svg: `${defs}<g fill="${fill}"><path d="${path}"/><path d="${trees}"/></g>`,
      blur: 0.6 + 1.2 * (1 - near),
    })
    layers.push({
      svg: vapour(size, {
        seed: random.whole(1, 9_999),
        frequency: [0.0016, 0.009],
        octaves: 4,
        colour: mix(mood.haze, mood.light, 0.3),
        gain: 2.6,
        cover: 0.5,
        mask: [
          [Math.max(0, level / height - 0.05), '#ffffff', 0],
          [level / height + 0.06, '#ffffff', 0.6 - 0.42 * near],
          [Math.min(1, level / height + 0.2), '#ffffff', 0],
        ],
      }),
      detail: 0.4,
      blur: 5,
    })
  }
  layers.push({ svg: fog(size, horizon, height, mood.haze, 0.18), detail: 0.25 })

  const ground = ridge(random, size, {
    level: height * 0.9,
    rise: height * 0.022,
    rough: 0.2,
    wave: 1_500,
  })
  const x = width * (upright ? 0.48 : 0.36)
  const foot: [number, number] = [x, ground.at(x) + 6]
  if (subject !== 'none') {
    const cloth = clothOf(mood, 0.04)
    const pair = subject === 'walk' ? together(cloth, 0.7) : embrace(cloth)
    const rim = {
      colour: mix(mood.light, mood.lamp, 0.35),
      reach: 0.8,
      strength: 0.95,
      from: [0.8, -0.6] as const,
    }
    layers.push({
      svg: place(backlit(pair, rim), foot, height * (upright ? 0.17 : 0.25)),
      blur: 0.9,
    })
  }
  layers.push(
    {
      svg: `<path d="${ground.path}" fill="${mood.shade}"/>${grass(random, size, { at: ground.at, tall: [14, 46], every: 3, fill: mood.shade, seeds: true })}`,
      blur: 0.5,
    },
    {
      svg: grass(random, size, {
        at: () => height + 20,
        tall: [60, 190],
        every: 16,
        fill: mix(mood.shade, mood.haze, 0.06),
        seeds: true,
      }),
      blur: 7,
    },
    flare(take, sun, 0.8),
    dust(take, 30, 0.35),
  )
  if (random.next() < 0.5) layers.push(leak(take, mood.lamp, 0.4))
  return layers
}
