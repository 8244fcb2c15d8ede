import { dust, fog, type Take } from '../backdrop.ts'
import { grass } from '../plants.ts'
import { brideAlone, embrace, together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import {
  backlit,
  glow,
  gradient,
  type Layer,
  mix,
  place,
  type Point,
  polygon,
  vapour,
  wash,
} from '../svg.ts'

/** Tall trunks in the fog, sun coming down between them, somebody on the path. */
export function forest(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const source: Point = [width * random.between(0.56, 0.66), height * 0.16]
  const far = mix(mood.sky[2], mood.light, 0.35)
  const layers: Layer[] = [
    {
      svg:
        wash(size, [
          [0, mix(mood.sky[1], mood.shade, 0.3)],
          [0.45, far],
          [0.72, mix(far, mood.haze, 0.6)],
          [1, mix(mood.haze, mood.shade, 0.5)],
        ]) + glow([source[0], height * 0.36], width * 0.7, mood.light, { strength: 0.95 }),
      detail: 0.3,
    },
  ]
  const rows = 6
  const path = width * 0.52
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1)
    const thick = 7 + 62 * near ** 2
    const foot = height * (0.64 + 0.34 * near ** 1.5)
    const tone = mix(mix(far, mood.haze, 0.7), mood.shade, 0.1 + 0.88 * near ** 0.8)
    let trunks = ''
    const count = Math.round(26 - 19 * near)
    for (let trunk = 0; trunk < count; trunk++) {
      const x = ((trunk + random.between(0.1, 0.9)) / count) * width * 1.1 - width * 0.05
      // Nobody plants a tree on the path.
      if (Math.abs(x - path) < 40 + near * width * 0.24) continue
      const r = thick * random.between(0.55, 1.15)
      const lean = random.bell() * 26
      const bow = random.bell() * 14
      trunks += `<path d="M${x - r} ${foot + 30}Q${x - r * 0.6} ${foot - 30} ${x - r * 0.55 + bow} ${height * 0.4}L${x - r * 0.4 + lean} -20L${x + r * 0.4 + lean} -20L${x + r * 0.55 + bow} ${height * 0.4}Q${x + r * 0.6} ${foot - 30} ${x + r * 1.1} ${foot + 30}Z"/>`
      for (let branch = 0; branch < 5; branch++) {
        const y = random.between(-0.02, 0.5) * height
        const side = random.pick([-1, 1])
        const long = random.between(40, 190) * (0.4 + near)
        trunks += `<path d="M${x + lean * 0.5} ${y}q${side * long * 0.5} ${-long * 0.1} ${side * long} ${random.between(-0.45, 0.25) * long}" fill="none" stroke="${tone}" stroke-width="${1 + r * 0.13}" stroke-linecap="round"/>`
      }
    }
    const rim = {
      colour: mood.light,
      reach: 1.5 + 4 * near,
      strength: 0.4,
      from: [random.pick([-1, 1]), 0] as const,
    }
    const ground = gradient(
      [0, foot - 30],
      [0, foot + height * 0.2],
      [
        [0, tone, 0],
        [0.25, tone, 0.75],
        [1, mix(tone, mood.shade, 0.4), 1],
      ],
    )
    layers.push(
      {
        svg: `<g fill="${tone}">${near > 0.3 ? backlit(trunks, rim) : trunks}</g>${ground.defs}<rect y="${foot - 30}" width="${width}" height="${height}" fill="${ground.fill}"/>`,
        blur: row === rows - 1 ? 6 : 0.5 + 2.2 * (1 - near),
        detail: 0.7,
      },
      // Leaves: noise, thick at the top and towards us.
      {
        svg: vapour(size, {
          seed: random.whole(1, 9_999),
          frequency: [0.011 - 0.005 * near, 0.013 - 0.006 * near],
          octaves: 6,
          colour: tone,
          gain: 9,
          cover: 0.26 + 0.16 * near,
          mask: [
            [0, '#ffffff', 0.95],
            [0.2 + 0.06 * near, '#ffffff', 0.5],
            [0.42, '#ffffff', 0],
          ],
        }),
        blur: 0.8 + 3 * near,
        detail: 0.45,
      },
      {
        svg: fog(
          size,
          height * 0.35,
          foot + 50,
          mix(mood.haze, mood.light, 0.45),
          0.34 * (1 - near),
        ),
        detail: 0.25,
      },
    )
    if (row === 3) {
      const foot: Point = [path, height * 0.865]
      const tall = height * (height > width ? 0.2 : 0.27)
      const cloth = clothOf(mood, 0.12)
      const who =
        subject === 'walk'
          ? together(cloth, 0.1)
          : subject === 'bride'
            ? brideAlone(cloth, 0.15)
            : embrace(cloth)
      const rim = { colour: mood.light, reach: 0.9, strength: 1, from: [0.5, -0.9] as const }
      layers.push(
        {
          svg:
            glow([path, height * 0.86], width * 0.16, mix(mood.light, mood.haze, 0.3), {
              ry: height * 0.05,
              strength: 0.7,
            }) +
            glow([path, height * 0.72], width * 0.2, mood.light, {
              ry: height * 0.3,
              strength: 0.5,
            }),
          blend: 'screen',
          detail: 0.25,
        },
        { svg: place(backlit(who, rim), foot, tall), blur: 0.9 },
      )
    }
  }
  let shafts = ''
  for (let shaft = 0; shaft < 13; shaft++) {
    const angle = Math.PI * (0.5 + random.bell() * 0.27)
    const spread = random.between(0.008, 0.034)
    const long = height * random.between(0.75, 1.2)
    const end = (a: number): Point => [
      source[0] + Math.cos(a) * long,
      source[1] - 150 + Math.sin(a) * long,
    ]
    const fade = gradient([source[0], source[1] - 60], end(angle), [
      [0, mood.light, 0.55],
      [0.5, mood.light, 0.26],
      [1, mood.light, 0],
    ])
    shafts +=
      fade.defs +
      polygon(
        [[source[0], source[1] - 150], end(angle - spread), end(angle + spread)],
        fade.fill,
        random.between(0.3, 0.9),
      )
  }
  layers.push(
    { svg: shafts, blend: 'screen', blur: 8 },
    {
      svg: glow(source, width * 0.42, mood.light, { strength: 0.7 }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: grass(random, size, {
        at: (x) => height + 26 - Math.abs(x - path) * 0.05,
        tall: [30, 130],
        every: 9,
        fill: mood.shade,
      }),
      blur: 4,
    },
    dust(take, 70, 0.6),
  )
  return layers
}
