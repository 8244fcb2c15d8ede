import { bokeh, lampColours, type Take } from '../backdrop.ts'
import { glow, gradient, type Layer, mix, type Point, polygon, type Stop, vapour, wash } from '../svg.ts'

/** A polished band seen at an angle: the outside in front, the inside behind. */
function band([x, y]: Point, rx: number, ry: number, deep: number, metal: readonly [string, string, string], turn: number): string {
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
<path d="M${-rx} ${-deep}A${rx} ${ry} 0 1 0 ${rx} ${-deep}A${rx} ${ry} 0 1 0 ${-rx} ${-deep}ZM${-inner[0]} ${-deep}A${inner[0]} ${inner[1]} 0 1 1 ${inner[0]} ${-deep}A${inner[0]} ${inner[1]} 0 1 1 ${-inner[0]} ${-deep}Z" fill="${outside.fill}" fill-rule="evenodd"/>
<path d="M${-rx * 0.99} ${-deep}A${rx} ${ry} 0 0 0 ${rx * 0.99} ${-deep}" fill="none" stroke="${bright}" stroke-width="${lip * 0.5}" opacity="0.9"/></g>`
}

/** A cut stone from the side, 100 wide. */
function stone(random: Take['random'], light: string, cool: string): string {
  const rim: Point[] = [[-50, -22], [-30, -40], [30, -40], [50, -22]]
  const tip: Point = [0, 44]
  let facets = polygon([...rim, tip], mix(cool, '#ffffff', 0.4), 0.95)
  for (let facet = 0; facet < 26; facet++) {
    const a: Point = [random.between(-46, 46), random.between(-38, -14)]
    const b: Point = [a[0] * random.between(0.1, 0.7), random.between(-20, 34)]
    const c: Point = [a[0] + random.between(-18, 18), random.between(-34, 4)]
    facets += polygon([a, b, c], random.pick(['#ffffff', light, mix(cool, '#000000', 0.6), '#10131a', mix(light, '#ff9d5c', 0.4)]), random.between(0.25, 0.85))
  }
  return `<clipPath id="stone"><polygon points="${[...rim, tip].map((point) => point.join(',')).join(' ')}"/></clipPath><g clip-path="url(#stone)">${facets}</g><path d="M-50 -22H50" stroke="#ffffff" stroke-width="1.6" opacity="0.7"/>`
}

const glint = ([x, y]: Point, long: number): string =>
  [0, 60, 120].map((turn) => glow([x, y], long, '#ffffff', { ry: long * 0.02 + 1, turn: turn + 15, strength: 0.95 })).join('') + glow([x, y], long * 0.22, '#ffffff', { core: 0.2 })

/** Two rings on silk, so close that only their front edge is sharp. */
export function rings(take: Take): Layer[] {
  const { random, size, mood } = take
  const { width, height } = size
  const unit = Math.min(width, height) / 1000
  const [cx, cy] = [width * 0.47, height * 0.63]
  const silk = mix(mood.haze, mood.shade, 0.35)
  const layers: Layer[] = [
    { svg: wash(size, [[0, mix(mood.sky[0], mood.shade, 0.35)], [0.38, mix(mood.sky[1], mood.shade, 0.3)], [0.52, silk], [0.75, mix(silk, mood.light, 0.22)], [1, mix(silk, mood.shade, 0.65)]]), detail: 0.2 },
    { svg: bokeh(random, lampColours(mood), { count: 40, radius: [26 * unit, 92 * unit], x: [0, width], y: [0, height * 0.46], strength: 0.5 }), blend: 'screen', blur: 2.4 },
    // The folds of the silk, softer towards the back.
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.0022, 0.0075], octaves: 2, colour: mood.shade, gain: 4.5, cover: 0.45, mask: [[0.44, '#ffffff', 0], [0.56, '#ffffff', 0.6], [1, '#ffffff', 0.75]], lit: { colour: mix(mood.light, mood.haze, 0.3), dx: 6, dy: 14, strength: 1.6 } }), blur: 5 },
    { svg: glow([cx + 60 * unit, cy + 40 * unit], 560 * unit, mood.light, { ry: 180 * unit, strength: 0.5 }), blend: 'screen', detail: 0.25 },
    { svg: glow([cx - 60 * unit, cy + 96 * unit], 360 * unit, '#000000', { ry: 80 * unit, strength: 0.75 }) + glow([cx + 190 * unit, cy + 46 * unit], 330 * unit, '#000000', { ry: 70 * unit, strength: 0.6 }), blend: 'multiply', blur: 6 },
  ]
  const gold = [mix('#4a2a0c', mood.shade, 0.3), mix('#c08a3e', mood.haze, 0.3), mix('#ffe2a6', mood.light, 0.5)] as const
  const pale = [mix('#3b342e', mood.shade, 0.3), mix('#b9a892', mood.haze, 0.35), '#fff7ea'] as const
  const his = band([cx + 178 * unit, cy - 4 * unit], 236 * unit, 104 * unit, 76 * unit, gold, -7)
  const hers = band([cx - 90 * unit, cy + 66 * unit], 204 * unit, 92 * unit, 40 * unit, pale, 5)
  const jewel: Point = [cx - 86 * unit, cy + 158 * unit]
  const setting = `<g transform="translate(${jewel[0]} ${jewel[1] - 62 * unit}) scale(${1.35 * unit})"><g transform="scale(0.62)">${stone(random, mood.light, mood.sky[1])}</g><path d="M-29 -12L-15 30M29 -12L15 30M0 -24V4" stroke="${pale[1]}" stroke-width="4"/></g>`
  layers.push(
    { svg: his, blur: 3.2 },
    { svg: hers + setting, blur: 0.9 },
    { svg: glint([jewel[0] - 14 * unit, jewel[1] - 84 * unit], 150 * unit) + glint([cx + 330 * unit, cy + 2 * unit], 90 * unit), blend: 'screen', blur: 1 },
    { svg: bokeh(random, [mood.light], { count: 16, radius: [2, 8], x: [0, width], y: [height * 0.45, height], strength: 0.6 }), blend: 'screen', blur: 2 },
    { svg: glow([cx, height * 1.05], width * 0.7, mood.shade, { ry: height * 0.24, strength: 0.9 }), blur: 10 },
  )
  return layers
}
