import type { CameraMark, CameraNumber, CameraRow } from '@portal/model/camera-clock'
import { text } from '#text/text.ts'

const words = text.cameraClocks

const nameOf = ({ name }: CameraMark): string => name || words.unnamed

/** What cameras are called among each other: by name, and by number where two share one. */
export function cameraLabels(rows: readonly CameraRow[]): Map<CameraNumber, string> {
  const isShared = (row: CameraRow) =>
    rows.some((other) => other.camera !== row.camera && nameOf(other) === nameOf(row))
  return new Map(
    rows.map((row) => [
      row.camera,
      isShared(row) && row.serial ? `${nameOf(row)}, ${words.serial(row.serial)}` : nameOf(row),
    ]),
  )
}
