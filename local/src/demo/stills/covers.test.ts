import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { renderCover } from './covers.ts'
import { stills } from './roll.ts'

const folder = join(import.meta.dirname, '../../../../web/public/stills')

test('a cover is cut to the frame of a cinema, without EXIF', async () => {
  const still = stills.find(({ orientation }) => orientation === 'landscape')
  if (!still) throw new Error('no landscape still')
  const { format, width, height, exif } = await sharp(await renderCover(still, 400)).metadata()
  expect({ format, width, height, exif }).toEqual({
    format: 'webp',
    width: 400,
    height: 167,
    exif: undefined,
  })
})

test('the site has each cover in both widths, none above 120 kB', async () => {
  const names = ['closing', 'film', 'hero', 'portrait', 'sign-in', 'wedding']
  const wanted = names.flatMap((name) => [`${name}-1600.webp`, `${name}-800.webp`])
  expect(await readdir(folder)).toEqual(expect.arrayContaining(wanted))
  for (const name of wanted) {
    expect((await stat(join(folder, name))).size, name).toBeLessThan(120_000)
    const { width, height } = await sharp(join(folder, name)).metadata()
    expect(width / height, name).toBeCloseTo(2.39, 1)
    expect(name).toContain(`-${width}.`)
  }
})
