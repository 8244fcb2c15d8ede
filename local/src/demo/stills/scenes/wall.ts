import { dust, type Take } from '../backdrop.ts'
import { profile, veil } from '../figures.ts'
import { backlit, glow, gradient, type Layer, mix, place, polygon, type Point, vapour, wash } from '../svg.ts'

/** Late sun through a window onto a plain wall, with the shadow of leaves and of somebody. */
export function wall(take: Take): Layer[] {
  const { random, size, mood, subject } = take
  const { width, height } = size
  const plaster = mix(mood.haze, mood.shade, 0.62)
  const bright = mix(mood.light, mood.sky[2], 0.5)
  const layers: Layer[] = [
    { svg: wash(size, [[0, mix(plaster, mood.shade, 0.5)], [0.5, plaster], [1, mix(plaster, mood.shade, 0.6)]]), detail: 0.25 },
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.004, 0.006], octaves: 7, colour: mood.shade, gain: 1.6, cover: 0.5, mask: [[0, '#ffffff', 0.4], [1, '#ffffff', 0.4]] }) },
  ]
  const slant = width * 0.13
  const panes: string[] = []
  const [columns, rows] = height > width ? [2, 4] : [3, 3]
  const [wide, tall] = height > width ? [width * 0.25, height * 0.185] : [width * 0.17, height * 0.27]
  const [left, top] = height > width ? [width * 0.2, height * 0.1] : [width * 0.2, height * 0.04]
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const x = left + column * (wide + 20) + row * slant * 0.5
      const y = top + row * (tall + 22) + column * 26
      panes.push(polygon([[x, y], [x + wide, y + 26], [x + wide + slant * 0.42, y + tall + 26], [x + slant * 0.42, y + tall]], bright))
    }
  let leaves = ''
  for (let twig = 0; twig < 9; twig++) {
    let [x, y, angle] = [width * random.between(-0.05, 1.05), random.pick([-20, height * 0.2, height * 0.5]), random.between(0.1, 1.6)]
    for (let leaf = 0; leaf < 24; leaf++) {
      angle += random.bell() * 0.18
      x += Math.cos(angle) * 26
      y += Math.sin(angle) * 26
      const size = random.between(12, 30)
      const turn = (angle * 180) / Math.PI + random.pick([-52, 52]) + random.bell() * 20
      leaves += `<path d="M0 0Q${size * 0.7} ${-size * 0.5} ${size * 1.9} 0Q${size * 0.7} ${size * 0.5} 0 0Z" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})"/>`
    }
  }
  layers.push(
    { svg: panes.join(''), blend: 'screen', blur: 4 },
    { svg: panes.join(''), blend: 'soft-light', blur: 20 },
    { svg: `<g fill="${mix(plaster, mood.shade, 0.35)}" opacity="0.82">${leaves}</g>`, blur: 7, blend: 'multiply' },
    { svg: vapour(size, { seed: random.whole(1, 999), frequency: [0.02, 0.02], octaves: 4, colour: '#fff3df', gain: 1.3, cover: 0.4, mask: [[0, '#ffffff', 0.1], [1, '#ffffff', 0.16]] }) },
  )
  const kind = subject === 'groom' ? 'man' : 'woman'
  const x = width * (height > width ? 0.42 : 0.5)
  const face = (scale: number, at: Point, fill: string) =>
    `<g transform="translate(${at[0]} ${at[1]}) scale(${scale}) translate(-50 -60)" fill="${fill}">${profile(kind)}</g>`
  const scale = height * (height > width ? 0.0034 : 0.005)
  // The shadow falls on the wall beside the person, larger and softer.
  const skin = gradient([-80, 0], [100, 0], [[0, mix(mood.shade, mood.haze, 0.05)], [0.7, mix(mood.shade, mood.haze, 0.15)], [1, mix(mood.shade, mood.haze, 0.4)]])
  layers.push(
    { svg: `<g opacity="0.75">${face(scale * 1.06, [x + width * 0.16, height * 0.53], mix(plaster, mood.shade, 0.5))}</g>`, blur: 9, blend: 'multiply' },
    { svg: `${skin.defs}${backlit(face(scale, [x - width * 0.1, height * 0.54], skin.fill), { colour: bright, reach: 5, strength: 1.25, dx: -4, dy: 2 })}`, blur: 1 },
  )
  if (kind === 'woman') layers.push({ svg: place(veil(0.1, mood.light, 0.1), [x - width * 0.22, height * 1.55], height * 1.38), blur: 4 })
  layers.push(
    { svg: glow([width * 0.62, height * 0.3], width * 0.6, mood.light, { strength: 0.28 }), blend: 'screen', detail: 0.25 },
    dust(take, 40, 0.35),
  )
  return layers
}
