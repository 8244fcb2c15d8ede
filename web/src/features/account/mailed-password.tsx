import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { useAct } from '#ui/use-act.ts'

const words = text.password.section

/** For whoever signed in a while ago: a password is set by a link to their own mailbox. */
export function MailedPassword({ email }: { email: string }) {
  const [isSent, setSent] = useState(false)
  const { busy, sentence, run } = useAct()
  const input = { email, returnTo: routes.portal.account() }
  const ask = async () => setSent(await run(() => call('requestPasswordLink', input)))
  if (isSent) return <p role="status">{words.mailed(email)}</p>
  return (
    <div className="grid gap-4">
      <p>{words.prove}</p>
      <ActError sentence={sentence} />
      <Button kind="gold" className="justify-self-start" busy={busy} onClick={() => void ask()}>
        {words.mail}
      </Button>
    </div>
  )
}
