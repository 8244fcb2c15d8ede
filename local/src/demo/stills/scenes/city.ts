import { bokeh, fog, lampColours, leak, sky, type Take } from '../backdrop.ts'
import { embrace } from '../figures.ts'
import { clothOf } from '../cloth.ts'
import { backlit, glow, gradient, type Layer, mix, place, type Point } from '../svg.ts'

/** Roofs and lit windows at nightfall beyond a river, seen from the other bank. */
export function city(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const bank = height * 0.68
  const sun: Point = [width * 0.3, bank - height * 0.03]
  const layers = sky(take, { horizon: bank, sun, clouds: 0.42 })
  layers.push({
    svg:
      glow([sun[0], bank], width * 0.75, mix(mood.sky[2], mood.lamp, 0.3), {
        ry: height * 0.42,
        strength: 1,
      }) +
      glow([sun[0], bank - height * 0.1], width * 0.4, mood.light, {
        ry: height * 0.16,
        strength: 0.7,
      }),
    blend: 'screen',
    detail: 0.25,
  })
  const rows: string[] = []
  for (let row = 0; row < 4; row++) {
    const near = row / 3
    const tone = mix(mix(mood.sky[2], mood.haze, 0.75), mood.shade, 0.3 + 0.62 * near)
    let walls = ''
    let windows = ''
    for (let x = -30; x < width + 30;) {
      const wide = random.between(34, 92) * (0.6 + 0.7 * near)
      const middle = 1 - Math.abs((x / width) * 2 - 1.1)
      const tall =
        height *
        (0.06 + 0.1 * random.next() + (1 - near) * 0.15 * random.next() ** 2 * (0.3 + middle))
      const top = bank - tall
      const gable = random.next()
      walls +=
        gable < 0.45
          ? `<path d="M${x} ${bank + 2}V${top}L${x + wide / 2} ${top - wide * random.between(0.3, 0.8)}L${x + wide} ${top}V${bank + 2}Z"/>`
          : `<rect x="${x}" y="${top}" width="${wide + 0.5}" height="${tall + 2}"/>`
      if (gable > 0.93 && near < 0.8)
        walls += `<path d="M${x + wide * 0.3} ${top}L${x + wide * 0.5} ${top - height * 0.15}L${x + wide * 0.7} ${top}Z"/>`
      if (gable < 0.2)
        walls += `<rect x="${x + wide * 0.7}" y="${top - wide * 0.5}" width="${wide * 0.1}" height="${wide * 0.5}"/>`
      const step = 8 + 5 * near
      for (let wx = x + step * 0.6; wx < x + wide - step * 0.7; wx += step)
        for (let wy = top + step * 0.5; wy < bank - step; wy += step * 1.45)
          if (random.next() < 0.14 + 0.15 * near)
            windows += `<rect x="${wx.toFixed(1)}" y="${wy.toFixed(1)}" width="${(step * 0.42).toFixed(1)}" height="${(step * 0.72).toFixed(1)}" fill="${random.pick(lampColours(mood))}" fill-opacity="${random.between(0.3, 1).toFixed(2)}"/>`
      x += wide + (random.next() < 0.2 ? random.between(2, 12) : 0)
    }
    rows.push(`<g fill="${tone}">${walls}</g>${windows}`)
    layers.push(
      { svg: rows[row] ?? '', blur: 0.9 + 1.4 * (1 - near) },
      {
        svg: fog(
          size,
          bank - height * 0.3,
          bank,
          mix(mood.haze, mood.sky[2], 0.7),
          0.62 * (1 - near),
        ),
        detail: 0.25,
      },
    )
  }
  let quay = ''
  let lamps = ''
  for (let x = random.between(10, 60); x < width; x += random.between(46, 92)) {
    quay += glow([x, bank - 14], 26, mood.lamp, { strength: 1 })
    lamps += `<circle cx="${x}" cy="${bank - 14}" r="3" fill="#ffffff"/>`
  }
  const water = gradient(
    [0, bank],
    [0, height],
    [
      [0, mix(mood.sky[2], mood.shade, 0.45)],
      [0.4, mix(mood.sky[1], mood.shade, 0.5)],
      [1, mood.shade],
    ],
  )
  let streaks = ''
  for (let streak = 0; streak < 900; streak++) {
    const y = bank + 4 + random.next() ** 1.4 * (height - bank) * 0.95
    const colour =
      random.next() < 0.55
        ? random.pick(lampColours(mood))
        : mix(mood.sky[2], mood.sky[1], random.next())
    const x = Math.floor(random.between(0, 28)) * (width / 28) + random.bell() * 16
    streaks += `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${random.between(4, 30).toFixed(1)}" ry="${random.between(0.6, 1.8).toFixed(1)}" fill="${colour}" fill-opacity="${random.between(0.1, 0.6).toFixed(2)}"/>`
  }
  layers.push(
    { svg: quay, blend: 'screen' },
    { svg: lamps, blur: 0.7 },
    {
      svg: `${water.defs}<rect y="${bank}" width="${width}" height="${height}" fill="${water.fill}"/><g opacity="0.5" transform="translate(0 ${bank * 2}) scale(1 -1)">${rows[3] ?? ''}${quay}</g>`,
      blur: 5,
    },
    { svg: streaks, blend: 'screen', blur: 1.2 },
  )
  if (subject === 'embrace') {
    const foot: Point = [width * 0.6, height * 1.02]
    const tall = height * (height > width ? 0.42 : 0.56)
    const rail = `<g fill="${mood.shade}"><rect y="${height * 0.86}" width="${width}" height="9"/><rect y="${height * 0.97}" width="${width}" height="5"/>${Array.from({ length: 60 }, (_, post) => `<rect x="${(post * width) / 59}" y="${height * 0.86}" width="4" height="${height}"/>`).join('')}</g>`
    layers.push(
      { svg: rail, blur: 2.4 },
      {
        svg: place(
          backlit(embrace(clothOf(mood)), {
            colour: mix(mood.lamp, mood.sky[2], 0.4),
            reach: 0.8,
            strength: 0.8,
            from: [-0.9, -0.5],
          }),
          foot,
          tall,
        ),
        blur: 1,
      },
    )
  }
  layers.push({
    svg: bokeh(random, lampColours(mood), {
      count: 16,
      radius: [30, 95],
      x: [0, width],
      y: [height * 0.72, height],
      strength: 0.2,
    }),
    blend: 'screen',
    blur: 2.5,
  })
  layers.push(leak(take, mood.lamp, 0.22))
  return layers
}
