/** Units a scene is drawn in; the long edge is 1500 whatever the pixels become. */
export interface Size {
  width: number
  height: number
}

export type Point = readonly [x: number, y: number]

/** One layer of a picture. Layers are blurred one by one, which is what gives depth. */
export interface Layer {
  svg: string
  /** Standard deviation of the blur, in scene units. */
  blur?: number
  blend?: 'over' | 'screen' | 'multiply' | 'overlay' | 'soft-light' | 'add'
  /** Fraction of the resolution this layer needs; soft ones draw faster at less. */
  detail?: number
}

/** Two decimals are a fiftieth of a pixel. */
export const round = (value: number) => Math.round(value * 100) / 100

function idOf(text: string): string {
  let hash = 5381
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0
  return `i${hash.toString(36)}`
}

const channels = (colour: string): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** A colour between two `#rrggbb` colours. */
export function mix(from: string, to: string, fraction: number): string {
  const target = channels(to)
  const part = (value: number, at: 0 | 1 | 2) =>
    Math.round(value + (target[at] - value) * fraction)
      .toString(16)
      .padStart(2, '0')
  const [red, green, blue] = channels(from)
  return `#${part(red, 0)}${part(green, 1)}${part(blue, 2)}`
}

/** Offset 0–1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number]

const stopsOf = (stops: readonly Stop[]) =>
  stops
    .map(([at, colour, opacity = 1]) => {
      return `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`
    })
    .join('')

/** Definition and `fill` value of a gradient from one point to another, in scene units. */
export function gradient(from: Point, to: Point, stops: readonly Stop[]) {
  const inner = `gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stopsOf(stops)}`
  const id = idOf(inner)
  return {
    defs: `<linearGradient id="${id}" ${inner}</linearGradient>`,
    fill: `url(#${id})`,
  }
}

/** The whole picture in one gradient from top to bottom. */
export function wash({ width, height }: Size, stops: readonly Stop[]): string {
  const { defs, fill } = gradient([0, 0], [0, height], stops)
  return `${defs}<rect width="${width}" height="${height}" fill="${fill}"/>`
}

/** Light that falls off from a centre; `ry` defaults to a circle. */
export function glow(
  [x, y]: Point,
  rx: number,
  colour: string,
  { ry = rx, strength = 1, core = 0, turn = 0 } = {},
): string {
  // Between linear and inverse square: what scattered light looks like on film.
  const stops: Stop[] = [
    [0, colour, strength],
    [core, colour, strength],
    [core + (1 - core) * 0.18, colour, strength * 0.55],
    [core + (1 - core) * 0.42, colour, strength * 0.2],
    [core + (1 - core) * 0.7, colour, strength * 0.055],
    [1, colour, 0],
  ]
  const id = idOf(JSON.stringify(stops))
  return `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient><ellipse rx="${round(rx)}" ry="${round(ry)}" fill="url(#${id})" transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})"/>`
}

/** A closed shape with straight edges. */
export const polygon = (points: readonly Point[], fill: string, opacity = 1): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}" fill-opacity="${opacity}"/>`

/**
 * Cloud, fog, smoke or water over the picture, as fractal noise turned into opacity:
 * `gain` is its contrast, `cover` 0–1 how much of the picture it takes.
 */
export function vapour(
  { width, height }: Size,
  options: {
    seed: number
    /** Features per unit, across and down. */
    frequency: Point
    octaves?: number
    colour: string
    gain?: number
    cover?: number
    /** Opacity from top to bottom. */
    mask: readonly Stop[]
    /** Brightens the edge towards this direction. */
    lit?: { colour: string; dx: number; dy: number; strength: number }
  },
): string {
  const { seed, frequency, octaves = 5, colour, gain = 3, cover = 0.5, mask, lit } = options
  const mist = (tint: string) => {
    const [red, green, blue] = channels(tint).map((value) => round(value / 255))
    return `0 0 0 0 ${red} 0 0 0 0 ${green} 0 0 0 0 ${blue}`
  }
  const bias = round(-gain * (0.62 - cover * 0.3) + 0.1)
  const edge = lit
    ? `<feOffset in="c" dx="${lit.dx}" dy="${lit.dy}" result="o"/><feComposite in="c" in2="o" operator="arithmetic" k2="${lit.strength}" k3="${-lit.strength}" result="e"/><feColorMatrix in="e" values="${mist(lit.colour)} 0 0 0 1 0" result="l"/><feMerge><feMergeNode in="c"/><feMergeNode in="l"/></feMerge>`
    : ''
  const { defs, fill } = gradient([0, 0], [0, height], mask)
  // Noise is dear: none is made where the mask is clear.
  const first = mask.findIndex(([, , opacity = 1]) => opacity > 0)
  const last = mask.findLastIndex(([, , opacity = 1]) => opacity > 0)
  const top = first < 1 ? 0 : Math.floor((mask[first - 1]?.[0] ?? 0) * height)
  const bottom = Math.ceil((mask[last + 1]?.[0] ?? 1) * height)
  const id = idOf(JSON.stringify(options))
  return `${defs}<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency[0]} ${frequency[1]}" numOctaves="${octaves}" seed="${seed}"/><feColorMatrix values="${mist(colour)} ${gain} 0 0 0 ${bias}" result="c"/>${edge}</filter><mask id="m${id}"><rect width="${width}" height="${height}" fill="${fill}"/></mask><g mask="url(#m${id})"><rect y="${top}" width="${width}" height="${bottom - top}" filter="url(#${id})"/></g>`
}

/**
 * Light on the edges that face a lamp or the sun behind. It comes from where `from` points, breaks
 * up like light on cloth and hair, and leaves the other side dark.
 */
export function backlit(
  inner: string,
  {
    colour,
    reach,
    strength,
    from,
  }: {
    colour: string
    /** Units of what is drawn that the light creeps in. */
    reach: number
    strength: number
    /** A direction of about length 1: [0, -1] is from above. */
    from: Point
  },
): string {
  const id = idOf(`${colour}${reach}${strength}${from.join(',')}`)
  const [dx, dy] = [round(-from[0] * reach * 1.5), round(-from[1] * reach * 1.5)]
  return `<filter id="${id}" x="-3%" y="-3%" width="106%" height="106%" color-interpolation-filters="sRGB"><feGaussianBlur in="SourceAlpha" stdDeviation="${reach}"/><feOffset dx="${dx}" dy="${dy}" result="b"/><feComposite in="SourceAlpha" in2="b" operator="arithmetic" k1="${-strength}" k2="${strength}" result="r"/><feTurbulence type="fractalNoise" baseFrequency="${(0.13 / reach).toFixed(3)}" numOctaves="1" seed="4"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3.2 0 0 0 -0.75"/><feComposite in2="r" operator="in" result="p"/><feFlood flood-color="${colour}"/><feComposite in2="p" operator="in" result="t"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="t"/></feMerge></filter><g filter="url(#${id})">${inner}</g>`
}

/** Puts something drawn with its foot at 0,0 and 100 units tall into the scene. */
export const place = (
  drawn: string,
  [x, y]: Point,
  tall: number,
  { mirrored = false, turn = 0 } = {},
): string =>
  `<g transform="translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${(mirrored ? -tall : tall) / 100} ${tall / 100})">${drawn}</g>`
