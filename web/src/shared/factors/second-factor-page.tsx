import type { PersonId } from '@portal/model/ids'
import { countOfFactors, type Factors, noFactors } from '@portal/model/passkey'
import { doc } from '@portal/model/paths'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { leave } from '#firebase/leave.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { useAct } from '#ui/use-act.ts'
import { AppSetup } from './app-setup.tsx'
import { CodeForm } from './code-form.tsx'
import { hasPasskeys } from './has-passkeys.ts'
import { makePasskey, proveByPasskey } from './passkey-browser.ts'

const words = text.factors.withheld

/** Every screen asks anew for what it was denied. */
const openDesk = () => location.reload()

/** What stands in the desk's place until a second factor was shown, or made by whoever has none. */
export function SecondFactorPage({ person }: { person: PersonId }) {
  usePageTitle(words.title)
  const factors = useLive(doc.factors(person))
  return (
    <main
      id="content"
      className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-6 px-6 py-12"
    >
      <h1 className="font-display text-5xl leading-none">{words.title}</h1>
      <LiveView of={factors} loading={<Skeleton className="h-48" />}>
        {(value) =>
          countOfFactors(value ?? noFactors) > 0 ? <Show factors={value ?? noFactors} /> : <Enrol />
        }
      </LiveView>
      <Button kind="plain" className="justify-self-start" onClick={() => void leave()}>
        {text.common.signOut}
      </Button>
    </main>
  )
}

/** Runs what is asked of the person, and opens the desk once it came about. */
function useOpening() {
  const act = useAct()
  async function open(by: () => Promise<boolean>): Promise<void> {
    await act.run(async () => {
      if (await by()) openDesk()
    })
  }
  return { ...act, open }
}

function Show({ factors }: { factors: Factors }) {
  const { busy, sentence, open } = useOpening()
  const hasOne = Object.keys(factors.passkeys).length > 0 && hasPasskeys()
  const byCode = (code: string) =>
    open(() => call('proveAgain', { by: 'code', code }).then(() => true))
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.lead}</p>
      {hasOne && (
        <Button kind="gold" busy={busy} onClick={() => void open(proveByPasskey)}>
          {text.factors.passkey}
        </Button>
      )}
      {factors.totp && <CodeForm busy={busy} onCode={(code) => void byCode(code)} />}
      <ActError sentence={sentence} />
      <p className="text-dim text-sm">{words.lost}</p>
    </div>
  )
}

function Enrol() {
  const { busy, sentence, open } = useOpening()
  const [isApp, setApp] = useState(false)
  if (isApp) return <AppSetup onDone={openDesk} />
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.enrol}</p>
      {hasPasskeys() && (
        <Button kind="gold" busy={busy} onClick={() => void open(makePasskey)}>
          {text.factors.passkeys.add}
        </Button>
      )}
      <Button kind="quiet" onClick={() => setApp(true)}>
        {text.factors.app.setUp}
      </Button>
      <ActError sentence={sentence} />
    </div>
  )
}
