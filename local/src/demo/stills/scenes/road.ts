import { bokeh, fog, lampColours, ridge, sky, type Take } from '../backdrop.ts'
import { glow, gradient, type Layer, mix, type Point, polygon, vapour } from '../svg.ts'

/** An old saloon from behind: wheels at 0, 100 wide. */
function car(body: string, glass: string, sheen: string): string {
  const paint = gradient(
    [0, -62],
    [0, -10],
    [
      [0, mix(body, sheen, 0.55)],
      [0.12, mix(body, sheen, 0.2)],
      [0.4, mix(body, sheen, 0.45)],
      [0.52, body],
      [1, mix(body, '#000000', 0.5)],
    ],
  )
  const pane = gradient(
    [0, -59],
    [0, -40],
    [
      [0, mix(glass, '#000000', 0.25)],
      [1, mix(glass, '#000000', 0.72)],
    ],
  )
  return `${paint.defs}${pane.defs}<ellipse cx="0" cy="0" rx="56" ry="4" fill="#000000" fill-opacity="0.85"/><rect x="-43" y="-15" width="13" height="16" rx="4" fill="#020202"/><rect x="30" y="-15" width="13" height="16" rx="4" fill="#020202"/><path d="M-47 -11C-51 -24 -49 -34 -42 -38C-37 -48 -34 -55 -30 -58C-26 -62 -18 -63 0 -63C18 -63 26 -62 30 -58C34 -55 37 -48 42 -38C49 -34 51 -24 47 -11C40 -9 -40 -9 -47 -11Z" fill="${paint.fill}"/><path d="M-35 -40C-31 -49 -29 -54 -26 -56C-22 -59 -14 -59.500 0 -59.500C14 -59.500 22 -59 26 -56C29 -54 31 -49 35 -40C20 -42 -20 -42 -35 -40Z" fill="${pane.fill}"/><path d="M-14 -41C-14 -44 -13 -46 -10.500 -47C-12 -50 -11 -54 -8 -54C-5 -54 -4 -50 -5.500 -47C-3 -46 -1 -44 -1 -41M2 -41C2 -44 3 -46 5 -46.500C3.500 -50 5 -53 7.500 -53C10 -53 11.500 -50 10 -46.500C12 -46 13 -44 13 -41" fill="#000000" fill-opacity="0.6"/><path d="M-48 -16H48" stroke="${mix(sheen, body, 0.4)}" stroke-width="1.6"/>`
}

