import { Failure } from '@portal/model/failure'
import type { CallOutput } from '@portal/model/calls'
import { routes } from '@portal/model/routes'
import { type ReactNode, useEffect, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSession } from '#firebase/auth.ts'
import { call } from '#firebase/call.ts'
import { leave } from '#firebase/leave.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-title.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { JoinForm } from './join-form.tsx'
import { useAnswer } from './use-answer.ts'

const words = text.members.accept

type Opened =
  | { state: 'loading' }
  | { state: 'open'; invitation: CallOutput<'openInvitation'> }
  | { state: 'gone' }
  | { state: 'failed'; sentence: string }

/** What the link leads to; asked once, and again when asked for. */
function useInvitation(secret: string): { opened: Opened; again: () => void } {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isHere = true
    call('openInvitation', { secret }).then(
      (invitation) => isHere && setOpened({ state: 'open', invitation }),
      (error: unknown) => {
        if (!isHere) return
        const code = error instanceof Failure ? error.code : 'internal'
        setOpened(
          code === 'link-not-valid' || code === 'invalid'
            ? { state: 'gone' }
            : {
                state: 'failed',
                sentence: error instanceof Failure ? error.message : String(error),
              },
        )
      },
    )
    return () => {
      isHere = false
    }
  }, [secret, attempt])
  return {
    opened,
    again: () => {
      setOpened({ state: 'loading' })
      setAttempt((now) => now + 1)
    },
  }
}

/**
 * `/invitation?secret=…`: who invites, as what and which address; one click accepts, and whoever has
 * no account comes in by it.
 */
export function InvitationPage() {
  const [search] = useSearchParams()
  const secret = search.get('secret') ?? ''
  const { opened, again } = useInvitation(secret)
  const title = opened.state === 'open' ? words.title(opened.invitation.from) : words.plainTitle
  usePageTitle(title)

  if (opened.state === 'loading')
    return (
      <Frame title={words.plainTitle}>
        <div role="status" aria-busy="true" aria-label={words.loading} className="grid gap-3">
          <Skeleton className="h-6 w-72" />
          <Skeleton className="mx-auto h-12 w-40" />
        </div>
      </Frame>
    )
  if (opened.state === 'gone')
    return (
      <Frame title={words.broken}>
        <p className="text-dim max-w-sm">{words.brokenBody}</p>
        <LinkButton kind="quiet" to={routes.portal.home()}>
          {words.home}
        </LinkButton>
      </Frame>
    )
  if (opened.state === 'failed')
    return (
      <Frame title={words.plainTitle}>
        <p role="alert" className="text-bad max-w-sm">
          {opened.sentence}
        </p>
        <Button kind="quiet" onClick={again}>
          {text.common.reload}
        </Button>
      </Frame>
    )
  return (
    <Frame title={title}>
      <p className="max-w-md">{words.may[opened.invitation.role]}</p>
      <p className="text-dim">{words.address(opened.invitation.address)}</p>
      <Acceptance secret={secret} />
    </Frame>
  )
}

function Acceptance({ secret }: { secret: string }) {
  const session = useSession()
  const navigate = useNavigate()
  const { busy, fault, act } = useAnswer()
  // Who has come in by the invitation itself has accepted it by that.
  const [joins, setJoins] = useState(false)
  const signIn = routes.signInTo(routes.invitationOf(secret))
  async function accept(): Promise<void> {
    if (await act(() => call('acceptInvitation', { secret }))) await navigate(routes.portal.home())
  }
  const goesOn = joins && session.state === 'signed-in'
  useEffect(() => {
    if (!goesOn) return
    setJoins(false)
    void accept()
    // Once, when the session is there.
  }, [goesOn])
  if (session.state === 'loading' || session.state === 'signing-in')
    return <Skeleton className="h-12 w-40" />
  if (session.state !== 'signed-in')
    return <JoinForm secret={secret} signIn={signIn} onJoin={() => setJoins(true)} />
  const isLes = session.role === 'admin'
  return (
    <>
      {isLes ? (
        <p className="max-w-sm">{words.les}</p>
      ) : (
        <Button
          kind="gold"
          busy={busy}
          className="min-h-13 px-8 text-base"
          onClick={() => void accept()}
        >
          {words.action}
        </Button>
      )}
      {fault && (
        <p role="alert" className="text-bad max-w-sm">
          {fault}
        </p>
      )}
      <p className="text-dim text-sm">{words.as(session.email)}</p>
      <Button kind="plain" onClick={() => void leave(signIn)}>
        {words.other}
      </Button>
    </>
  )
}

const Frame = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="frame grid flex-1 place-content-center justify-items-center gap-5 px-6 text-center">
    <h1 className="font-display max-w-lg text-4xl leading-none md:text-5xl">{title}</h1>
    {children}
  </div>
)
