import { expect, test } from 'vitest'
import { openPicture } from '#platform/picture'
import { plainHeic } from '@portal/testing/samples/sample-heic'
import { jpegWithExif, plainJpeg } from '@portal/testing/samples/sample-pictures'
import { readCapture } from './read-capture.ts'

const exifOf = async (picture: Buffer) => (await openPicture(picture, 100)).exif

test.each([
  ['the studio’s clock in summer', {}, '2026-06-20T13:30:05Z'],
  [
    'the studio’s clock in winter',
    { DateTimeOriginal: '2026:01:20 15:30:05' },
    '2026-01-20T14:30:05Z',
  ],
  [
    'the studio’s clock before its change in spring',
    { DateTimeOriginal: '2026:03:29 00:30:00' },
    '2026-03-28T23:30:00Z',
  ],
  [
    'the studio’s clock just before it',
    { DateTimeOriginal: '2026:03:29 01:10:00' },
    '2026-03-29T00:10:00Z',
  ],
  ['a tenth of a second', { SubSecTimeOriginal: '10' }, '2026-06-20T13:30:05.100Z'],
  ['six tenths', { SubSecTimeOriginal: '60' }, '2026-06-20T13:30:05.600Z'],
  ['seven hundredths', { SubSecTimeOriginal: '07' }, '2026-06-20T13:30:05.070Z'],
  ['no digits of a second', { SubSecTimeOriginal: '  ' }, '2026-06-20T13:30:05Z'],
  ['no zone in its blanks', { OffsetTimeOriginal: '   :  ' }, '2026-06-20T13:30:05Z'],
  ['the camera’s own zone', { OffsetTimeOriginal: '-05:00' }, '2026-06-20T20:30:05Z'],
  ['a zone without its colon', { OffsetTimeOriginal: '-0500' }, '2026-06-20T20:30:05Z'],
  ['a zone without its zero', { OffsetTimeOriginal: '-5:00' }, '2026-06-20T20:30:05Z'],
  ['UTC', { OffsetTimeOriginal: 'Z' }, '2026-06-20T15:30:05Z'],
  ['a zone of half an hour', { OffsetTimeOriginal: '+05:45' }, '2026-06-20T09:45:05Z'],
  ['no zone that is too far away', { OffsetTimeOriginal: '+25:00' }, '2026-06-20T13:30:05Z'],
])('a time is read by %s', async (_, exif, instant) => {
  const found = readCapture(await exifOf(await jpegWithExif(exif)), 'Europe/Brussels')
  expect(found?.takenAt).toEqual(new Date(instant))
})

test.each(['0000:00:00 00:00:00', '    :  :     :  :  ', '1904:01:01 00:00:00', '1', 'yesterday'])(
  'what was taken at “%s” was taken when it was digitised',
  async (DateTimeOriginal) => {
    const digitised = { DateTimeDigitized: '2026:06:20 15:30:06', OffsetTimeDigitized: '+02:00' }
    const exif = await exifOf(await jpegWithExif({ DateTimeOriginal, ...digitised }))
    expect(readCapture(exif, 'UTC')?.takenAt).toEqual(new Date('2026-06-20T13:30:06Z'))
  },
)

test.each([
  ['no EXIF', async () => exifOf(await plainJpeg(9, 9))],
  [
    'no such time',
    async () => exifOf(await jpegWithExif({ DateTimeOriginal: '0000:00:00 00:00:00' })),
  ],
  [
    'a year that no clock put right could leave',
    async () => exifOf(await jpegWithExif({ DateTimeOriginal: '9950:01:01 00:00:00' })),
  ],
  ['something else', async () => Buffer.from('Exif\0\0MM not really')],
  ['nothing', async () => Buffer.alloc(0)],
])('there is no time in %s', async (_, make) => {
  expect(readCapture(await make(), 'Europe/Brussels')).toBeNull()
})

test('a HEIC says when it was taken as well', async () => {
  const found = readCapture(await exifOf(plainHeic), 'America/New_York')
  expect(found).toEqual({
    takenAt: new Date('2026-06-20T13:30:05.250Z'),
    camera: { name: 'Apple', serial: '' },
  })
})

test.each<[string, Record<string, string>, Record<string, string>, object]>([
  [
    'make, model and serial number',
    { Make: 'NIKON CORPORATION', Model: 'NIKON Z 9' },
    { BodySerialNumber: '3001234' },
    { name: 'NIKON Z 9', serial: '3001234' },
  ],
  ['a make alone', {}, {}, { name: 'Leica', serial: '' }],
])('a camera is known by %s', async (_, image, photo, camera) => {
  const found = readCapture(await exifOf(await jpegWithExif(photo, image)), 'UTC')
  expect(found?.camera).toEqual(camera)
})

test('a name that is not ASCII is read as UTF-8', async () => {
  const exif = await exifOf(await jpegWithExif({}, { Make: 'Zenit', Model: 'thirteen byte' }))
  exif?.write('Зенит М', exif.indexOf('thirteen byte'))
  expect(readCapture(exif, 'UTC')?.camera.name).toBe('Zenit Зенит М')
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
  expect(readCapture(forged, 'UTC')).toBeNull()
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6)
})
