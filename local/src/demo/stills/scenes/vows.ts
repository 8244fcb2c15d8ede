import { bokeh, dust, flare, sky, type Take } from '../backdrop.ts'
import { guestHead } from '../crowd.ts'
import { embrace, together } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { backlit, glow, gradient, type Layer, mix, place, type Point, vapour } from '../svg.ts'

/** The ceremony from the last row: an arch of flowers, the couple, and the backs of heads. */
export function vows(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const upright = height > width
  const horizon = height * 0.6
  const sun: Point = [width * 0.44, height * 0.34]
  const layers = sky(take, { horizon, sun, clouds: 0.35 })
  const lawn = gradient(
    [0, horizon],
    [0, height],
    [
      [0, mix(mood.haze, mood.shade, 0.15)],
      [0.3, mix(mood.haze, mood.shade, 0.35)],
      [1, mix(mood.shade, mood.haze, 0.2)],
    ],
  )
  layers.push(
    {
      svg: `<rect width="${width}" height="${height}" fill="${mix(mood.haze, mood.shade, 0.42)}" fill-opacity="0.86"/>`,
      detail: 0.25,
    },
    { svg: glow(sun, width * 0.6, mood.light, { strength: 0.8 }), blend: 'screen', detail: 0.25 },
    // Trees against the sun: a dark mass, a brighter one before it, light coming through as discs.
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.005, 0.004],
        octaves: 5,
        colour: mix(mood.haze, mood.shade, 0.72),
        gain: 8,
        cover: 0.75,
        mask: [
          [0, '#ffffff', 0.85],
          [0.5, '#ffffff', 0.95],
          [0.62, '#ffffff', 1],
          [0.7, '#ffffff', 0],
        ],
      }),
      blur: 16,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.008, 0.007],
        octaves: 4,
        colour: mix(mood.haze, mood.light, 0.2),
        gain: 6,
        cover: 0.35,
        mask: [
          [0, '#ffffff', 0.5],
          [0.5, '#ffffff', 0.8],
          [0.62, '#ffffff', 0.5],
          [0.7, '#ffffff', 0],
        ],
      }),
      blur: 15,
    },
    {
      svg: bokeh(random, [mood.light, mood.light, mix(mood.light, mood.haze, 0.5)], {
        count: 210,
        radius: [6, 34],
        x: [0, width],
        y: [-20, horizon],
        strength: 0.6,
      }),
      blend: 'screen',
      blur: 2.2,
    },
    {
      svg: `${lawn.defs}<rect y="${horizon}" width="${width}" height="${height}" fill="${lawn.fill}" fill-opacity="0.85"/>`,
      blur: 26,
    },
    { svg: glow(sun, width * 0.55, mood.light, { strength: 0.7 }), blend: 'screen', detail: 0.25 },
  )
  const centre = width * 0.5
  const foot: Point = [centre, height * 0.76]
  const tall = height * (upright ? 0.26 : 0.36)
  const half = tall * 0.62
  const spring = foot[1] - tall * 0.86
  // Leaves and flowers thrown around the arch, thicker at its shoulders.
  let leaves = ''
  let petals = ''
  for (let leaf = 0; leaf < 1_500; leaf++) {
    const fraction = random.next()
    const angle = Math.PI * (1 + fraction)
    const onPost = random.next() < 0.34
    const side = fraction < 0.5 ? -1 : 1
    const down = random.next() ** 0.7
    const scatter =
      tall * (0.035 + 0.06 * (onPost ? 1 - down : 0.5 + Math.abs(Math.cos(angle)) * 0.7))
    const x =
      (onPost ? centre + side * half : centre + Math.cos(angle) * half) + random.bell() * scatter
    const y =
      (onPost ? spring + down * (foot[1] - spring) : spring + Math.sin(angle) * half * 0.62) +
      random.bell() * scatter
    if (random.next() < 0.8)
      leaves += `<ellipse rx="${(tall * random.between(0.008, 0.02)).toFixed(1)}" ry="${(tall * 0.007).toFixed(1)}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${random.between(0, 180).toFixed(0)})" fill="${mix(mix(mood.shade, mood.haze, 0.35), mood.light, random.next() ** 3 * 0.6)}"/>`
    else
      petals += `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(tall * random.between(0.007, 0.02)).toFixed(1)}" fill="${mix(mood.light, mood.haze, random.next() * 0.55)}" fill-opacity="${random.between(0.6, 1).toFixed(2)}"/>`
  }
  const rim = {
    colour: mix(mood.light, mood.lamp, 0.15),
    reach: 0.8,
    strength: 0.75,
    from: [-0.4, -0.9] as const,
  }
  const cloth = clothOf(mood, 0.1)
  const pair = subject === 'walk' ? together(cloth, 0.2) : embrace(cloth)
  layers.push(
    {
      svg: `<path d="M${centre - half} ${foot[1]}V${spring}Q${centre - half} ${spring - half * 0.62} ${centre} ${spring - half * 0.62}Q${centre + half} ${spring - half * 0.62} ${centre + half} ${spring}V${foot[1]}" fill="none" stroke="${mix(mood.shade, mood.haze, 0.3)}" stroke-width="7"/>${leaves}${petals}`,
      blur: 1.3,
    },
    { svg: place(backlit(pair, rim), foot, tall * 0.86), blur: 0.9 },
    {
      svg: glow([sun[0], sun[1] + height * 0.1], width * 0.42, mood.light, { strength: 0.5 }),
      blend: 'screen',
      detail: 0.25,
    },
  )
  // The aisle stays free.
  for (const [row, { y, tall: high, blur, gap, count }] of [
    { y: 0.93, tall: 0.2, blur: 6, gap: 0.12, count: 5 },
    { y: 1.12, tall: 0.4, blur: 20, gap: 0.25, count: 3 },
  ].entries()) {
    let heads = ''
    for (const side of [-1, 1])
      for (let seat = 0; seat < count; seat++) {
        const x =
          centre +
          side * width * (gap + (seat + 0.5) * (row === 0 ? 0.088 : 0.16) * (upright ? 1.2 : 1)) +
          random.bell() * 8
        heads += place(
          guestHead(random),
          [x, height * (y + random.bell() * 0.012)],
          height * high * (upright ? 0.7 : 1),
        )
      }
    layers.push({
      svg: `<g fill="${mix(mood.shade, mood.haze, 0.2 - row * 0.12)}">${backlit(heads, { colour: mood.light, reach: 4, strength: 0.55 - row * 0.25, from: [0, -1] })}</g>`,
      blur,
    })
  }
  let confetti = ''
  if (subject === 'walk')
    for (let petal = 0; petal < 240; petal++)
      confetti += `<ellipse rx="${random.between(2, 9).toFixed(1)}" ry="${random.between(1.5, 5).toFixed(1)}" fill="${mix(mood.light, mood.haze, random.next() * 0.4)}" fill-opacity="${random.between(0.4, 1).toFixed(2)}" transform="translate(${(centre + random.bell() * width * 0.42).toFixed(1)} ${random.between(0, height * 0.9).toFixed(1)}) rotate(${random.between(0, 180).toFixed(0)})"/>`
  if (confetti) layers.push({ svg: confetti, blur: 1.3 })
  layers.push(flare(take, sun), dust(take, 50, 0.5))
  return layers
}
