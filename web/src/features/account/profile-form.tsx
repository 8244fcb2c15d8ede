import { nameLimit, type Person } from '@portal/model/person'
import { addressLimit, phoneLimit } from '@portal/model/profile'
import { useState } from 'react'
import { takeNewProfile } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/field.tsx'
import { Panel } from '#ui/panel.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useOnline } from '#ui/use-online.ts'
import {
  draftOf,
  keepProfileDraft,
  type ProfileDraft,
  readProfile,
  readProfileDraft,
} from './profile-draft.ts'
import { useIsOwn } from './use-is-own.ts'

const words = text.account

/** The fields of a client's account. What is typed stays on this device until it is saved. */
export function ProfileForm({ id, person }: { id: string; person: Person }) {
  const isOnline = useOnline()
  const isOwn = useIsOwn(id)
  const stored = draftOf(person)
  const [draft, setDraft] = useState(() => (isOwn ? readProfileDraft(id) : null))
  const [wrong, setWrong] = useState<readonly (keyof ProfileDraft)[]>([])
  const { busy, sentence, run } = useAct()
  const shown = draft ?? stored
  const isDirty = draft !== null && JSON.stringify(draft) !== JSON.stringify(stored)

  const keep = (next: ProfileDraft | null) => {
    setDraft(next)
    keepProfileDraft(id, next)
  }
  const field = (of: keyof ProfileDraft) => ({
    value: shown[of],
    onChange: (value: string) => {
      setWrong((fields) => fields.filter((one) => one !== of))
      keep({ ...shown, [of]: value })
    },
  })
  async function save(): Promise<void> {
    const profile = readProfile(shown)
    if (Array.isArray(profile)) return setWrong(profile)
    const done = await run(() => call('saveProfile', profile))
    if (!done) return
    keep(null)
    showToast(words.saved)
    // The name in the corner can wait for a better line.
    if (profile.name !== person.name) await takeNewProfile().catch(() => undefined)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Panel title={words.about}>
        <fieldset disabled={!isOwn || busy} className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <TextField
            label={words.name}
            autoComplete="name"
            maxLength={nameLimit}
            error={wrong.includes('name') ? words.nameMissing : null}
            {...field('name')}
          />
          <TextField
            label={words.calledAs}
            hint={words.calledAsHint}
            autoComplete="nickname"
            maxLength={nameLimit}
            {...field('calledAs')}
          />
          <TextField
            type="tel"
            label={words.phone}
            hint={words.phoneHint}
            autoComplete="tel"
            maxLength={phoneLimit}
            error={wrong.includes('phone') ? words.phoneWrong : null}
            {...field('phone')}
          />
          <TextArea
            label={words.address}
            hint={words.addressHint}
            rows={4}
            maxLength={addressLimit}
            {...field('address')}
          />
          <ActError sentence={sentence} />
          {isDirty && !isOnline && (
            <p role="status" className="text-warn">
              {words.offline}
            </p>
          )}
          <div className="flex flex-wrap gap-3">
            <Button kind="gold" type="submit" busy={busy} disabled={!isDirty}>
              {words.save}
            </Button>
            {isDirty && (
              <Button kind="plain" onClick={() => keep(null)}>
                {words.discard}
              </Button>
            )}
          </div>
        </fieldset>
      </Panel>
    </form>
  )
}
