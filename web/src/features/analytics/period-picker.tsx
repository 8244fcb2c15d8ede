import type { CalendarDate } from '@portal/model/calendar'
import { formatDay } from '@portal/model/calendar'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { firstDay, type Period, type Preset, presets, typedPeriod } from './period.ts'

/** Which days the figures are of; kept in the address, so that it can be sent and gone back to. */
export function PeriodPicker({
  preset,
  period,
  today,
}: {
  preset: Preset | null
  period: Period
  today: CalendarDate
}) {
  const words = text.analytics
  const [, setParams] = useSearchParams()
  // What is being typed and is no period yet.
  const [typed, setTyped] = useState<Period | null>(null)
  const { from, to } = typed ?? period

  const choose = (name: Preset) => {
    setTyped(null)
    setParams({ period: name }, { replace: true })
  }
  const type = (next: Period) => {
    const valid = typedPeriod(next.from, next.to, today)
    setTyped(valid ? null : next)
    if (valid) setParams({ ...valid }, { replace: true })
  }
  const days = { min: firstDay, max: today, className: 'tabular' }
  return (
    <fieldset className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <legend className="sr-only">{words.period}</legend>
      <div className="border-hairline grid w-full grid-cols-4 rounded-sm border sm:mt-6.5 sm:w-auto">
        {presets.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === preset && typed === null}
            onClick={() => choose(name)}
            className="text-dim hover:text-light aria-pressed:bg-raised aria-pressed:text-light min-h-11 rounded-sm px-1 text-sm sm:px-4 transition-colors"
          >
            {words.presets[name]}
          </button>
        ))}
      </div>
      <div className="grid w-full grid-cols-2 items-start gap-3 sm:w-auto sm:grid-cols-[11rem_11rem]">
        <TextField
          type="date"
          label={words.from}
          value={from}
          onChange={(day) => type({ from: day, to })}
          {...days}
        />
        <TextField
          type="date"
          label={words.to}
          value={to}
          onChange={(day) => type({ from, to: day })}
          error={typed && from && to ? words.wrongDays(formatDay(today)) : null}
          {...days}
        />
      </div>
    </fieldset>
  )
}
