import { addMonths, dayIn, formatMonth, monthOf } from '@portal/model/calendar'
import { hasContrast } from '@portal/model/colour'
import type { Studio } from '@portal/model/studio'
import { useEffect, useId, useState } from 'react'
import { text } from '#text/text.ts'
import { paintAccent } from '#ui/accent.ts'
import { Select, Switch, TextArea, TextField } from '#ui/field.tsx'
import { CurrencySetting } from './currency-setting.tsx'
import { LogoSettings } from './logo-settings.tsx'
import { Section } from './section.tsx'
import { useSetting } from './use-setting.ts'

/** Who the studio is, how it looks, and whether the portal is open. */
export function StudioSettings({ studio }: { studio: Studio }) {
  return (
    <>
      <Identity studio={studio} />
      <LogoSettings studio={studio} />
      <Colour studio={studio} />
      <PortalSwitch studio={studio} />
    </>
  )
}

function Identity({ studio }: { studio: Studio }) {
  const words = text.settings.studio
  const name = useSetting('name', studio.name)
  const tagline = useSetting('tagline', studio.tagline)
  const contact = useSetting('contact', studio.contact)
  const zone = useSetting('zone', studio.zone)
  const currency = useSetting('currency', studio.currency)
  const pinned = useSetting('pinnedMonth', studio.pinnedMonth)
  const set = (change: Partial<Studio['contact']>) =>
    contact.change({ ...contact.value, ...change })
  const [now] = useState(() => new Date())
  const first = monthOf(dayIn(studio.zone, now))
  const months = Array.from({ length: studio.availability.horizonMonths + 1 }, (_, index) =>
    addMonths(first, index),
  )
  const past = pinned.value !== null && pinned.value < first ? pinned.value : null
  return (
    <Section title={words.title} settings={[name, tagline, contact, zone, currency, pinned]}>
      <TextField label={words.name} value={name.value} onChange={name.change} maxLength={60} />
      <TextField
        label={words.tagline}
        value={tagline.value}
        onChange={tagline.change}
        maxLength={160}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={words.email}
          type="email"
          value={contact.value.email}
          onChange={(email) => set({ email })}
        />
        <TextField
          label={words.phone}
          type="tel"
          value={contact.value.phone}
          onChange={(phone) => set({ phone })}
        />
      </div>
      <TextField
        label={words.address}
        value={contact.value.address}
        onChange={(address) => set({ address })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={words.zone}
          hint={words.zoneHint}
          value={zone.value}
          options={Intl.supportedValuesOf('timeZone').map((one) => [one, one] as const)}
          onChange={zone.change}
        />
        <CurrencySetting setting={currency} />
        <Select
          label={words.pinned}
          hint={past ? words.pinnedPast : words.pinnedHint}
          value={pinned.value ?? ''}
          options={[
            ['', words.computed],
            // What is pinned is shown also when its month has gone by.
            ...(past ? [[past, words.past(formatMonth(past))] as const] : []),
            ...months.map((month) => [month, formatMonth(month)] as const),
          ]}
          onChange={(month) => pinned.change(month || null)}
        />
      </div>
    </Section>
  )
}

/** The colour is on the whole screen while it is chosen, and goes back when it is discarded. */
function Colour({ studio }: { studio: Studio }) {
  const words = text.settings.colour
  const accent = useSetting('accent', studio.accent)
  const id = useId()
  const readable = hasContrast(accent.value, '#0a0a0a')
  const shown = readable ? accent.value : studio.accent
  useEffect(() => {
    paintAccent(shown)
  }, [shown])
  useEffect(() => () => paintAccent(studio.accent), [studio.accent])
  return (
    <Section
      title={words.title}
      lead={words.lead}
      settings={[readable ? accent : { ...accent, save: () => Promise.resolve() }]}
    >
      <div className="flex flex-wrap items-center gap-4">
        <label htmlFor={id} className="text-dim text-sm">
          {words.label}
        </label>
        <input
          id={id}
          type="color"
          value={accent.value}
          onChange={(event) => accent.change(event.target.value)}
          className="border-hairline bg-surface h-11 w-16 cursor-pointer rounded-sm border p-1"
        />
        <span className="tabular text-dim text-sm">{accent.value}</span>
        <span className="bg-gold text-ground inline-flex min-h-11 items-center rounded-sm px-5 text-sm font-semibold">
          {words.example}
        </span>
      </div>
      {!readable && (
        <p role="alert" className="text-bad text-sm">
          {words.unreadable}
        </p>
      )}
    </Section>
  )
}

function PortalSwitch({ studio }: { studio: Studio }) {
  const words = text.settings.portal
  const portal = useSetting('portal', studio.portal)
  return (
    <Section title={words.title} lead={words.lead} settings={[portal]}>
      <Switch
        label={words.open}
        hint={portal.value.open ? words.isOpen : words.isClosed}
        checked={portal.value.open}
        onChange={(open) => portal.change({ ...portal.value, open })}
      />
      <TextArea
        label={words.words}
        rows={3}
        maxLength={300}
        value={portal.value.words}
        onChange={(now) => portal.change({ ...portal.value, words: now })}
      />
    </Section>
  )
}
