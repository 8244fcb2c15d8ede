import { bokeh, lampColours, type Take } from '../backdrop.ts'
import { profile } from '../profile.ts'
import { backlit, glow, type Layer, mix, vapour, wash } from '../svg.ts'

/** A drop on the pane: it shows the street upside down, so it is dark above and bright below. */
function drop(x: number, y: number, r: number, stretch: number, lit: string, dark: string): string {
  const ry = r * stretch
  if (r < 1.8)
    return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${ry}" fill="${dark}" fill-opacity="0.5"/><circle cx="${x}" cy="${y + ry * 0.4}" r="${r * 0.6}" fill="${lit}" fill-opacity="0.7"/>`
  return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${ry}" fill="${dark}" fill-opacity="0.5"/><ellipse cx="${x}" cy="${y + ry * 0.25}" rx="${r * 0.8}" ry="${ry * 0.62}" fill="${lit}" fill-opacity="0.42"/><ellipse cx="${x}" cy="${y + ry * 0.5}" rx="${r * 0.6}" ry="${ry * 0.3}" fill="${mix(lit, '#ffffff', 0.6)}" fill-opacity="0.7"/><circle cx="${x - r * 0.3}" cy="${y - ry * 0.4}" r="${r * 0.18}" fill="#ffffff" fill-opacity="0.9"/>`
}

/** Rain on a window at night, the street behind it only colour. */
export function rain(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const colours = lampColours(mood)
  const layers: Layer[] = [
    {
      svg: wash(size, [
        [0, mix(mood.sky[0], mood.shade, 0.3)],
        [0.5, mood.sky[1]],
        [0.72, mix(mood.sky[2], mood.haze, 0.5)],
        [1, mix(mood.sky[0], mood.shade, 0.4)],
      ]),
      detail: 0.2,
    },
    {
      svg: vapour(size, {
        seed: random.whole(1, 999),
        frequency: [0.006, 0.0025],
        octaves: 3,
        colour: mood.shade,
        gain: 4,
        cover: 0.5,
        mask: [
          [0, '#ffffff', 0.8],
          [1, '#ffffff', 0.6],
        ],
      }),
      blur: 24,
    },
    {
      svg: bokeh(random, colours, {
        count: 80,
        radius: [18, 92],
        x: [0, width],
        y: [height * 0.1, height * 0.86],
        strength: 0.75,
      }),
      blend: 'screen',
      blur: 2.2,
    },
    {
      svg: bokeh(random, colours, {
        count: 40,
        radius: [10, 30],
        x: [0, width],
        y: [height * 0.5, height * 0.68],
        strength: 0.9,
      }),
      blend: 'screen',
      blur: 2,
    },
    {
      svg: glow([width * 0.62, height * 0.6], width * 0.6, mood.lamp, { strength: 0.38 }),
      blend: 'screen',
      detail: 0.25,
    },
  ]
  // The breath on the glass lifts everything behind it.
  layers.push({
    svg: vapour(size, {
      seed: random.whole(1, 999),
      frequency: [0.003, 0.003],
      octaves: 5,
      colour: mix(mood.haze, mood.light, 0.3),
      gain: 1.5,
      cover: 0.55,
      mask: [
        [0, '#ffffff', 0.3],
        [1, '#ffffff', 0.45],
      ],
    }),
    blend: 'screen',
    blur: 3,
    detail: 0.5,
  })
  let trails = ''
  let drops = ''
  let far = ''
  for (let trail = 0; trail < 26; trail++) {
    let x = random.between(0, width)
    const from = random.between(-0.2, 0.5) * height
    const long = random.between(0.15, 0.7) * height
    const r = random.between(5, 11)
    let path = `M${x} ${from}`
    for (let y = from; y < from + long; y += 26) {
      x += random.bell() * 5
      path += `L${x.toFixed(1)} ${y.toFixed(1)}`
      if (random.next() < 0.5)
        drops += drop(
          x + random.bell() * 5,
          y,
          r * random.between(0.15, 0.4),
          1.2,
          random.pick(colours),
          mood.shade,
        )
    }
    trails += `<path d="${path}" fill="none" stroke="${mix(mood.shade, mood.sky[1], 0.3)}" stroke-width="${r * 1.2}" stroke-opacity="0.35" stroke-linecap="round" stroke-linejoin="round"/><path d="${path}" fill="none" stroke="${mix(mood.light, mood.lamp, 0.5)}" stroke-width="${r * 0.2}" stroke-opacity="0.35" transform="translate(${r * 0.5} 0)"/>`
    drops += drop(x, from + long, r, 1.5, random.pick(colours), mood.shade)
  }
  for (let bead = 0; bead < 1_500; bead++) {
    const r = 1 + 15 * random.next() ** 6
    const one = drop(
      Math.round(random.between(0, width) * 10) / 10,
      Math.round(random.between(0, height) * 10) / 10,
      Math.round(r * 100) / 100,
      random.between(0.95, 1.3),
      random.pick(colours),
      mood.shade,
    )
    if (random.next() < 0.3) far += one
    else drops += one
  }
  if (subject !== 'none') {
    const scale = height * 0.0056
    const upright = height > width
    const at = upright ? width * 0.27 : width * 0.2
    layers.push({
      svg: `<g fill="${mix(mood.shade, mood.haze, 0.08)}">${backlit(`<g transform="translate(${at} ${height * 0.54}) scale(${upright ? scale * 0.62 : scale}) translate(-50 -60)">${profile('woman')}</g>`, { colour: mix(mood.lamp, mood.light, 0.4), reach: 5, strength: 0.8, from: [0.9, -0.3] })}</g>`,
      blur: 2.6,
    })
  }
  layers.push({ svg: trails, blur: 1.6 }, { svg: far, blur: 2.2 }, { svg: drops, blur: 0.45 })
  return layers
}
