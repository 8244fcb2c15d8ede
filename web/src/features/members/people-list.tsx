import { formatDay } from '@portal/model/calendar'
import { studioDesk } from '@portal/model/ids'
import { mayEnd, type Say } from '@portal/model/inviting'
import { type Circle, type Inviter, isStanding } from '@portal/model/member'
import { MailCheck, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { useAnswer } from './use-answer.ts'

const words = text.members

/** Who looks at a circle: the client and Les have a say of everybody in it, a partner of their guests. */
export interface Viewer {
  person: string
  say: Say
}

/** What somebody is about to end, with its words. */
interface Ending {
  title: string
  body: string
  action: string
  work: () => Promise<unknown>
  done: string
}

const dayOf = (at: Date): string => formatDay(at.toISOString().slice(0, 10))

/** Who invited somebody, where it was not the client. */
const inviterWords = (by: Inviter | undefined, viewer: string): string[] => {
  if (!by) return []
  if (by.person === studioDesk) return [words.byStudio]
  return [by.person === viewer ? words.byYou : words.by(by.name)]
}

/**
 * Everybody in a circle and everybody invited, each with how they stand, who invited them, and for
 * whoever may the way to end it.
 */
export function PeopleList(props: { client: string; circle: Circle; viewer: Viewer }) {
  const { client, circle, viewer } = props
  const isMine = (of: { by?: Inviter | undefined }) => mayEnd(viewer.say, viewer.person, of)
  const [ending, setEnding] = useState<Ending | null>(null)
  const { busy, fault, act } = useAnswer()
  const [now] = useState(() => new Date())

  async function end(): Promise<void> {
    if (!ending) return
    const isDone = await act(ending.work)
    setEnding(null)
    if (isDone) showToast(ending.done)
  }
  return (
    <>
      <ul aria-label={words.list} className="divide-hairline divide-y">
        {Object.entries(circle.members).map(([person, { name, email, role, since, by }]) => (
          <Line
            key={person}
            face={<Avatar name={name} />}
            name={name}
            about={[
              words.roles[role],
              email,
              words.since(dayOf(since)),
              ...inviterWords(by, viewer.person),
            ]}
            label={words.remove(name)}
            mayEnd={isMine({ by })}
            onEnd={() =>
              setEnding({
                title: words.confirm.memberTitle(name),
                body:
                  role === 'partner' ? words.confirm.partnerBody(name) : words.confirm.memberBody,
                action: words.confirm.memberAction,
                work: () => call('withdrawMember', { client, person }),
                done: words.ended(name),
              })
            }
          />
        ))}
        {Object.entries(circle.invitations).map(([invitation, { email, role, expiresAt, by }]) => (
          <Line
            key={invitation}
            face={
              <span className="border-hairline text-dim grid size-10 shrink-0 place-items-center rounded-full border border-dashed">
                <MailCheck aria-hidden size={16} />
              </span>
            }
            name={email}
            about={[
              words.roles[role],
              isStanding({ expiresAt }, now) ? words.open(dayOf(expiresAt)) : words.expired,
              ...inviterWords(by, viewer.person),
            ]}
            label={words.takeBack(email)}
            mayEnd={isMine({ by })}
            extra={
              isMine({ by }) &&
              !isStanding({ expiresAt }, now) && (
                <Button
                  kind="quiet"
                  busy={busy}
                  onClick={() =>
                    void act(() => call('inviteMember', { client, email, role })).then(
                      (isSent) => isSent && showToast(words.dialog.sent(email)),
                    )
                  }
                >
                  {words.again}
                </Button>
              )
            }
            onEnd={() =>
              setEnding({
                title: words.confirm.invitationTitle,
                body: words.confirm.invitationBody(email),
                action: words.confirm.invitationAction,
                work: () => call('withdrawInvitation', { client, invitation }),
                done: words.takenBack,
              })
            }
          />
        ))}
      </ul>
      {fault && (
        <p role="alert" className="text-bad text-sm">
          {fault}
        </p>
      )}
      {ending && (
        <Confirm
          open
          kind="danger"
          title={ending.title}
          body={ending.body}
          action={ending.action}
          busy={busy}
          onConfirm={() => void end()}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  )
}

const Line = (props: {
  face: ReactNode
  name: string
  about: readonly string[]
  label: string
  mayEnd: boolean
  extra?: ReactNode
  onEnd: () => void
}) => (
  <li className="flex min-h-16 items-center gap-4 py-3">
    {props.face}
    <span className="min-w-0 flex-1">
      <span className="block truncate">{props.name}</span>
      <span className="text-dim block text-sm break-words">{props.about.join(' · ')}</span>
    </span>
    {props.extra}
    {props.mayEnd && (
      <IconButton
        label={props.label}
        icon={<X aria-hidden size={18} />}
        onClick={props.onEnd}
        className="-mr-2"
      />
    )}
  </li>
)
