import { shape, trace } from './outline.ts'
import type { Random } from './random.ts'

// From the forehead down the face to the chest, then from the back up to the crown.
const outlines = {
  man: '66,9 74,17 78.6,27 80,36 77.6,42 79.6,47 83.6,54 89.4,60.6 89,63.6 84,66.2 82,68.4 84.2,71.6 84,74.4 81.4,76.2 83.2,79 82,82.6 78.8,85.6 79.8,90.6 78,96 71,100 61,100.6 52,105 46,114 46,128 56,144 84,158 112,178 128,240 -130,240 -106,184 -64,158 -22,142 -4,126 0,108 -3,90 -7,72 -10,50 -4,27 12,8 34,-2 53,0',
  woman:
    '66,9 74,17 78.6,27 78.4,36 77.6,42 79.6,47 83.6,54 87.4,59.6 87.6,63.6 84,66.2 82,68.4 84.2,71.6 84,74.4 81.4,76.2 83.2,79 82,82.6 78.8,85.6 79.8,90.6 78,96 71,100 61,98.6 49,105 43,114 42,128 48,144 60,158 76,178 88,240 -86,240 -70,184 -38,158 -6,142 8,126 10,108 3,90 -7,72 -10,50 -4,27 12,8 34,-2 53,0',
}
const hairdos = {
  man: '0,20 14,3 36,-6 58,-5 72,4 77,15 64,16 40,10',
  woman: '-2,50 -14,50 -26,58 -30,70 -24,82 -10,86 2,80',
}
// Where hair ends and the light behind begins.
const contours = {
  man: '76,14 72,4 58,-5 36,-6 14,3 -1,22 -10,50 -7,72 -3,90',
  woman: '72,15 66,9 53,0 34,-2 12,8 -4,27 -10,50 -28,62',
}

/** Head and shoulders in profile, looking right: crown at 0, chin at 100. */
export const profile = (kind: 'man' | 'woman'): string =>
  shape(trace(outlines[kind])) + shape(trace(hairdos[kind]))

/** Loose hairs around that head, for the light to catch. */
export function looseHairs(random: Random, kind: 'man' | 'woman', colour: string): string {
  let hairs = ''
  const count = kind === 'woman' ? 110 : 60
  const contour = trace(contours[kind])
  for (let hair = 0; hair < count; hair++) {
    const along = random.next() * (contour.length - 1)
    const [from, to] = [contour[Math.floor(along)], contour[Math.floor(along) + 1]]
    if (!from || !to) continue
    const fraction = along % 1
    const [x, y] = [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction]
    const long = random.between(2, kind === 'woman' ? 13 : 4)
    // Mostly along the head, towards the nape, and a little off it.
    const angle = Math.atan2(from[1] - to[1], from[0] - to[0]) + random.between(-0.2, 1)
    const [dx, dy] = [Math.cos(angle) * long, Math.sin(angle) * long]
    const curl = random.bell() * 3
    hairs += `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(dx * 0.5 + curl).toFixed(1)} ${(dy * 0.5 + curl).toFixed(1)} ${dx.toFixed(1)} ${dy.toFixed(1)}" stroke-width="${random.between(0.15, 0.5).toFixed(2)}" stroke-opacity="${random.between(0.1, 0.6).toFixed(2)}"/>`
  }
  return `<g fill="none" stroke="${colour}" stroke-linecap="round">${hairs}</g>`
}
