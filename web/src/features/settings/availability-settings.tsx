import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { BlockedDays } from './blocked-days.tsx'
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
      <BlockedDays
        ranges={value.blocked}
        dirty={availability.dirty}
        onChange={(blocked) => set({ blocked })}
      />
    </Section>
  )
}
