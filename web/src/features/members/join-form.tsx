import { Failure } from '@portal/model/failure'
import { TypedEmail } from '@portal/model/person'
import { useState } from 'react'
import { notKept } from '#device/keep-signed-in.ts'
import { signInWithToken } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TextField } from '#ui/field.tsx'

const words = text.members.accept

interface Props {
  secret: string
  /** Where whoever has an account signs in. */
  signIn: string
  /** The account is there, and its session on its way. */
  onJoin: () => void
}

/**
 * For whoever is not signed in: the invitation has come by mail, so it opens an account with its
 * address, which is typed for whom the mail was passed on to.
 */
export function JoinForm({ secret, signIn, onJoin }: Props) {
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [isAddress, setIsAddress] = useState(true)
  const [fault, setFault] = useState<Failure | null>(null)

  async function join(): Promise<void> {
    const address = TypedEmail.safeParse(email)
    if (!address.success) return setIsAddress(false)
    setBusy(true)
    setFault(null)
    try {
      const { customToken } = await call('redeemInvitation', {
        secret,
        email: address.data,
        ...notKept(),
      })
      onJoin()
      await signInWithToken(customToken)
    } catch (error) {
      setFault(error instanceof Failure ? error : new Failure('internal'))
      setBusy(false)
    }
  }
  const hasAccount = fault?.code === 'has-account'
  return (
    <form
      noValidate
      className="grid w-full max-w-sm gap-5 text-left"
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      {fault && (
        <p role="alert" className="text-bad">
          {fault.code === 'not-that-address' ? words.otherAddress : fault.message}
        </p>
      )}
      {!hasAccount && (
        <>
          <TextField
            label={words.email}
            hint={words.emailHint}
            error={isAddress ? null : words.noAddress}
            type="email"
            autoComplete="email"
            inputMode="email"
            value={email}
            onChange={(typed) => {
              setEmail(typed)
              setIsAddress(true)
            }}
          />
          <Button kind="gold" type="submit" busy={busy} className="min-h-13 text-base">
            {words.action}
          </Button>
        </>
      )}
      <LinkButton kind={hasAccount ? 'gold' : 'plain'} to={signIn}>
        {words.signIn}
      </LinkButton>
    </form>
  )
}