/** A road into the last light, and a car driving off. */
export function road(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const horizon = height * 0.52
  const vanish: Point = [width * 0.54, horizon + 6]
  const layers = sky(take, {
    horizon,
    sun: [vanish[0] + width * 0.02, horizon - height * 0.02],
    clouds: 0.5,
  })
  layers.push({
    svg: glow([vanish[0], horizon], width * 0.8, mood.sky[2], { ry: height * 0.4, strength: 0.9 }),
    blend: 'screen',
    detail: 0.25,
  })
  for (let range = 0; range < 3; range++) {
    const near = range / 2
    const { path } = ridge(random, size, {
      level: horizon - height * (0.045 - 0.05 * near),
      rise: height * (0.05 - 0.02 * near),
      rough: 0.62,
      wave: 900 - 200 * near,
    })
    layers.push({
      svg: `<path d="${path}" fill="${mix(mix(mood.haze, mood.sky[2], 0.4), mood.shade, 0.3 + 0.45 * near)}"/>`,
      blur: 2.2 - near,
    })
  }
  const land = gradient(
    [0, horizon],
    [0, height],
    [
      [0, mix(mood.haze, mood.shade, 0.55)],
      [0.3, mix(mood.shade, mood.haze, 0.22)],
      [1, mood.shade],
    ],
  )
  const tarmac = gradient(
    [0, horizon],
    [0, height],
    [
      [0, mix(mood.sky[2], mood.haze, 0.5)],
      [0.16, mix(mood.sky[1], mood.shade, 0.45)],
      [1, mix(mood.shade, mood.sky[1], 0.14)],
    ],
  )
  const across = (fraction: number, y: number): Point => [
    vanish[0] + (fraction * width - width * 0.06) * ((y - vanish[1]) / (height - vanish[1])),
    y,
  ]
  const strip = (
    from: number,
    to: number,
    top: number,
    bottom: number,
    fill: string,
    opacity = 1,
  ) =>
    polygon(
      [across(from, top), across(to, top), across(to, bottom), across(from, bottom)],
      fill,
      opacity,
    )
  let lines =
    strip(-0.61, -0.59, vanish[1] + 3, height + 10, mix(mood.light, mood.haze, 0.4), 0.5) +
    strip(0.7, 0.72, vanish[1] + 3, height + 10, mix(mood.light, mood.haze, 0.4), 0.5)
  for (let dash = 1; dash < 26; dash++) {
    const depth = (at: number) => vanish[1] + (height - vanish[1]) * (1.25 / (1 + at * 0.62))
    if (depth(dash) < height + 60)
      lines += strip(
        0.045,
        0.063,
        depth(dash + 0.45),
        Math.min(height + 60, depth(dash)),
        mix(mood.light, mood.haze, 0.2),
        0.7,
      )
  }
  layers.push(
    {
      svg: `${land.defs}<rect y="${horizon + 4}" width="${width}" height="${height}" fill="${land.fill}"/>`,
      blur: 2,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.01, 0.05],
        octaves: 5,
        colour: mood.shade,
        gain: 3,
        cover: 0.5,
        mask: [
          [0.52, '#ffffff', 0],
          [0.56, '#ffffff', 0.4],
          [1, '#ffffff', 0.7],
        ],
      }),
      blur: 1,
    },
    { svg: `${tarmac.defs}${strip(-0.66, 0.77, vanish[1], height + 10, tarmac.fill)}`, blur: 1 },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.004, 0.06],
        octaves: 4,
        colour: mix(mood.sky[2], mood.light, 0.3),
        gain: 3,
        cover: 0.34,
        mask: [
          [0.53, '#ffffff', 0],
          [0.56, '#ffffff', 0.34],
          [1, '#ffffff', 0.1],
        ],
      }),
      blend: 'screen',
      blur: 1.5,
    },
    { svg: lines, blur: 1 },
    {
      svg: glow([vanish[0], vanish[1]], width * 0.5, mix(mood.sky[2], mood.light, 0.3), {
        ry: height * 0.34,
        strength: 0.75,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: fog(
        size,
        horizon - height * 0.1,
        horizon + height * 0.05,
        mix(mood.haze, mood.sky[2], 0.6),
        0.5,
      ),
      detail: 0.25,
    },
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
    if (before)
      poles += `<path d="M${before[0]} ${before[1]}Q${(before[0] + x) / 2} ${(before[1] + top) / 2 + tall * 0.14} ${x} ${top + tall * 0.08}" fill="none" stroke="${mood.shade}" stroke-width="1.4"/>`
    before = [x, top + tall * 0.08]
  }
  layers.push({ svg: `<g fill="${mix(mood.shade, mood.haze, 0.12)}">${poles}</g>`, blur: 1 })
  const at = across(subject === 'far' ? 0.36 : 0.34, height * (subject === 'far' ? 0.62 : 0.7))
  const scale = subject === 'far' ? width * 0.0007 : width * 0.00135
  const lights = ([-39, 39] as const).map((x): Point => [at[0] + x * scale, at[1] - 27 * scale])
  layers.push(
    {
      svg: glow([(at[0] + vanish[0]) / 2, (at[1] + vanish[1]) / 2], 120 * scale, mood.light, {
        ry: 30 * scale,
        strength: 0.75,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: glow([at[0], at[1] - 24 * scale], 190 * scale, mood.lamp, {
        strength: 0.5,
        ry: 70 * scale,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: `<g transform="translate(${at[0]} ${at[1]}) scale(${scale})">${car(mix(mood.shade, mood.sky[1], 0.16), mix(mood.sky[2], mood.sky[1], 0.4), mix(mood.sky[2], mood.light, 0.4))}</g>`,
      blur: 1.2,
    },
    {
      svg:
        lights
          .map(
            (lamp) =>
              glow(lamp, 34 * scale, '#ff3420', { strength: 1 }) +
              glow(lamp, 7 * scale, '#ffb09a', { core: 0.5 }),
          )
          .join('') +
        lights
          .map(([x, y]) =>
            glow([x, y + 40 * scale], 10 * scale, '#ff3420', { strength: 0.6, ry: 46 * scale }),
          )
          .join(''),
      blend: 'screen',
    },
    {
      svg: bokeh(random, lampColours(mood), {
        count: 26,
        radius: [2, 7],
        x: [0, width],
        y: [horizon - 12, horizon + 14],
        strength: 0.9,
      }),
      blend: 'screen',
      blur: 1,
    },
    {
      svg: glow(vanish, width * 0.4, mix(mood.light, mood.sky[2], 0.5), { strength: 0.4 }),
      blend: 'screen',
      detail: 0.25,
    },
  )
  return layers
}
