import type { PersonId, SessionId } from '@portal/model/ids'
import { doc } from '@portal/model/paths'
import { isLive, type LiveSession, type Sessions, SignInWay } from '@portal/model/session'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { leave } from '#firebase/leave.ts'
import { useLive } from '#firebase/live.ts'
import { useOwnSession } from '#firebase/own-session.ts'
import { text } from '#text/text.ts'
import { ActError } from '#ui/act-error.tsx'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAct } from '#ui/use-act.ts'
import { useNow } from '#ui/use-now.ts'
import { localInstant } from './local-instant.ts'

const words = text.factors.devices

/** Where somebody is signed in, the browser at hand first; each can be signed out, or all at once. */
export function DevicesPanel({ person }: { person: PersonId }) {
  const sessions = useLive(doc.sessions(person))
  return (
    <Panel title={words.title}>
      <p className="text-dim -mt-2 mb-5 max-w-prose">{words.lead}</p>
      <LiveView of={sessions} loading={<Skeleton className="h-40" />}>
        {(value) => <Devices live={value?.live ?? {}} />}
      </LiveView>
    </Panel>
  )
}

function Devices({ live }: Pick<Sessions, 'live'>) {
  const here = useOwnSession()
  const now = useNow()
  const going = Object.entries(live).filter(([, session]) => isLive(session, now))
  const ordered = going.toSorted(
    ([one, { seenAt }], [other, { seenAt: seenLater }]) =>
      Number(other === here) - Number(one === here) || seenLater.getTime() - seenAt.getTime(),
  )
  return (
    <div className="grid gap-5">
      <ul className="divide-hairline divide-y">
        {ordered.map(([id, session]) => (
          <Device key={id} id={id} session={session} isHere={id === here} />
        ))}
      </ul>
      <SignOutEverywhere />
    </div>
  )
}

const wayOf = ({ way }: LiveSession): string => words.way[SignInWay.safeParse(way).data ?? 'other']

function Device(props: { id: SessionId; session: LiveSession; isHere: boolean }) {
  const { id, session, isHere } = props
  const { busy, sentence, run } = useAct()
  const browser = session.browser || words.unknown
  async function end(): Promise<void> {
    if (await run(() => call('endSession', { session: id }))) showToast(words.ended(browser))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          {browser}
          {isHere && <Chip tone="quiet">{words.here}</Chip>}
        </p>
        <p className="text-dim text-sm">
          {words.since(wayOf(session), localInstant(session.openedAt))}
        </p>
        <p className="text-dim text-sm">{words.seen(localInstant(session.seenAt))}</p>
        <ActError sentence={sentence} />
      </div>
      {!isHere && (
        <Button
          kind="quiet"
          busy={busy}
          aria-label={words.endOf(browser)}
          onClick={() => void end()}
        >
          {words.end}
        </Button>
      )}
    </li>
  )
}

function SignOutEverywhere() {
  const [asking, setAsking] = useState(false)
  const { busy, sentence, run } = useAct()
  async function endAll(): Promise<void> {
    if (await run(() => call('endSessions', {}))) await leave(routes.signIn())
    setAsking(false)
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words.all}
      </Button>
      <ActError sentence={sentence} />
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.allTitle}
        body={words.allBody}
        action={words.all}
        kind="danger"
        busy={busy}
        onConfirm={() => void endAll()}
      />
    </div>
  )
}
