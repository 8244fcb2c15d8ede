import { ownWords, passwordFaults } from '@portal/model/password'
import type { Person } from '@portal/model/person'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { NewPasswordField } from '#shared/password/new-password-field.tsx'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useStudioName } from '#ui/use-brand.ts'

const words = text.password

/** Sets a password in a session that has just been opened. */
export function SetPassword(props: { person: Person; onDone: () => void; onCancel: () => void }) {
  const { email, name, calledAs } = props.person
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const { busy, sentence, run, clear } = useAct()
  const own = ownWords(email, [name, calledAs, useStudioName()])
  const isFit = passwordFaults(password, own).length === 0

  async function save(): Promise<void> {
    setTried(true)
    if (!isFit || !(await run(() => call('setPassword', { password })))) return
    showToast(words.section.saved)
    props.onDone()
  }
  return (
    <form
      noValidate
      className="grid max-w-md gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {/* Password managers keep it under this. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField
        value={password}
        onChange={(typed) => {
          clear()
          setPassword(typed)
        }}
        own={own}
        error={isTried && !isFit ? words.notYet : null}
      />
      <ActError sentence={sentence} />
      <div className="flex flex-wrap gap-3">
        <Button kind="gold" type="submit" busy={busy}>
          {words.section.save}
        </Button>
        <Button kind="plain" onClick={props.onCancel}>
          {words.section.cancel}
        </Button>
      </div>
    </form>
  )
}
