import type { NoticePreferences } from '@portal/model/notice-preferences'
import { ClockTime } from '@portal/model/quiet-hours'
import { type KeyboardEvent, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Select, Switch, TextField } from '#ui/field.tsx'
import { keyOf } from '#ui/key-of.ts'
import { readPhone } from './phone-number.ts'

const words = text.notices.hearing

/** What quiet hours begin with; most people sleep then. */
const usualQuiet = { from: '22:00', to: '08:00' }

interface Props {
  preferences: NoticePreferences
  onChange: (next: NoticePreferences) => void
}

const zonesWith = (zone: string): (readonly [string, string])[] =>
  [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((name) => [name, name.replaceAll('_', ' ')])

/** When notices may ring, and whether mails come one by one. */
export function Timing({ preferences, onChange }: Props) {
  const { quiet, zone, mail } = preferences
  return (
    <div className="grid gap-4">
      <Switch
        label={words.daily}
        hint={words.dailyHint}
        checked={mail === 'daily'}
        onChange={(daily) => onChange({ ...preferences, mail: daily ? 'daily' : 'each' })}
      />
      <Switch
        label={words.quiet}
        hint={words.quietHint}
        checked={quiet !== null}
        onChange={(on) => onChange({ ...preferences, quiet: on ? usualQuiet : null })}
      />
      {quiet && (
        <QuietTimes
          key={`${quiet.from} ${quiet.to}`}
          quiet={quiet}
          onChange={(next) => onChange({ ...preferences, quiet: next })}
        />
      )}
      <Select
        label={words.zone}
        value={zone}
        options={zonesWith(zone)}
        onChange={(next) => onChange({ ...preferences, zone: next })}
      />
    </div>
  )
}

type Quiet = NonNullable<NoticePreferences['quiet']>

function faultOf({ from, to }: Quiet): string | null {
  if (![from, to].every((time) => ClockTime.safeParse(time).success)) return words.noTime
  return from === to ? words.sameTime : null
}

/** Two times, saved when the reader is done with one of them and they are right. */
function QuietTimes({ quiet, onChange }: { quiet: Quiet; onChange: (next: Quiet) => void }) {
  const [draft, setDraft] = useState(quiet)
  const fault = faultOf(draft)
  const done = () => {
    const isSame = draft.from === quiet.from && draft.to === quiet.to
    if (!fault && !isSame) onChange(draft)
  }
  const onEnter = (event: KeyboardEvent) => {
    if (keyOf(event) === 'Enter') done()
  }
  return (
    <div className="grid max-w-sm grid-cols-2 gap-4">
      <TextField
        type="time"
        label={words.from}
        value={draft.from}
        onChange={(from) => setDraft({ ...draft, from })}
        onBlur={done}
        onKeyDown={onEnter}
      />
      <TextField
        type="time"
        label={words.to}
        value={draft.to}
        onChange={(to) => setDraft({ ...draft, to })}
        onBlur={done}
        onKeyDown={onEnter}
      />
      {fault && (
        <p role="alert" className="text-bad col-span-2 text-sm">
          {fault}
        </p>
      )}
    </div>
  )
}

/** Where text messages go. */
export function PhoneForm({
  phone,
  onChange,
}: {
  phone: string | null
  onChange: (phone: string | null) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const value = draft ?? phone ?? ''
  return (
    <form
      noValidate
      className="grid gap-4 sm:max-w-sm"
      onSubmit={(event) => {
        event.preventDefault()
        const number = readPhone(value)
        setWrong(number === undefined)
        if (number === undefined) return
        setDraft(null)
        if (number !== phone) onChange(number)
      }}
    >
      <TextField
        type="tel"
        autoComplete="tel"
        label={words.phone}
        hint={words.phoneHint}
        error={isWrong ? words.phoneWrong : null}
        maxLength={40}
        value={value}
        onChange={(next) => {
          setDraft(next)
          setWrong(false)
        }}
      />
      <div>
        <Button kind="quiet" type="submit" disabled={value === (phone ?? '')}>
          {words.savePhone}
        </Button>
      </div>
    </form>
  )
}
