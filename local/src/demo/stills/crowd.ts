import { ellipse, limb, mirror, shape, trace, widths } from './outline.ts'
import type { Random } from './random.ts'
import type { Point } from './svg.ts'

// People one at a time in a crowd: foot at 0,0, an adult about 100 units tall.

/** Somebody dancing, every time in another way; meant to be cut off below the chest. */
export function reveller(random: Random): string {
  const arm = (side: -1 | 1) => {
    const raised = random.next() < 0.6
    // Angles from straight up, outwards.
    const upper = raised ? random.between(0.15, 1.05) : random.between(2.3, 2.9)
    const lower = raised ? upper - random.between(0.1, 1.1) : upper - random.between(0.9, 2.1)
    const shoulder: Point = [side * 9, -78]
    const elbow: Point = [
      shoulder[0] + side * Math.sin(upper) * 15,
      shoulder[1] - Math.cos(upper) * 15,
    ]
    const hand: Point = [elbow[0] + side * Math.sin(lower) * 13, elbow[1] - Math.cos(lower) * 13]
    const reach = raised ? 3.4 : 1.5
    return limb([
      [...shoulder, 3.2],
      [...elbow, 2.4],
      [...hand, 1.7],
      [hand[0] + side * Math.sin(lower) * reach, hand[1] - Math.cos(lower) * reach, 1.9],
    ])
  }
  const long = random.next() < 0.5
  const tilt = random.between(-8, 8)
  return [
    `<g transform="rotate(${tilt} 0 -82)">`,
    ellipse(0, -92, 4.5, 6.2),
    long ? shape(trace('-4,-97 0,-99 4,-97 6,-90 6.4,-80 3,-77 -3,-77 -6.2,-80 -5.6,-90')) : '',
    limb(widths('0,-88,2.8 0,-82,3.2')),
    '</g>',
    shape(mirror(trace('-2.5,-84 -6,-82.4 -10.2,-80 -11.4,-74 -9.4,-60 -9.8,-46 -11,-20 -9,10'))),
    arm(-1),
    arm(1),
  ].join('')
}

/** A guest standing and watching, hands before the body, seen from far. */
export function onlooker(random: Random): string {
  const skirt = random.next() < 0.45
  const tall = random.between(0.9, 1.06)
  return `<g transform="scale(${random.pick([-1, 1]) * random.between(0.95, 1.15)} ${tall})">${[
    ellipse(0.6, -92.6, 4.2, 5.8, random.between(-12, 12)),
    skirt ? ellipse(-1.4, -90, 4.8, 6.4) : '',
    limb(widths('0,-88,2.7 0,-82,3')),
    shape(
      mirror(
        trace(
          `-2.5,-84.6 -6.4,-82.8 -10,-80.4 -11.4,-74 -10.8,-62 -9,-54 -10,-44 ${skirt ? '-12,-26 -12.6,-20' : '-8,-42'}`,
        ),
      ),
    ),
    limb(widths('-10,-77,2.7 -11.4,-64,2.4 -3,-57,1.8')),
    limb(widths('10,-77,2.7 11.4,-64,2.4 4,-58,1.8')),
    limb(widths('-4.6,-46,4.8 -4.8,-24,3.4 -5,-1,2.4')),
    limb(widths('4.6,-46,4.8 4.8,-24,3.4 5,-1,2.4')),
  ].join('')}</g>`
}

/** A running child, from the side; legs are meant to vanish in the grass. */
export function runningChild(dress: boolean): string {
  return [
    ellipse(8, -90, 6.6, 7.8, 14),
    dress
      ? limb(widths('5,-94,5 -1,-92,4.4 -9,-88,3 -17,-89,1.2'))
      : shape(trace('1,-92 3,-98 9,-99.6 15,-96 11,-93 5,-89 2,-85')),
    limb(widths('6.4,-83,3 4.6,-77,3.8')),
    shape(trace('3,-79 9,-77.6 11.6,-70 9,-58 5,-44 -1,-39 -9,-42 -9,-52 -5,-66 -1.6,-76')),
    dress
      ? shape(trace('6,-58 11,-42 8,-34 -4,-32 -18,-36 -26,-40 -16,-50 -6,-60'))
      : shape(trace('4,-48 13,-38 10,-32 0,-36 -8,-32 -13,-36 -8,-48')),
    limb(widths('1,-43,6.6 15,-36,5.4 19,-18,4 17,-6,3 22,-4,2.6')),
    limb(widths('-3,-43,6.6 -10,-26,5 -25,-21,3.6 -32,-24,2.8')),
    limb(widths('6,-73,3.6 15,-63,3 25,-70,2.3 27,-72,2.4')),
    limb(widths('1,-73,3.6 -10,-66,3 -18,-75,2.3 -19,-77,2.4')),
  ].join('')
}

/** Heads of seated guests seen from behind, for the bottom of a frame. */
export function guestHead(random: Random): string {
  const wide = random.between(0.92, 1.1)
  const hair = random.next()
  const long =
    hair < 0.4
      ? shape(trace('-17,-84 0,-101 17,-84 20,-64 17,-46 -17,-46 -20,-64'))
      : hair < 0.6
        ? ellipse(0, -104, 8, 7)
        : ''
  return `<g transform="scale(${wide} 1)">${ellipse(0, -80, 15, 19)}${long}${limb(widths('0,-66,8.4 0,-50,9.6'))}${shape(
    mirror(trace('-8,-57 -20,-50 -36,-43 -46,-26 -52,40')),
  )}</g>`
}
