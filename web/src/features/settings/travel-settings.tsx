import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'
import { TextField } from '#ui/field.tsx'
import { MoneyField, NumberField } from '#ui/number-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** How far Les travels, from where, and what it costs. */
export function TravelSettings({ studio }: { studio: Studio }) {
  const words = text.settings.travel
  const travel = useSetting('travel', studio.travel)
  const { value } = travel
  const set = (change: Partial<Studio['travel']>) => travel.change({ ...value, ...change })
  const from = (change: Partial<Studio['travel']['studio']>) =>
    set({ studio: { ...value.studio, ...change } })
  return (
    <Section title={words.title} lead={words.lead} settings={[travel]}>
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          label={words.studio}
          value={value.studio.name}
          onChange={(name) => from({ name })}
          maxLength={120}
        />
        <NumberField
          label={words.lat}
          value={value.studio.lat}
          min={-90}
          max={90}
          whole={false}
          onChange={(lat) => from({ lat })}
        />
        <NumberField
          label={words.lng}
          value={value.studio.lng}
          min={-180}
          max={180}
          whole={false}
          onChange={(lng) => from({ lng })}
        />
        <NumberField
          label={words.freeKm}
          value={value.freeKm}
          min={0}
          max={20_000}
          onChange={(freeKm) => set({ freeKm })}
        />
        <MoneyField
          label={words.feePerKm}
          amount={value.feePerKm}
          currency={studio.currency}
          onChange={(feePerKm) => set({ feePerKm })}
        />
        <NumberField
          label={words.maxKm}
          value={value.maxKm}
          min={1}
          max={20_037}
          onChange={(maxKm) => set({ maxKm })}
        />
      </div>
      <TextField
        label={words.geocoder}
        hint={words.geocoderHint}
        type="url"
        value={value.geocoder ?? ''}
        onChange={(url) => set({ geocoder: url.trim() || null })}
      />
      <TextField
        label={words.tiles}
        hint={words.tilesHint}
        value={value.tiles ?? ''}
        onChange={(url) => set({ tiles: url.trim() || null })}
      />
    </Section>
  )
}
