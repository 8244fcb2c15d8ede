import { formatDay } from '@portal/model/calendar'
import type { Studio } from '@portal/model/studio'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Switch, TextField } from '#ui/field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** When Les can be booked. Approved shoots stay where they are, whatever is closed here. */
export function AvailabilitySettings({ studio }: { studio: Studio }) {
  const words = text.settings.availability
  const availability = useSetting('availability', studio.availability)
  const { value } = availability
  const set = (change: Partial<Studio['availability']>) =>
    availability.change({ ...value, ...change })
  return (
    <Section title={words.title} lead={words.lead} settings={[availability]}>
      <fieldset>
        <legend className="text-dim mb-1 text-sm">{words.weekdays}</legend>
        <div className="grid gap-x-8 sm:grid-cols-2">
          {text.booking.weekdays.map((weekday, index) => (
            <Switch
              key={weekday}
              label={weekday}
              checked={value.weekdays[index] ?? false}
              onChange={(on) => set({ weekdays: value.weekdays.with(index, on) })}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-3">
        <NumberField
          label={words.shootsPerDay}
          value={value.shootsPerDay}
          min={1}
          max={20}
          onChange={(shootsPerDay) => set({ shootsPerDay })}
        />
        <NumberField
          label={words.notice}
          value={value.minimumNoticeDays}
          min={0}
          max={365}
          onChange={(minimumNoticeDays) => set({ minimumNoticeDays })}
        />
        <NumberField
          label={words.horizon}
          value={value.horizonMonths}
          min={1}
          max={60}
          onChange={(horizonMonths) => set({ horizonMonths })}
        />
      </div>
      <Blocked ranges={value.blocked} onChange={(blocked) => set({ blocked })} />
    </Section>
  )
}

type Ranges = Studio['availability']['blocked']

function Blocked({ ranges, onChange }: { ranges: Ranges; onChange: (ranges: Ranges) => void }) {
  const words = text.settings.availability
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const last = to || from
  const wrong = from !== '' && last < from
  const shown = (range: Ranges[number]) =>
    range.from === range.to
      ? formatDay(range.from)
      : `${formatDay(range.from)} – ${formatDay(range.to)}`
  return (
    <section className="grid gap-3">
      <h3 className="font-display text-xl">{words.blocked}</h3>
      {ranges.length > 0 && (
        <ul className="border-hairline divide-hairline divide-y border-y">
          {ranges.map((range) => (
            <li key={`${range.from} ${range.to}`} className="tabular flex items-center gap-4">
              <span className="flex-1">{shown(range)}</span>
              <IconButton
                label={words.unblock(shown(range))}
                icon={<Trash2 aria-hidden size={18} />}
                onClick={() => onChange(ranges.filter((one) => one !== range))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <TextField label={words.from} type="date" value={from} onChange={setFrom} />
        <TextField
          label={words.to}
          type="date"
          value={to}
          onChange={setTo}
          error={wrong ? words.wrongOrder : null}
        />
        <Button
          kind="quiet"
          disabled={!from || wrong || ranges.length >= 200}
          onClick={() => {
            onChange([...ranges, { from, to: last }].toSorted((a, b) => (a.from < b.from ? -1 : 1)))
            setFrom('')
            setTo('')
          }}
        >
          {words.block}
        </Button>
      </div>
    </section>
  )
}
