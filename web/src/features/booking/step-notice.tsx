import { failures } from '@portal/model/failure'
import { routes } from '@portal/model/routes'
import { Link } from 'react-router'
import { Notice } from './notice.tsx'
import { isProblem, type Standing, type Step } from './steps.ts'
import type { Refusal } from './use-submit.ts'
import { useSession } from '#firebase/auth.ts'
import { text } from '#text/text.ts'

/** Refusals that only Les can lift. */
const forLes: readonly Refusal[] = ['too-many-bookings', 'queue-full']

/** Above a step: what was chosen there and does not hold any more. */
export function ProblemNotice({ standing }: { standing: Standing }) {
  // The place says by itself, and more kindly, that it is too far.
  return isProblem(standing) && standing !== 'too-far' ? (
    <Notice words={failures[standing]} />
  ) : null
}

/** Above the way forward: why pressing it did not lead on. */
export function StepNotice({
  step,
  standing,
  pressed,
  refusal,
}: {
  step: Step
  standing: Standing
  /** Whether the way forward was tried from here. */
  pressed: boolean
  refusal: Refusal | null
}) {
  const { state } = useSession()
  if (pressed && standing === 'too-far') return <Notice words={failures[standing]} />
  if (pressed && standing === 'open' && step in text.booking.missing)
    return <Notice words={text.booking.missing[step as keyof typeof text.booking.missing]} />
  if (step !== 'review') return null
  if (refusal && !isProblem(refusal))
    return (
      <Notice words={refusal === 'offline' ? text.booking.offline : failures[refusal]}>
        {forLes.includes(refusal) && (
          <Link to={routes.portal.chats()} className="inline-flex min-h-11 items-center underline">
            {text.booking.askLes}
          </Link>
        )}
      </Notice>
    )
  if (state === 'failed') return <Notice words={text.booking.sessionFailed} />
  if (state === 'signed-out') return <p className="text-dim mb-8">{text.booking.signInWhy}</p>
  return null
}
