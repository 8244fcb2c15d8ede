import { bokeh, lampColours, leak, type Take } from '../backdrop.ts'
import { backlit, glow, gradient, type Layer, mix, type Point, vapour, wash } from '../svg.ts'

const flame = ([x, y]: Point, tall: number): string => {
  const heart = gradient(
    [0, y - tall],
    [0, y],
    [
      [0, '#ffb347', 0.7],
      [0.35, '#ffe9b0'],
      [0.8, '#fff6dc'],
      [1, '#5f7fff', 0.5],
    ],
  )
  return `${heart.defs}<path d="M${x} ${y - tall}C${x + tall * 0.05} ${y - tall * 0.7} ${x + tall * 0.2} ${y - tall * 0.4} ${x + tall * 0.15} ${y - tall * 0.15}Q${x} ${y + tall * 0.12} ${x - tall * 0.15} ${y - tall * 0.15}C${x - tall * 0.2} ${y - tall * 0.4} ${x - tall * 0.06} ${y - tall * 0.7} ${x} ${y - tall}Z" fill="${heart.fill}"/>`
}

/** A glass of wine or champagne: foot at 0, 100 tall. */
const glass = (wine: string): string =>
  `<g fill="none" stroke="#ffdca6" stroke-linecap="round" opacity="0.5"><path d="M-17 -99C-24 -74 -20 -50 0 -46C20 -50 24 -74 17 -99" stroke-width="0.9" stroke-opacity="0.75"/><ellipse cx="0" cy="-99" rx="17" ry="3" stroke-width="0.8" stroke-opacity="0.8"/><path d="M0 -46V-4" stroke-width="2" stroke-opacity="0.6"/><ellipse cx="0" cy="-2" rx="15" ry="3" stroke-width="0.9" stroke-opacity="0.6"/><path d="M-16 -92C-20 -74 -17 -60 -10 -54" stroke-width="2.2" stroke-opacity="0.8"/></g><path d="M-20.300 -74C-20 -56 -10 -48 0 -47C10 -48 20 -56 20.300 -74Z" fill="${wine}" fill-opacity="0.6"/><ellipse cx="0" cy="-74" rx="20.300" ry="3.200" fill="${wine}" fill-opacity="0.9"/>`

/** A long table by candlelight, one flame in focus. */
export function candles(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const upright = height > width
  const table = height * (upright ? 0.74 : 0.72)
  const cloth = gradient(
    [0, table],
    [0, height],
    [
      [0, mix(mood.haze, mood.shade, 0.4)],
      [0.3, mix(mood.sky[2], mood.shade, 0.35)],
      [1, mood.shade],
    ],
  )
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mood.shade],
        [0.45, mood.sky[0]],
        [0.72, mood.sky[1]],
        [1, mood.shade],
      ]),
      detail: 0.2,
    },
    {
      svg: bokeh(random, lampColours(mood), {
        count: upright ? 90 : 120,
        radius: [12, 62],
        x: [0, width],
        y: [height * 0.02, table * 0.98],
        strength: 0.62,
      }),
      blend: 'screen',
      blur: 1.8,
    },
    {
      svg: bokeh(random, [mood.lamp, mood.light], {
        count: 30,
        radius: [22, 46],
        x: [0, width],
        y: [table - height * 0.17, table - height * 0.02],
        strength: 0.75,
      }),
      blend: 'screen',
      blur: 2,
    },
    {
      svg: `${cloth.defs}<rect y="${table}" width="${width}" height="${height}" fill="${cloth.fill}"/>`,
      blur: 16,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.006, 0.02],
        octaves: 4,
        colour: mix(mood.lamp, mood.haze, 0.3),
        gain: 2.6,
        cover: 0.45,
        mask: [
          [0.7, '#ffffff', 0],
          [0.8, '#ffffff', 0.35],
          [1, '#ffffff', 0.05],
        ],
      }),
      blend: 'screen',
      blur: 6,
    },
  ]
  // Candles and glasses from far to near; only those at the third row are sharp.
  for (let row = 0; row < 5; row++) {
    const near = row / 4
    const blur = Math.abs(row - 3) * 5.5 + 0.8
    const tall = height * (upright ? 0.14 : 0.2) * (0.5 + 0.75 * near)
    const foot = table + (height - table) * (0.08 + 0.8 * near ** 1.3)
    let solid = ''
    let light = ''
    const spots =
      row === 3
        ? upright
          ? [0.3, 0.62]
          : [0.3, 0.56]
        : row === 4
          ? [0.04, 0.94]
          : [random.between(0.05, 0.3), random.between(0.36, 0.62), random.between(0.7, 0.97)]
    for (const fraction of spots) {
      const x = width * fraction
      const high = tall * random.between(0.65, 1.15)
      const r = tall * 0.075
      const wax = gradient(
        [0, foot - high],
        [0, foot],
        [
          [0, '#fff0cf'],
          [0.25, mix(mood.lamp, mood.haze, 0.35)],
          [1, mix(mood.haze, mood.shade, 0.6)],
        ],
      )
      solid += `${wax.defs}<rect x="${x - r}" y="${foot - high}" width="${r * 2}" height="${high}" rx="${r * 0.3}" fill="${wax.fill}"/><ellipse cx="${x}" cy="${foot}" rx="${r * 2.6}" ry="${r * 0.7}" fill="${mix(mood.haze, mood.shade, 0.5)}"/><path d="M${x} ${foot - high}v${-r * 0.7}" stroke="#140b04" stroke-width="${r * 0.16}"/>`
      const top: Point = [x, foot - high - r * 0.5]
      solid += flame(top, tall * 0.3)
      light +=
        glow([x, top[1] - tall * 0.12], tall * 1.5, mood.lamp, { strength: 0.6 }) +
        glow([x, foot + 8], tall * 0.7, mood.lamp, { strength: 0.6, ry: tall * 0.16 })
    }
    for (const fraction of row === 3
      ? upright
        ? [0.47, 0.82]
        : [0.43, 0.72]
      : row === 1
        ? [0.2, 0.5, 0.85]
        : []) {
      const scale = (tall * 1.5) / 100
      solid += `<g transform="translate(${width * fraction} ${foot + 12}) scale(${scale})">${backlit(glass(random.pick(['#5a0d14', '#e3b35a'])), { colour: mood.light, reach: 2, strength: 0.3, from: [-0.7, -0.7] })}</g>`
      light +=
        glow([width * fraction - 12 * scale, foot - 70 * scale], 15 * scale, '#ffffff', {
          strength: 0.8,
        }) +
        glow([width * fraction, foot + 14], 44 * scale, mood.lamp, { ry: 7 * scale, strength: 0.5 })
    }
    layers.push(
      { svg: solid, blur },
      { svg: light, blend: 'screen', blur: blur * 0.5, detail: 0.5 },
    )
  }
  layers.push(
    {
      svg: bokeh(random, lampColours(mood), {
        count: 7,
        radius: [60, 150],
        x: [0, width],
        y: [height * 0.4, height],
        strength: 0.16,
      }),
      blend: 'screen',
      blur: 3,
    },
    leak(take, mood.lamp, 0.3),
  )
  return layers
}
