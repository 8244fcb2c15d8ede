import { TypedEmail } from '@portal/model/person'
import { routes } from '@portal/model/routes'
import { ReturnPath } from '@portal/model/sign-in-link'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.password

/**
 * Asks for a link by which a password is set. The answer is the same for every address; `address` is
 * what was typed before.
 */
export function AskPasswordLink({
  address,
  returnTo,
}: {
  address: string
  returnTo: string | null
}) {
  const [email, setEmail] = useState(address)
  const [isWrong, setWrong] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { busy, sentence, run } = useAct()

  async function ask(): Promise<void> {
    const typed = TypedEmail.safeParse(email)
    setWrong(!typed.success)
    if (!typed.success) return
    const input = {
      email: typed.data,
      returnTo: ReturnPath.safeParse(returnTo).data ?? routes.portal.home(),
    }
    if (await run(() => call('requestPasswordLink', input))) setSentTo(typed.data)
  }

  if (sentTo)
    return (
      <div role="status" className="grid gap-3">
        <h1 className="font-display text-5xl leading-none">{words.asked}</h1>
        <p className="text-dim">{words.askedBody(sentTo)}</p>
        <Button kind="plain" className="justify-self-start" onClick={() => setSentTo(null)}>
          {words.another}
        </Button>
      </div>
    )
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void ask()
      }}
    >
      <h1 className="font-display text-5xl leading-none">{words.askTitle}</h1>
      <p className="text-dim">{words.askBody}</p>
      <TextField
        label={text.signIn.mail}
        type="email"
        autoComplete="email"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={isWrong ? text.signIn.badAddress : null}
      />
      <ActError sentence={sentence} />
      <Button kind="gold" type="submit" busy={busy}>
        {words.ask}
      </Button>
    </form>
  )
}
