import { bokeh, dust, flare, leak, type Take } from '../backdrop.ts'
import { profile } from '../figures.ts'
import { backlit, glow, type Layer, mix, type Point, vapour, wash } from '../svg.ts'

/** Two profiles a breath apart, the sun between them, everything behind out of focus. */
export function closeness(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const upright = height > width
  const sun: Point = [width * 0.5, height * (upright ? 0.4 : 0.46)]
  const [top, middle, bottom] = mood.sky
  const layers: Layer[] = [
    { svg: wash(size, [[0, mix(top, mood.shade, 0.2)], [0.4, middle], [0.62, bottom], [0.8, mix(mood.haze, mood.shade, 0.4)], [1, mix(mood.haze, mood.shade, 0.75)]]), detail: 0.2 },
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.003, 0.005], octaves: 3, colour: mix(mood.haze, mood.shade, 0.6), gain: 5, cover: 0.45, mask: [[0.35, '#ffffff', 0], [0.6, '#ffffff', 0.8], [1, '#ffffff', 0.9]] }), blur: 22 },
    { svg: bokeh(random, [mood.light, mood.lamp, mix(mood.lamp, mood.sky[1], 0.4)], { count: 46, radius: [16, 70], x: [0, width], y: [height * 0.3, height * 0.95], strength: 0.3 }), blend: 'screen', blur: 2 },
    { svg: glow(sun, width * 0.7, mix(bottom, mood.light, 0.5), { strength: 1 }) + glow(sun, width * 0.24, mood.light, { strength: 1 }), blend: 'screen', detail: 0.25 },
  ]
  const scale = (upright ? width * 0.0043 : height * 0.0047) * 1.05
  // Noses at 91: two faces meet a little to the left and right of the sun.
  const him = `<g transform="translate(${width * 0.497 - 92 * scale} ${sun[1] - 66 * scale}) scale(${scale}) rotate(5 60 60)">${profile('man')}</g>`
  const her = `<g transform="translate(${width * 0.509 + 91 * scale * 0.93} ${sun[1] - 54 * scale}) scale(${-scale * 0.93} ${scale * 0.93}) rotate(-7 60 60)">${profile('woman')}</g>`
  const edge = { colour: mix(mood.light, mood.lamp, 0.2), reach: 5.5, strength: 1.5, dy: 2 }
  const skin = mix(mood.shade, mood.haze, 0.13)
  layers.push(
    { svg: `<g fill="${skin}">${backlit(him, { ...edge, dx: -4 })}${backlit(her, { ...edge, dx: 4 })}</g>`, blur: 1.1 },
    { svg: glow(sun, width * 0.3, mood.light, { strength: 0.75 }) + glow([sun[0], sun[1] + 20], width * 0.6, mix(mood.light, mood.lamp, 0.4), { strength: 0.3 }), blend: 'screen', detail: 0.25 },
    flare(take, [sun[0] - width * 0.07, sun[1] - height * 0.06], 0.8),
    dust(take, 60, 0.5),
    leak(take, mood.lamp, 0.35),
  )
  return layers
}
