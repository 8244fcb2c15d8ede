import { bokeh, dust, flare, fog, leak, type Take } from '../backdrop.ts'
import { shape, trace } from '../outline.ts'
import { looseHairs, profile } from '../profile.ts'
import { backlit, glow, type Layer, mix, type Point, vapour, wash } from '../svg.ts'

/** Two profiles a breath apart, the sun between them, everything behind out of focus. */
export function closeness(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const upright = height > width
  const sun: Point = [width * 0.5, height * (upright ? 0.42 : 0.5)]
  const [top, middle, bottom] = mood.sky
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(top, mood.shade, 0.2)],
        [0.4, middle],
        [0.62, bottom],
        [0.8, mix(mood.haze, mood.shade, 0.4)],
        [1, mix(mood.haze, mood.shade, 0.75)],
      ]),
      detail: 0.2,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.003, 0.005],
        octaves: 3,
        colour: mix(mood.haze, mood.shade, 0.6),
        gain: 5,
        cover: 0.45,
        mask: [
          [0.3, '#ffffff', 0],
          [0.6, '#ffffff', 0.8],
          [1, '#ffffff', 0.9],
        ],
      }),
      blur: 26,
    },
    {
      svg: bokeh(random, [mood.light, mood.lamp, mix(mood.lamp, mood.sky[1], 0.4)], {
        count: 70,
        radius: [14, 80],
        x: [0, width],
        y: [height * 0.1, height * 0.95],
        strength: 0.26,
      }),
      blend: 'screen',
      blur: 3,
    },
    {
      svg:
        glow(sun, width * 0.75, mix(bottom, mood.light, 0.5), { strength: 1 }) +
        glow(sun, width * 0.3, mood.light, { strength: 1 }),
      blend: 'screen',
      detail: 0.25,
    },
  ]
  const scale = upright ? width * 0.0056 : height * 0.0064
  // Noses at 89: two faces meet a little to the left and right of the sun, foreheads leaning in.
  const him = (inner: string) =>
    `<g transform="translate(${width * 0.487 - 89 * scale} ${sun[1] - 66 * scale}) rotate(10 ${60 * scale} ${60 * scale}) scale(${scale})">${inner}</g>`
  const her = (inner: string) =>
    `<g transform="translate(${width * 0.507 + 89 * scale * 0.93} ${sun[1] - 55 * scale}) rotate(2 ${-60 * scale} ${60 * scale}) scale(${-scale * 0.93} ${scale * 0.93})">${inner}</g>`
  const edge = { colour: mix(mood.light, mood.lamp, 0.3), reach: 5, strength: 1 }
  const skin = mix(mood.shade, mood.haze, 0.1)
  const hair = mix(mood.light, mood.lamp, 0.3)
  // A tall frame reaches down to their shoulders, which close the gap below the chins.
  const chest = shape(
    trace('-150,190 -96,112 -52,82 -14,70 22,69 60,80 108,112 160,190 170,400 -160,400').map(
      ([x, y]): Point => [sun[0] + x * scale, sun[1] + (y - 12) * scale],
    ),
  )
  layers.push(
    {
      svg: `<g fill="${skin}">${backlit(him(profile('man')), { ...edge, from: [0.6, -0.7] })}${backlit(her(profile('woman')), { ...edge, from: [-0.6, -0.7] })}${upright ? chest : ''}</g>`,
      blur: 2.2,
    },
    {
      svg: him(looseHairs(random, 'man', hair)) + her(looseHairs(random, 'woman', hair)),
      blur: 0.8,
      blend: 'screen',
    },
    // The sun eats into both faces.
    {
      svg:
        glow(sun, width * 0.36, mood.light, { strength: 0.85 }) +
        glow([sun[0], sun[1] + 20], width * 0.75, mix(bottom, mood.lamp, 0.4), { strength: 0.55 }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: fog(size, height * 0.68, height, mix(mood.haze, mood.shade, 0.55), 0.92),
      detail: 0.25,
    },
    flare(take, [sun[0] - width * 0.07, sun[1] - height * 0.06], 0.9),
    dust(take, 80, 0.6),
    leak(take, mood.lamp, 0.4),
  )
  return layers
}
