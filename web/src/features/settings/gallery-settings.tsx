import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'
import { Switch } from '#ui/field.tsx'
import { NumberField } from '#ui/number-fields.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** What is proposed when Les switches the end on: a year. */
const aYear = 365

/** How long galleries stay open once they are published. */
export function GallerySettings({ studio }: { studio: Studio }) {
  const words = text.expiry.settings
  const days = useSetting('galleryDays', studio.galleryDays)
  return (
    <Section title={words.title} lead={words.lead} settings={[days]}>
      <Switch
        label={words.ends}
        hint={words.endsHint}
        checked={days.value !== null}
        onChange={(ends) => days.change(ends ? (studio.galleryDays ?? aYear) : null)}
      />
      {days.value !== null && (
        <NumberField
          label={words.days}
          value={days.value}
          min={30}
          max={3_650}
          onChange={days.change}
        />
      )}
    </Section>
  )
}
