import type { Take } from './backdrop.ts'
import { gradient, type Point, polygon } from './svg.ts'

/** Beams through the dust, out of an opening that reaches `half` to each side. */
export function beams({ random, size, mood }: Take, [x, y]: Point, half: number): string {
  let svg = ''
  for (let shaft = 0; shaft < 9; shaft++) {
    const angle = Math.PI * (0.5 + random.bell() * 0.42)
    const from: Point = [x + random.bell() * half * 0.6, y]
    const long = size.height * random.between(0.5, 0.95)
    const end = (a: number): Point => [from[0] + Math.cos(a) * long, from[1] + Math.sin(a) * long]
    const fade = gradient(from, end(angle), [
      [0, mood.light, 0.5],
      [1, mood.light, 0],
    ])
    svg +=
      fade.defs +
      polygon([from, end(angle - 0.05), end(angle + 0.05)], fade.fill, random.between(0.2, 0.6))
  }
  return svg
}
