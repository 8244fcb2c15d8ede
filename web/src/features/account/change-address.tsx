import { TypedEmail } from '@portal/model/person'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { Panel } from '#ui/panel.tsx'
import { useAct } from '#ui/use-act.ts'
import { useIsOwn } from './use-is-own.ts'

const words = text.addressChange

/** The address of an account, and the way to another one. */
export function ChangeAddress({ id, email }: { id: string; email: string }) {
  const isOwn = useIsOwn(id)
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={words.title}>
      <dl>
        <dt className="text-dim text-sm">{words.now}</dt>
        <dd className="py-1 break-all">{email}</dd>
        <dd className="text-dim text-sm">{words.hint}</dd>
      </dl>
      {isOpen ? (
        <AskForAddress email={email} onClose={() => setOpen(false)} />
      ) : (
        <Button kind="quiet" className="mt-5" disabled={!isOwn} onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      )}
    </Panel>
  )
}

/** The one field of what has just been opened; stable, so that it is asked for once. */
const focusOnce = (field: HTMLInputElement | null) => field?.focus()

/** Asks for the link to a new address. The answer is the same for every address. */
function AskForAddress({ email, onClose }: { email: string; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, sentence, run } = useAct()

  async function send(): Promise<void> {
    const address = TypedEmail.safeParse(typed)
    if (!address.success) return setFault(text.signIn.badAddress)
    if (address.data === email) return setFault(words.same)
    setFault(null)
    if (await run(() => call('requestAddressChange', { email: address.data })))
      setSentTo(address.data)
  }

  if (sentTo !== null)
    return (
      <div role="status" className="mt-5 grid justify-items-start gap-3">
        <h3 className="font-display text-xl">{words.sent}</h3>
        <p className="text-dim max-w-prose break-words">{words.sentBody(sentTo)}</p>
        <Button kind="plain" onClick={() => setSentTo(null)}>
          {words.again}
        </Button>
      </div>
    )
  return (
    <form
      noValidate
      className="mt-5 grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextField
        type="email"
        label={words.address}
        hint={words.addressHint}
        autoComplete="email"
        inputMode="email"
        ref={focusOnce}
        value={typed}
        onChange={setTyped}
        error={fault}
      />
      <ActError sentence={sentence} />
      <div className="flex flex-wrap gap-3">
        <Button kind="gold" type="submit" busy={busy}>
          {words.send}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
