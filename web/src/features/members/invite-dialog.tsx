import type { MemberRole } from '@portal/model/member'
import { TypedEmail } from '@portal/model/person'
import { type FormEvent, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAnswer } from './use-answer.ts'

const words = text.members.dialog

interface Props {
  client: string
  /** As what somebody can be invited. */
  roles: readonly MemberRole[]
  onClose: () => void
}

/** An address and a role; the rest is the letter's. */
export function InviteDialog({ client, roles, onClose }: Props) {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<MemberRole>(roles[0] ?? 'family')
  const [missing, setMissing] = useState(false)
  const { busy, fault, act } = useAnswer()

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const address = TypedEmail.safeParse(email)
    setMissing(!address.success)
    if (!address.success) return
    if (!(await act(() => call('inviteMember', { client, email: address.data, role })))) return
    showToast(words.sent(address.data))
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={words.title}>
      <form noValidate onSubmit={(event) => void send(event)} className="grid gap-5">
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="off"
          inputMode="email"
          value={email}
          onChange={setEmail}
          error={missing ? words.emailMissing : null}
        />
        <fieldset className="grid gap-1">
          <legend className="text-dim mb-1 text-sm">{words.role}</legend>
          {roles.map((one) => (
            <label
              key={one}
              className="has-checked:bg-raised has-focus-visible:outline-light grid min-h-11 cursor-pointer grid-cols-[auto_1fr] gap-x-3 rounded-md px-3 py-2 has-focus-visible:outline-2"
            >
              <input
                type="radio"
                name="role"
                value={one}
                checked={role === one}
                onChange={() => setRole(one)}
                className="accent-light mt-1 size-4 shrink-0"
              />
              <span>{text.members.roles[one]}</span>
              <span className="text-dim col-start-2 text-sm">{text.members.rights[one]}</span>
            </label>
          ))}
        </fieldset>
        {fault && (
          <p role="alert" className="text-bad text-sm">
            {fault}
          </p>
        )}
        <Button kind="gold" type="submit" busy={busy} className="justify-self-end">
          {words.send}
        </Button>
      </form>
    </Dialog>
  )
}
