import { routes } from '@portal/model/routes'
import { nameLimit, TypedEmail } from '@portal/model/person'
import { isSeen } from '@portal/model/words'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog, DialogFoot } from '#ui/dialog.tsx'
import { TextField } from '#ui/field.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.clients.invite

/** A client from a name and an address, who is mailed a way in; it leads to their page. */
export function NewClientDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [isTried, setTried] = useState(false)
  const { busy, sentence, run } = useAct()
  const navigate = useNavigate()
  const address = TypedEmail.safeParse(email)
  const hasName = isSeen(name)

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (!hasName || !address.success) return
    await run(async () => {
      const { person, isNew } = await call('inviteClient', { name, email: address.data })
      showToast(isNew ? words.sent(address.data) : words.known(address.data))
      onClose()
      await navigate(routes.desk.client(person))
    })
  }

  return (
    <form noValidate className="grid gap-5" onSubmit={(event) => void send(event)}>
      <p className="text-dim">{words.lead}</p>
      <TextField
        label={words.name}
        autoComplete="off"
        maxLength={nameLimit}
        value={name}
        onChange={setName}
        error={isTried && !hasName ? words.nameMissing : null}
      />
      <TextField
        label={words.email}
        type="email"
        autoComplete="off"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={isTried && !address.success ? words.emailMissing : null}
      />
      <ActError sentence={sentence} />
      <DialogFoot onClose={onClose}>
        <Button kind="gold" type="submit" busy={busy}>
          {words.send}
        </Button>
      </DialogFoot>
    </form>
  )
}
