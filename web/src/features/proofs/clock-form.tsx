import {
  type CameraRow,
  type ClockError,
  clockErrorLimits,
  clockErrorOf,
  type ClockShift,
  shifted,
  shiftOf,
} from '@portal/model/camera-clock'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Choices } from '#ui/choices.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { timeWords } from './camera-times.ts'

const words = text.cameraClocks.form
const units = ['days', 'hours', 'minutes', 'seconds'] as const

interface Props {
  row: CameraRow
  /** The studio's. */
  zone: string
  busy: boolean
  onSet: (shift: ClockShift) => void
}

/** How far one camera's clock was off, as people say it, and what comes of it. */
export function ClockForm({ row, zone, busy, onSet }: Props) {
  const [error, setError] = useState<ClockError>(() => clockErrorOf(row.shift))
  const shift = shiftOf(error)
  const isSound = Number.isInteger(shift)
  return (
    <form
      noValidate
      className="grid gap-4 pt-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isSound) onSet(shift)
      }}
    >
      <Choices
        legend={words.legend}
        value={error.was}
        onChange={(was) => setError({ ...error, was })}
        options={[
          { value: 'behind', label: words.behind, hint: words.behindHint },
          { value: 'ahead', label: words.ahead, hint: words.aheadHint },
        ]}
      />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {units.map((unit) => (
          <NumberField
            key={unit}
            label={words[unit]}
            value={error[unit]}
            min={0}
            max={clockErrorLimits[unit]}
            onChange={(value) => setError({ ...error, [unit]: value })}
          />
        ))}
      </div>
      <output className="tabular text-dim min-h-10 text-sm">
        {isSound &&
          words.moves(
            timeWords(row.first, zone),
            timeWords(shifted(row.first, shift - row.shift), zone),
          )}
      </output>
      <div className="flex flex-wrap justify-end gap-3">
        {row.shift !== 0 && (
          <Button kind="plain" className="mr-auto" disabled={busy} onClick={() => onSet(0)}>
            {words.back}
          </Button>
        )}
        <Button kind="gold" type="submit" busy={busy} disabled={!isSound}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
