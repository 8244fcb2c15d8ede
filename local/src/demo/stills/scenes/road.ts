import { bokeh, fog, lampColours, ridge, sky, type Take } from '../backdrop.ts'
import { glow, gradient, type Layer, mix, type Point, polygon, vapour } from '../svg.ts'

/** An old car from behind: wheels at 0, 100 wide. */
const car = (body: string, glass: string, chrome: string): string =>
  `<ellipse cx="0" cy="0" rx="60" ry="5" fill="#000000" opacity="0.8"/><rect x="-44" y="-16" width="15" height="17" rx="4" fill="#020202"/><rect x="29" y="-16" width="15" height="17" rx="4" fill="#020202"/><path d="M-49 -12C-52 -26 -50 -36 -43 -39L-33 -57C-30 -62 -24 -63 0 -63C24 -63 30 -62 33 -57L43 -39C50 -36 52 -26 49 -12C40 -9 -40 -9 -49 -12Z" fill="${body}"/><path d="M-36 -40L-28.5 -55C-27 -58 -22 -59 0 -59C22 -59 27 -58 28.500 -55L36 -40C20 -42 -20 -42 -36 -40Z" fill="${glass}"/><path d="M-13 -42C-13 -52 -9 -55 -6.500 -55C-4 -55 -1 -52 -1 -43M3 -43C3 -51 6 -54 8.500 -54C11 -54 14 -51 14 -42" fill="#000000" opacity="0.75"/><path d="M-47 -17H47" stroke="${chrome}" stroke-width="2.4" opacity="0.8"/><path d="M-42 -37.500Q0 -41 42 -37.500" fill="none" stroke="${chrome}" stroke-width="0.8" opacity="0.7"/><path d="M-31 -57C-28 -62 -22 -63 0 -63C22 -63 28 -62 31 -57" fill="none" stroke="${chrome}" stroke-width="1" opacity="0.9"/>`

