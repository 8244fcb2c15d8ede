import { type CameraRow, type ClockShift, shiftToMeet } from '@portal/model/camera-clock'
import type { SheetPhoto } from '@portal/model/gallery'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'

const words = text.cameraClocks.same

/** Two photographs, each with the camera that took it. */
export type Pair = readonly [One, One]
interface One {
  photo: SheetPhoto
  row: CameraRow
  label: string
}

/** The two selected photographs, when two cameras took them. */
export function pairOf(
  chosen: readonly SheetPhoto[],
  rows: readonly CameraRow[],
  labels: ReadonlyMap<number, string>,
): Pair | null {
  const [one, other, ...more] = chosen.flatMap((photo) => {
    const row = rows.find(({ camera }) => camera === photo.camera)
    return row ? [{ photo, row, label: labels.get(row.camera) ?? row.name }] : []
  })
  if (!one || !other || more.length > 0 || chosen.length > 2) return null
  return one.row.camera === other.row.camera ? null : [one, other]
}

/** Sets one clock by the other, from two photographs of one moment. */
export function SameMoment(props: {
  pair: Pair
  busy: boolean
  onSet: (row: CameraRow, shift: ClockShift) => void
}) {
  const [one, other] = props.pair
  const apart = (other.photo.takenAt.getTime() - one.photo.takenAt.getTime()) / 1_000
  return (
    <section className="border-hairline grid gap-3 rounded-lg border p-4">
      <h3 className="font-semibold">{words.title}</h3>
      <p className="text-dim text-sm">
        {words.between(one.photo.name, other.photo.name, Math.round(apart))}
      </p>
      <div className="flex flex-wrap gap-3">
        {[
          { right: one, wrong: other },
          { right: other, wrong: one },
        ].map(({ right, wrong }) => {
          const shift = shiftToMeet(wrong.photo, right.photo, wrong.row.shift)
          return (
            <Button
              key={right.row.camera}
              kind="quiet"
              disabled={props.busy || shift === null}
              onClick={() => shift !== null && props.onSet(wrong.row, shift)}
            >
              {words.right(right.label)}
            </Button>
          )
        })}
      </div>
    </section>
  )
}
