import { bokeh, lampColours, type Take } from '../backdrop.ts'
import { onlooker } from '../crowd.ts'
import { together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { limb } from '../outline.ts'
import { backlit, glow, type Layer, mix, place, type Point, vapour, wash } from '../svg.ts'

/** One burst of sparks around a point: bright lines that bend down as they cool. */
function sparks(
  random: Take['random'],
  [x, y]: Point,
  reach: number,
  light: string,
  lamp: string,
): string {
  let lines = ''
  for (let spark = 0; spark < 120; spark++) {
    const angle = random.between(0, Math.PI * 2)
    const from = reach * random.next() ** 1.8 * 0.75
    const long = reach * random.between(0.05, 0.34)
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const colour = random.next() < 0.5 ? light : mix(light, lamp, random.next())
    lines += `<path d="M${(x + dx * from).toFixed(1)} ${(y + dy * from + from * from * 0.0012).toFixed(1)}l${(dx * long).toFixed(1)} ${(dy * long + long * 0.12).toFixed(1)}" stroke="${colour}" stroke-width="${random.between(0.6, 2.2).toFixed(1)}" stroke-opacity="${random.between(0.3, 1).toFixed(2)}"/>`
  }
  return `<g fill="none" stroke-linecap="round">${lines}</g>`
}

/** The couple leaves between two rows of guests with sparklers. */
export function sparklers(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const upright = height > width
  const vanish: Point = [width * 0.5, height * 0.6]
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mood.shade],
        [0.5, mix(mood.sky[1], mood.shade, 0.4)],
        [0.7, mood.sky[2]],
        [1, mix(mood.sky[1], mood.shade, 0.3)],
      ]),
      detail: 0.2,
    },
    {
      svg: bokeh(random, lampColours(mood), {
        count: 110,
        radius: [5, 26],
        x: [0, width],
        y: [height * 0.02, height * 0.6],
        strength: 0.55,
      }),
      blend: 'screen',
      blur: 2,
    },
    {
      svg: glow(vanish, width * (upright ? 0.85 : 0.5), mood.lamp, { strength: 1 }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.003, 0.004],
        octaves: 5,
        colour: mix(mood.lamp, mood.haze, 0.5),
        gain: 2.2,
        cover: 0.5,
        mask: [
          [0, '#ffffff', 0.1],
          [0.5, '#ffffff', 0.6],
          [1, '#ffffff', 0.15],
        ],
      }),
      blend: 'screen',
      detail: 0.4,
      blur: 8,
    },
  ]
  const foot: Point = [width * 0.5, height * 0.9]
  const tall = height * (upright ? 0.42 : 0.54)
  const rows = 5
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1)
    if (row === 3)
      layers.push(
        {
          svg: glow([foot[0], foot[1] - tall * 0.5], tall * 0.95, mood.light, { strength: 0.8 }),
          blend: 'screen',
          detail: 0.25,
        },
        {
          svg: place(
            backlit(together(clothOf(mood, 0.08), 0.1), {
              colour: mix(mood.light, mood.lamp, 0.3),
              reach: 0.9,
              strength: 1,
              from: [0.5, -0.8],
            }),
            foot,
            tall,
          ),
          blur: 0.9,
        },
      )
    let guests = ''
    let lights = ''
    let halo = ''
    for (const side of [-1, 1]) {
      const offset = width * (0.1 + 0.42 * near ** 1.2) * (upright ? 1.1 : 1)
      const x = vanish[0] + side * (offset + random.between(0, 20))
      const high = height * (0.2 + 0.62 * near ** 1.4) * (upright ? 0.72 : 1)
      const y = vanish[1] + height * (0.12 + 0.5 * near ** 1.3)
      guests +=
        place(onlooker(random), [x, y], high) +
        place(onlooker(random), [x + side * high * 0.26, y + 8], high * 0.98)
      const spark: Point = [x - side * high * 0.17, y - high * random.between(0.98, 1.12)]
      guests +=
        limb([
          [x - side * high * 0.08, y - high * 0.78, high * 0.028],
          [x - side * high * 0.16, y - high * 0.9, high * 0.021],
          [spark[0], spark[1] + high * 0.1, high * 0.014],
        ]) +
        limb([
          [spark[0], spark[1] + high * 0.1, 1],
          [spark[0], spark[1], 0.8],
        ])
      const reach = 26 + 120 * near
      lights += sparks(random, spark, reach, mood.light, mood.lamp)
      halo +=
        glow(spark, reach * 2.2, mood.lamp, { strength: 0.7 }) +
        glow(spark, reach * 0.5, '#fff4d8', { core: 0.25 })
    }
    layers.push(
      {
        svg: `<g fill="${mix(mood.shade, mood.haze, 0.3 * (1 - near))}">${backlit(guests, { colour: mood.lamp, reach: 1 + 3 * near, strength: 0.6, from: [0, -1] })}</g>`,
        blur: row === rows - 1 ? 9 : Math.abs(row - 3) * 1.2 + 0.5,
      },
      { svg: halo, blend: 'screen', detail: 0.4 },
      { svg: lights, blend: 'screen', blur: row === rows - 1 ? 2.5 : 0.6 },
    )
  }
  layers.push({
    svg: bokeh(random, [mood.lamp, mood.light], {
      count: 60,
      radius: [1, 7],
      x: [0, width],
      y: [0, height],
      strength: 0.7,
    }),
    blend: 'screen',
    blur: 1,
  })
  return layers
}
