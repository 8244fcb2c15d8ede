import { bokeh, lampColours, type Take } from '../backdrop.ts'
import { glow, gradient, type Layer, mix, type Point, type Stop, vapour, wash } from '../svg.ts'

/** A polished band seen at an angle: the outside in front, the inside behind. */
function band(
  [x, y]: Point,
  rx: number,
  ry: number,
  deep: number,
  metal: readonly [string, string, string],
  turn: number,
): string {
  const [dark, middle, bright] = metal
  const stripes = (shift: number): Stop[] => [
    [0, mix(middle, dark, 0.5)],
    [0.1 + shift, bright],
    [0.17 + shift, middle],
    [0.34, dark],
    [0.46, mix(middle, bright, 0.3)],
    [0.58 + shift, '#ffffff'],
    [0.64 + shift, bright],
    [0.78, mix(dark, middle, 0.3)],
    [0.93, bright],
    [1, dark],
  ]
  const outside = gradient([-rx, 0], [rx, 0], stripes(0))
  const inside = gradient([rx, 0], [-rx, 0], stripes(0.05))
  const lip = rx * 0.045
  const inner: Point = [rx - lip * 2, ry - lip]
  return `<g transform="translate(${x} ${y}) rotate(${turn})">${outside.defs}${inside.defs}
<path d="M${-rx} 0A${rx} ${ry} 0 0 1 ${rx} 0V${-deep}A${rx} ${ry} 0 0 0 ${-rx} ${-deep}Z" fill="${inside.fill}"/>
<path d="M${-inner[0]} ${-deep}A${inner[0]} ${inner[1]} 0 0 1 ${inner[0]} ${-deep}V${-deep * 0.1}A${inner[0]} ${inner[1]} 0 0 0 ${-inner[0]} ${-deep * 0.1}Z" fill="${inside.fill}"/>
<path d="M${-rx} ${-deep}A${rx} ${ry} 0 0 0 ${rx} ${-deep}V0A${rx} ${ry} 0 0 1 ${-rx} 0Z" fill="${outside.fill}"/>
<path d="M${-rx} ${-deep}A${rx} ${ry} 0 1 0 ${rx} ${-deep}A${rx} ${ry} 0 1 0 ${-rx} ${-deep}ZM${-inner[0]} ${-deep}A${inner[0]} ${inner[1]} 0 1 1 ${inner[0]} ${-deep}A${inner[0]} ${inner[1]} 0 1 1 ${-inner[0]} ${-deep}Z" fill="${outside.fill}" fill-rule="evenodd"/></g>`
}

const glint = ([x, y]: Point, long: number): string =>
  [0, 60, 120]
    .map((turn) =>
      glow([x, y], long, '#ffffff', { ry: long * 0.02 + 1, turn: turn + 15, strength: 0.95 }),
    )
    .join('') + glow([x, y], long * 0.22, '#ffffff', { core: 0.2 })

/** Two rings on polished wood, so close that only their front edge is sharp. */
export function rings(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const unit = Math.min(width, height) / 1000
  const [cx, cy] = [width * 0.47, height * 0.63]
  const wood = mix(mood.shade, mood.haze, 0.2)
  const edge = height * 0.44
  const lamps = bokeh(random, lampColours(mood), {
    count: 90,
    radius: [18 * unit, 96 * unit],
    x: [0, width],
    y: [-40, edge],
    strength: 0.75,
  })
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(mood.sky[0], mood.shade, 0.55)],
        [0.36, mix(mood.sky[1], mood.shade, 0.45)],
        [0.46, mix(wood, mood.haze, 0.35)],
        [0.7, wood],
        [1, mix(wood, mood.shade, 0.8)],
      ]),
      blur: 18,
    },
    { svg: lamps, blend: 'screen', blur: 3 },
    {
      svg: glow([width * 0.6, edge], width * 0.6, mood.lamp, { ry: height * 0.2, strength: 0.5 }),
      blend: 'screen',
      detail: 0.25,
    },
    // The lamps again, drawn out by the varnish.
    {
      svg: `<g opacity="0.42" transform="translate(0 ${edge * 3.1}) scale(1 -2.1)">${lamps}</g>`,
      blend: 'screen',
      blur: 34,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.0011, 0.034],
        octaves: 6,
        colour: mood.shade,
        gain: 3.2,
        cover: 0.55,
        mask: [
          [0.46, '#ffffff', 0],
          [0.58, '#ffffff', 0.55],
          [1, '#ffffff', 0.8],
        ],
      }),
      blur: 1.6,
    },
    {
      svg: glow([cx + 60 * unit, cy + 120 * unit], 520 * unit, mood.light, {
        ry: 110 * unit,
        strength: 0.42,
      }),
      blend: 'screen',
      detail: 0.25,
    },
    {
      svg:
        glow([cx - 60 * unit, cy + 122 * unit], 330 * unit, '#000000', {
          ry: 66 * unit,
          strength: 0.9,
        }) +
        glow([cx + 190 * unit, cy + 62 * unit], 330 * unit, '#000000', {
          ry: 66 * unit,
          strength: 0.9,
        }),
      blur: 6,
    },
  ]
  const gold = [
    mix('#4a2a0c', mood.shade, 0.3),
    mix('#c08a3e', mood.haze, 0.3),
    mix('#ffe2a6', mood.light, 0.5),
  ] as const
  const pale = [
    mix('#3b342e', mood.shade, 0.3),
    mix('#b9a892', mood.haze, 0.35),
    '#fff7ea',
  ] as const
  const his = band([cx + 178 * unit, cy - 4 * unit], 236 * unit, 104 * unit, 76 * unit, gold, -7)
  const hers = band([cx - 90 * unit, cy + 66 * unit], 204 * unit, 92 * unit, 40 * unit, pale, 5)
  const mirrored = (ring: string, foot: number) =>
    `<g opacity="0.3" transform="translate(0 ${foot * 2}) scale(1 -1)">${ring}</g>`
  layers.push(
    {
      svg: mirrored(his, cy + 108 * unit) + mirrored(hers, cy + 166 * unit),
      blur: 9,
      blend: 'screen',
    },
    { svg: his, blur: 3.6 },
    { svg: hers, blur: 1.1 },
    {
      svg:
        glint([cx - 150 * unit, cy + 128 * unit], 130 * unit) +
        glint([cx + 330 * unit, cy + 2 * unit], 90 * unit),
      blend: 'screen',
      blur: 1.2,
    },
    {
      svg: bokeh(random, [mood.light], {
        count: 16,
        radius: [2, 8],
        x: [0, width],
        y: [height * 0.45, height],
        strength: 0.6,
      }),
      blend: 'screen',
      blur: 2,
    },
    {
      svg: glow([cx, height * 1.05], width * 0.7, mood.shade, { ry: height * 0.24, strength: 0.9 }),
      blur: 10,
    },
  )
  return layers
}
