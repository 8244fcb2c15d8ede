import type { Random } from './random.ts'
import type { Point, Size } from './svg.ts'

/** Grass against the light, from left to right along `at`. */
export function grass(
  random: Random,
  { width }: Size,
  options: { at: (x: number) => number; tall: Point; every: number; fill: string; seeds?: boolean },
): string {
  const { at, tall, every, fill, seeds = false } = options
  let blades = ''
  let ears = ''
  for (let x = -20; x < width + 20; x += every * random.between(0.4, 1.6)) {
    const foot = at(x) + random.between(4, 30)
    const high = random.between(...tall)
    const lean = random.bell() * high * 0.42 + high * 0.12
    const thick = 1 + high * 0.012
    const [tipX, tipY] = [x + lean, foot - high]
    blades += `M${(x - thick).toFixed(1)} ${foot.toFixed(1)}Q${(x + lean * 0.2).toFixed(1)} ${(foot - high * 0.6).toFixed(1)} ${tipX.toFixed(1)} ${tipY.toFixed(1)}Q${(x + lean * 0.3 + thick).toFixed(1)} ${(foot - high * 0.55).toFixed(1)} ${(x + thick).toFixed(1)} ${foot.toFixed(1)}Z`
    if (seeds && random.next() < 0.45)
      ears += `<ellipse rx="${(high * 0.022).toFixed(1)}" ry="${(high * 0.1).toFixed(1)}" transform="translate(${tipX.toFixed(1)} ${tipY.toFixed(1)}) rotate(${(lean / high) * 70})"/>`
  }
  return `<g fill="${fill}"><path d="${blades}"/>${ears}</g>`
}

/** Spruces on a slope, as one path. */
export function spruces(
  random: Random,
  { width }: Size,
  at: (x: number) => number,
  tall: Point,
  every: number,
): string {
  let path = ''
  for (let x = -20; x < width + 20; x += every * random.between(0.3, 1.7)) {
    const high = random.between(...tall)
    const foot = at(x) + high * 0.12
    path += `M${(x - high * 0.17).toFixed(1)} ${foot.toFixed(1)}`
    // Boughs: out and in again, up one side and down the other.
    for (let bough = 1; bough <= 4; bough++) {
      const out = high * 0.17 * (1 - bough / 4.6) * random.between(0.8, 1.2)
      const y = foot - (high * bough) / 5
      path += `L${(x - out * 0.5).toFixed(1)} ${y.toFixed(1)}L${(x - out).toFixed(1)} ${(y + high * 0.02).toFixed(1)}`
    }
    path += `L${x.toFixed(1)} ${(foot - high).toFixed(1)}`
    for (let bough = 4; bough >= 1; bough--) {
      const out = high * 0.17 * (1 - bough / 4.6) * random.between(0.8, 1.2)
      const y = foot - (high * bough) / 5
      path += `L${(x + out).toFixed(1)} ${(y + high * 0.02).toFixed(1)}L${(x + out * 0.5).toFixed(1)} ${y.toFixed(1)}`
    }
    path += `L${(x + high * 0.17).toFixed(1)} ${foot.toFixed(1)}Z`
  }
  return path
}
