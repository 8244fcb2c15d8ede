import { expect, test } from 'vitest'
import { openPicture } from '#platform/picture'
import { jpegWithExif, plainJpeg } from '#platform/sample-pictures'
import { readTakenAt } from './read-taken-at.ts'

const exifOf = async (picture: Buffer) => (await openPicture(picture, 100)).exif

test.each([
  ['the studio’s clock in summer', {}, '2026-06-20T13:30:05Z'],
  [
    'the studio’s clock in winter',
    { DateTimeOriginal: '2026:01:20 15:30:05' },
    '2026-01-20T14:30:05Z',
  ],
  ['the camera’s own zone', { OffsetTimeOriginal: '-05:00' }, '2026-06-20T20:30:05Z'],
])('a time is read by %s', async (_, exif, instant) => {
  const found = readTakenAt(await exifOf(await jpegWithExif(exif)), 'Europe/Brussels')
  expect(found).toEqual(new Date(instant))
})

test.each([
  ['no EXIF', async () => exifOf(await plainJpeg(9, 9))],
  [
    'no such time',
    async () => exifOf(await jpegWithExif({ DateTimeOriginal: '0000:00:00 00:00:00' })),
  ],
  ['something else', async () => Buffer.from('Exif\0\0MM not really')],
  ['nothing', async () => Buffer.alloc(0)],
])('there is no time in %s', async (_, make) => {
  expect(readTakenAt(await make(), 'Europe/Brussels')).toBeNull()
})

test('a forged EXIF whose every entry lists everything is read in a moment', () => {
  const entries = 5_000
  const forged = Buffer.alloc(65_536)
  forged.write('MM\0\x2a', 0, 'latin1')
  forged.writeUInt32BE(8, 4)
  forged.writeUInt16BE(entries, 8)
  for (let entry = 0; entry < entries; entry++) {
    const at = 10 + entry * 12
    forged.writeUInt16BE(40_000 + entry, at)
    forged.writeUInt16BE(1, at + 2)
    forged.writeUInt32BE(65_536, at + 4)
  }
  const before = process.memoryUsage().rss
  expect(readTakenAt(forged, 'UTC')).toBeNull()
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
})
