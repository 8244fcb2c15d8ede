import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { useAct } from '#ui/use-act.ts'

const words = text.factors.proof.page

/** What the mail opens that asks whether it is still you. It waits for a click, as mail scanners do not. */
export function ProvePage() {
  usePageTitle(text.factors.proof.title)
  const session = useSession()
  const [search] = useSearchParams()
  const [isProved, setProved] = useState(false)
  const { busy, sentence, run } = useAct()
  if (session.state === 'signed-out' || session.state === 'failed')
    return <Navigate to={routes.signIn()} replace />
  async function prove(): Promise<void> {
    const secret = search.get('secret') ?? ''
    if (await run(() => call('proveAgain', { by: 'link', secret }))) setProved(true)
  }
  return (
    <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 text-center">
      <h1 className="font-display max-w-lg text-5xl leading-none">
        {isProved ? words.done : text.factors.proof.title}
      </h1>
      <p role="status" className="text-dim max-w-sm">
        {isProved ? words.doneBody : words.body}
      </p>
      <ActError sentence={sentence} />
      {!isProved && (
        <Button
          kind="gold"
          busy={busy}
          disabled={session.state !== 'signed-in'}
          className="min-h-13 px-8 text-base"
          onClick={() => void prove()}
        >
          {words.action}
        </Button>
      )}
    </div>
  )
}
