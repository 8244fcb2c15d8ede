import type { Exif } from 'sharp'
import type { Still } from './roll.ts'

/** Goes into every file; a new number makes cached files old. Raise it with any visible change. */
export const softwareTag = 'Demo roll 2'

const rational = (value: number, denominator = 100) =>
  `${Math.round(value * denominator)}/${denominator}`

/** Degrees, minutes and seconds as EXIF writes a coordinate. */
function coordinate(degrees: number): string {
  const whole = Math.abs(degrees)
  const minutes = (whole % 1) * 60
  return `${Math.floor(whole)}/1 ${Math.floor(minutes)}/1 ${rational((minutes % 1) * 60)}`
}

/** What the camera of that still notes beside the pixels, in EXIF 2.3 tags. */
export function exifOf({ camera, gps, takenAt, title, turned }: Still): Exif {
  const local = takenAt.slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  const offset = takenAt.slice(19)
  const utc = new Date(takenAt).toISOString()
  return {
    IFD0: {
      Make: camera.make,
      Model: camera.model,
      Artist: 'Les Vermeer',
      Copyright: 'Les Vermeer',
      ImageDescription: title,
      Software: softwareTag,
      DateTime: local,
      Orientation: `${turned}`,
    },
    IFD2: {
      DateTimeOriginal: local,
      DateTimeDigitized: local,
      OffsetTimeOriginal: offset,
      ExposureTime: camera.exposure.join('/'),
      FNumber: rational(camera.aperture, 10),
      ISOSpeedRatings: `${camera.iso}`,
      FocalLength: rational(camera.focalLength, 1),
      LensModel: camera.lens,
    },
    IFD3: {
      GPSLatitudeRef: gps.lat < 0 ? 'S' : 'N',
      GPSLatitude: coordinate(gps.lat),
      GPSLongitudeRef: gps.lng < 0 ? 'W' : 'E',
      GPSLongitude: coordinate(gps.lng),
      GPSAltitude: rational(gps.altitude, 1),
      GPSDateStamp: utc.slice(0, 10).replaceAll('-', ':'),
      GPSTimeStamp: `${utc.slice(11, 13)}/1 ${utc.slice(14, 16)}/1 ${utc.slice(17, 19)}/1`,
    },
  }
}