/** A road into the last light, and a car driving off. */
export function road(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const horizon = height * 0.52
  const vanish: Point = [width * 0.54, horizon + 6]
  const layers = sky(take, { horizon, sun: [vanish[0] + width * 0.02, horizon - height * 0.02], clouds: 0.66 })
  for (let range = 0; range < 3; range++) {
    const near = range / 2
    const { path } = ridge(random, size, { level: horizon - height * (0.045 - 0.05 * near), rise: height * (0.035 - 0.012 * near), rough: 0.7, wave: 760 - 200 * near })
    layers.push({ svg: `<path d="${path}" fill="${mix(mix(mood.haze, mood.sky[2], 0.4), mood.shade, 0.3 + 0.45 * near)}"/>`, blur: 2.2 - near })
  }
  const land = gradient([0, horizon], [0, height], [[0, mix(mood.haze, mood.shade, 0.55)], [0.3, mix(mood.shade, mood.haze, 0.22)], [1, mood.shade]])
  const tarmac = gradient([0, horizon], [0, height], [[0, mix(mood.sky[2], mood.haze, 0.5)], [0.16, mix(mood.sky[1], mood.shade, 0.45)], [1, mix(mood.shade, mood.sky[1], 0.14)]])
  const across = (share: number, y: number): Point => [vanish[0] + (share * width - width * 0.06) * ((y - vanish[1]) / (height - vanish[1])), y]
  const strip = (from: number, to: number, top: number, bottom: number, fill: string, opacity = 1) =>
    polygon([across(from, top), across(to, top), across(to, bottom), across(from, bottom)], fill, opacity)
  let lines = strip(-0.61, -0.59, vanish[1] + 3, height + 10, mix(mood.light, mood.haze, 0.4), 0.5) + strip(0.7, 0.72, vanish[1] + 3, height + 10, mix(mood.light, mood.haze, 0.4), 0.5)
  for (let dash = 1; dash < 26; dash++) {
    const depth = (at: number) => vanish[1] + (height - vanish[1]) * (1.25 / (1 + at * 0.62))
    if (depth(dash) < height + 60) lines += strip(0.045, 0.063, depth(dash + 0.45), Math.min(height + 60, depth(dash)), mix(mood.light, mood.haze, 0.2), 0.7)
  }
  layers.push(
    { svg: `${land.defs}<rect y="${horizon + 4}" width="${width}" height="${height}" fill="${land.fill}"/>`, blur: 2 },
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.01, 0.05], octaves: 5, colour: mood.shade, gain: 3, cover: 0.5, mask: [[0.52, '#ffffff', 0], [0.56, '#ffffff', 0.4], [1, '#ffffff', 0.7]] }), blur: 1 },
    { svg: `${tarmac.defs}${strip(-0.66, 0.77, vanish[1], height + 10, tarmac.fill)}`, blur: 1 },
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.004, 0.06], octaves: 4, colour: mix(mood.sky[2], mood.light, 0.3), gain: 3, cover: 0.34, mask: [[0.53, '#ffffff', 0], [0.56, '#ffffff', 0.34], [1, '#ffffff', 0.1]] }), blend: 'screen', blur: 1.5 },
    { svg: lines, blur: 1 },
    { svg: fog(size, horizon - height * 0.1, horizon + height * 0.05, mix(mood.haze, mood.sky[2], 0.6), 0.5), detail: 0.25 },
  )
  // Posts with reflectors, and poles with wires, give the road its depth.
  let poles = ''
  let before: Point | undefined
  for (let pole = 7; pole >= 0; pole--) {
    const depth = vanish[1] + (height - vanish[1]) * (0.5 / (1 + pole * 0.7))
    const [x] = across(-1.05, depth)
    const tall = (depth - vanish[1]) * 2.1 + 8
    const top = depth - tall
    poles += `<rect x="${x}" y="${top}" width="${1 + tall * 0.012}" height="${tall}"/><rect x="${x - tall * 0.09}" y="${top + tall * 0.08}" width="${tall * 0.19}" height="${1 + tall * 0.01}"/>`
    if (before) poles += `<path d="M${before[0]} ${before[1]}Q${(before[0] + x) / 2} ${(before[1] + top) / 2 + tall * 0.14} ${x} ${top + tall * 0.08}" fill="none" stroke="${mood.shade}" stroke-width="1.4"/>`
    before = [x, top + tall * 0.08]
  }
  layers.push({ svg: `<g fill="${mix(mood.shade, mood.haze, 0.12)}">${poles}</g>`, blur: 1 })
  const at = across(subject === 'far' ? 0.36 : 0.34, height * (subject === 'far' ? 0.66 : 0.77))
  const scale = subject === 'far' ? width * 0.00095 : width * 0.0021
  const lights = ([-39, 39] as const).map((x): Point => [at[0] + x * scale, at[1] - 27 * scale])
  layers.push(
    { svg: glow([at[0], at[1] - 24 * scale], 190 * scale, mood.lamp, { strength: 0.5, ry: 70 * scale }), blend: 'screen', detail: 0.25 },
    { svg: `<g transform="translate(${at[0]} ${at[1]}) scale(${scale})">${car(mix(mood.shade, mood.sky[1], 0.16), mix(mood.sky[2], mood.sky[1], 0.4), mix(mood.sky[2], mood.light, 0.4))}</g>`, blur: 0.8 },
    { svg: lights.map((lamp) => glow(lamp, 34 * scale, '#ff3420', { strength: 1 }) + glow(lamp, 7 * scale, '#ffb09a', { core: 0.5 })).join('') + lights.map(([x, y]) => glow([x, y + 40 * scale], 10 * scale, '#ff3420', { strength: 0.6, ry: 46 * scale })).join(''), blend: 'screen' },
    { svg: bokeh(random, lampColours(mood), { count: 26, radius: [2, 7], x: [0, width], y: [horizon - 12, horizon + 14], strength: 0.9 }), blend: 'screen', blur: 1 },
    { svg: glow(vanish, width * 0.4, mix(mood.light, mood.sky[2], 0.5), { strength: 0.4 }), blend: 'screen', detail: 0.25 },
  )
  return layers
}
