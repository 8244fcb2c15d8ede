import { type Point, round } from './svg.ts'

/** A smooth line through the points (Catmull-Rom), as path data. */
export function spline(points: readonly Point[], closed = false): string {
  const last = points.length - 1
  const at = (index: number): Point => {
    const wrapped = closed
      ? (index + points.length) % points.length
      : Math.min(last, Math.max(0, index))
    return points[wrapped] ?? [0, 0]
  }
  let path = `M${round(at(0)[0])} ${round(at(0)[1])}`
  for (let index = 0; index < (closed ? points.length : last); index++) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    path += `C${round(b[0] + (c[0] - a[0]) / 6)} ${round(b[1] + (c[1] - a[1]) / 6)} ${round(c[0] - (d[0] - b[0]) / 6)} ${round(c[1] - (d[1] - b[1]) / 6)} ${round(c[0])} ${round(c[1])}`
  }
  return closed ? `${path}Z` : path
}

/** A closed shape with smooth edges. */
export const shape = (points: readonly Point[], fill = ''): string =>
  `<path d="${spline(points, true)}"${fill && ` fill="${fill}"`}/>`

/** A line that changes width: an arm, a branch, a wisp. Points carry their radius. */
export function limb(points: readonly (readonly [x: number, y: number, r: number])[]): string {
  let drawn = ''
  for (const [index, [x, y, r]] of points.entries()) {
    drawn += `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}"/>`
    const next = points[index + 1]
    if (!next) continue
    const [nx, ny, nr] = next
    const length = Math.hypot(nx - x, ny - y) || 1
    const [ax, ay] = [-(ny - y) / length, (nx - x) / length]
    drawn += `<path d="M${round(x + ax * r)} ${round(y + ay * r)}L${round(nx + ax * nr)} ${round(ny + ay * nr)}L${round(nx - ax * nr)} ${round(ny - ay * nr)}L${round(x - ax * r)} ${round(y - ay * r)}Z"/>`
  }
  return drawn
}

/** Points written as `x,y x,y …`. */
export const trace = (text: string): Point[] =>
  text.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number)
    return [x, y]
  })

/** Points with their radius, written as `x,y,r x,y,r …`, for a limb. */
export const widths = (text: string): (readonly [x: number, y: number, r: number])[] =>
  text.split(' ').map((triple) => {
    const [x = 0, y = 0, r = 0] = triple.split(',').map(Number)
    return [x, y, r] as const
  })

/** The outline and its image across the vertical axis, as one closed line. */
export const mirror = (points: readonly Point[]): Point[] => [
  ...points,
  ...points.toReversed().map(([x, y]): Point => [-x, y]),
]

export const ellipse = (x: number, y: number, rx: number, ry: number, turn = 0): string =>
  `<ellipse rx="${rx}" ry="${ry}" transform="translate(${x} ${y}) rotate(${turn})"/>`
