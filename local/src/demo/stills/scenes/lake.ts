import { fog, ridge, sky, type Take } from '../backdrop.ts'
import { limb, shape } from '../outline.ts'
import { backlit, glow, gradient, type Layer, mix, type Point, vapour } from '../svg.ts'

/** Two people in a rowing boat, 100 long, waterline at 0. */
const boat = (): string =>
  `${shape([
    [-52, -9],
    [-40, -6.4],
    [0, -5],
    [40, -6.4],
    [54, -11],
    [46, 0],
    [30, 3],
    [-30, 3],
    [-46, 0],
  ])}${shape([
    [-22, -5],
    [-21, -17],
    [-17, -23],
    [-12, -22],
    [-9, -14],
    [-9, -5],
  ])}<ellipse cx="-14" cy="-27.500" rx="3.200" ry="4.100"/>${limb([
    [-12, -19, 1.8],
    [-4, -13, 1.5],
    [1, -12, 1.2],
  ])}${shape([
    [13, -5],
    [14, -15],
    [18, -20],
    [22, -19.5],
    [25, -14],
    [27, -5],
  ])}<ellipse cx="18" cy="-24.500" rx="3" ry="3.900"/><ellipse cx="21" cy="-23.500" rx="2.600" ry="3"/><path d="M4 -13L-34 5" stroke-width="1.200"/><path d="M0 -11L30 6" stroke-width="1.100"/>`

/** Still water in the morning, hills upside down in it, a boat between both. */
export function lake(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const shore = height * 0.5
  const sun: Point = [width * 0.66, shore - height * 0.2]
  const layers = sky(take, { horizon: shore, sun, clouds: 0.45 })
  const upper: Layer[] = []
  for (let range = 0; range < 4; range++) {
    const near = range / 3
    const { path } = ridge(
      random,
      { width, height: shore },
      {
        level: shore - height * (0.1 - 0.085 * near),
        rise: height * (0.06 - 0.028 * near),
        rough: 0.8 - 0.15 * near,
        wave: 900 - 380 * near,
      },
    )
    const tone = mix(mix(mood.haze, mood.sky[2], 0.45), mood.shade, 0.12 + 0.5 * near)
    let trees = ''
    if (range >= 2)
      for (let x = -10; x < width + 10; x += random.between(5, 15)) {
        const tall =
          random.between(18, 56) *
          (range === 3 ? 1.1 : 0.6) *
          (0.5 + 0.7 * Math.abs(Math.sin(x / 170 + range)))
        const base = shore - (range === 3 ? 2 : height * 0.02)
        trees += `M${x - tall * 0.16} ${base}L${x} ${base - tall}L${x + tall * 0.16} ${base}Z`
      }
    const svg = `<clipPath id="up"><rect width="${width}" height="${shore}"/></clipPath><g clip-path="url(#up)" fill="${tone}"><path d="${path}"/><path d="${trees}"/></g>`
    upper.push({ svg, blur: 2.2 - 1.4 * near })
    upper.push({
      svg: fog(
        size,
        shore - height * 0.16,
        shore,
        mix(mood.haze, mood.light, 0.55),
        0.6 - 0.3 * near,
      ),
      detail: 0.25,
    })
  }
  layers.push(...upper)
  const water = gradient(
    [0, shore],
    [0, height],
    [
      [0, mix(mood.sky[2], mood.light, 0.25)],
      [0.3, mood.sky[1]],
      [1, mix(mood.sky[0], mood.shade, 0.55)],
    ],
  )
  layers.push({
    svg: `${water.defs}<rect y="${shore}" width="${width}" height="${height}" fill="${water.fill}"/>`,
  })
  for (const { svg, blur = 0 } of upper.filter((layer) => layer.detail === undefined))
    layers.push({
      svg: `<g opacity="0.62" transform="translate(0 ${shore * 2}) scale(1 -1)">${svg}</g>`,
      blur: blur + 3.4,
    })
  layers.push(
    {
      svg: glow([sun[0], shore * 2 - sun[1]], width * 0.2, mood.light, {
        ry: height * 0.26,
        strength: 0.75,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.003, 0.07],
        octaves: 3,
        colour: mix(mood.light, mood.sky[2], 0.4),
        gain: 5,
        cover: 0.36,
        mask: [
          [0.5, '#ffffff', 0],
          [0.51, '#ffffff', 0.3],
          [1, '#ffffff', 0.1],
        ],
      }),
      blur: 1,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.0015, 0.012],
        octaves: 5,
        colour: mix(mood.haze, mood.light, 0.65),
        gain: 2.6,
        cover: 0.6,
        mask: [
          [0.38, '#ffffff', 0],
          [0.5, '#ffffff', 0.9],
          [0.62, '#ffffff', 0.15],
          [0.72, '#ffffff', 0],
        ],
      }),
      blur: 7,
      detail: 0.4,
    },
  )
  const at: Point = [width * 0.38, height * 0.68]
  const scale = width * 0.0017
  const dark = mix(mood.shade, mood.haze, 0.15)
  layers.push(
    {
      svg: `<g transform="translate(${at[0]} ${at[1] + 4 * scale}) scale(${scale} ${-scale})" fill="${dark}" stroke="${dark}" stroke-width="0" opacity="0.7">${boat()}</g>`,
      blur: 3,
    },
    {
      svg: `<g transform="translate(${at[0]} ${at[1]}) scale(${scale})" fill="${dark}" stroke="${dark}" stroke-width="0">${backlit(boat(), { colour: mood.light, reach: 0.7, strength: 1, from: [0.8, -0.6] })}</g>`,
      blur: 0.6,
    },
  )
  let rings = ''
  for (let ring = 1; ring < 6; ring++)
    rings += `<ellipse cx="${at[0]}" cy="${at[1] + 8}" rx="${scale * (52 + ring * 22)}" ry="${scale * (3 + ring * 2.6)}" fill="none" stroke="${mood.light}" stroke-width="${1.8 - ring * 0.2}" stroke-opacity="${0.4 - ring * 0.06}"/>`
  layers.push(
    { svg: rings, blur: 1.4 },
    { svg: glow(sun, width * 0.6, mood.light, { strength: 0.35 }), blend: 'screen', detail: 0.25 },
  )
  return layers
}
