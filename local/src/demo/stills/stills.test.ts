import exifReader from 'exif-reader'
import { mkdtemp, readdir, readFile, rm, utimes, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { renderStill } from './render-still.ts'
import { stills } from './roll.ts'
import { ensureStills } from './stills.ts'

const edge = 240
const drawn = new Map<string, Buffer>()
beforeAll(async () => {
  for (const still of stills) drawn.set(still.name, await renderStill(still, { longEdge: edge }))
}, 120_000)

/** The upright picture as 12 × 12 pixels, brightness and colour. */
const thumbnail = (name: string) =>
  sharp(drawn.get(name)).autoOrient().resize(12, 12, { fit: 'fill' }).removeAlpha().raw().toBuffer()

describe('the roll', () => {
  test('has at least 24 stills under different names, some of them upright', () => {
    expect(new Set(stills.map(({ name }) => name)).size).toBe(stills.length)
    expect(stills.length).toBeGreaterThanOrEqual(24)
    expect(stills.filter(({ orientation }) => orientation === 'portrait').length).toBeGreaterThan(4)
    for (const { camera } of stills) expect(camera.lens).not.toBe('')
  })

  test('shows no picture twice', async () => {
    const thumbnails = await Promise.all(stills.map(({ name }) => thumbnail(name)))
    for (const [index, one] of thumbnails.entries())
      for (const [later, other] of thumbnails.slice(index + 1).entries()) {
        const difference = one.reduce(
          (sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)),
          0,
        )
        const pair = `${stills[index]?.name} and ${stills[index + 1 + later]?.name}`
        expect(difference / one.length, pair).toBeGreaterThan(9)
      }
  })

  test('has no picture that is nearly black, nearly white or without contrast', async () => {
    for (const { name } of stills) {
      const { channels } = await sharp(drawn.get(name)).greyscale().stats()
      expect(channels[0]?.mean, name).toBeGreaterThan(18)
      expect(channels[0]?.mean, name).toBeLessThan(215)
      expect(channels[0]?.stdev, name).toBeGreaterThan(15)
    }
  })
})

describe('a still', () => {
  test('is the same bytes each time', async () => {
    for (const still of stills.slice(2, 5))
      expect(await renderStill(still, { longEdge: edge })).toEqual(drawn.get(still.name))
  })

  test('tells when and where it was taken, and with what', async () => {
    for (const { name, takenAt, camera, gps } of stills) {
      const { exif } = await sharp(drawn.get(name)).metadata()
      const tags = exifReader(exif ?? Buffer.alloc(0))
      const degrees = ([whole = 0, minutes = 0, seconds = 0]: number[] = []) =>
        whole + minutes / 60 + seconds / 3600
      expect(degrees(tags.GPSInfo?.GPSLatitude)).toBeCloseTo(gps.lat, 4)
      expect(degrees(tags.GPSInfo?.GPSLongitude)).toBeCloseTo(gps.lng, 4)
      expect(tags.GPSInfo).toMatchObject({ GPSLatitudeRef: 'N', GPSLongitudeRef: 'E' })
      // EXIF has no zone here; the reader takes the wall clock as UTC.
      expect(tags.Photo?.DateTimeOriginal?.toISOString().slice(0, 19)).toBe(takenAt.slice(0, 19))
      expect(tags.Photo).toMatchObject({
        OffsetTimeOriginal: '+02:00',
        LensModel: camera.lens,
        ISOSpeedRatings: camera.iso,
        FNumber: camera.aperture,
      })
      expect(tags.Image).toMatchObject({ Make: 'Canon', Artist: 'Les Vermeer' })
    }
  })

  test('lies on its side when the camera was turned, and stands after autoOrient', async () => {
    const turned = stills.filter((still) => still.turned !== 1)
    expect(new Set(turned.map((still) => still.turned))).toEqual(new Set([6, 8]))
    for (const still of turned) {
      const { width, height, orientation } = await sharp(drawn.get(still.name)).metadata()
      expect(orientation).toBe(still.turned)
      expect(width).toBeGreaterThan(height)
      const upright = await sharp(drawn.get(still.name)).autoOrient().raw().toBuffer()
      const straight = await sharp(await renderStill({ ...still, turned: 1 }, { longEdge: edge }))
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(straight.info.height).toBeGreaterThan(straight.info.width)
      // The grain lies differently; the picture does not.
      const apart = upright.reduce(
        (sum, value, at) => sum + Math.abs(value - (straight.data[at] ?? 0)),
        0,
      )
      expect(apart / upright.length).toBeLessThan(6)
    }
  })
})

describe('the cache folder', () => {
  test('keeps what is there, draws what is missing or of another version, counts all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stills-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const [kept = '', old = ''] = stills.map(({ name }) => name)
    await writeFile(join(folder, kept), drawn.get(kept) ?? '')
    await utimes(join(folder, kept), 0, 0)
    await writeFile(join(folder, old), 'an older drawing')
    const counts: string[] = []
    const count = (done: number, all: number) => counts.push(`${done} of ${all}`)
    await ensureStills(folder, [kept, old], count, (still) =>
      renderStill(still, { longEdge: edge }),
    )
    expect(counts).toEqual(['1 of 2', '2 of 2'])
    expect((await stat(join(folder, kept))).mtimeMs).toBe(0)
    const { width, height } = await sharp(await readFile(join(folder, old))).metadata()
    expect([width, height]).toEqual([edge, (edge * 2) / 3])
    expect((await readdir(folder)).toSorted()).toEqual([kept, old].toSorted())
  }, 60_000)

  test('refuses a name that is not on the roll', async () => {
    await expect(ensureStills(tmpdir(), ['LES_9999.jpg'])).rejects.toThrow('LES_9999.jpg')
  })
})
