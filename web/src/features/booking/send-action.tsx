import type { Quote } from '@portal/model/price'
import { routes } from '@portal/model/routes'
import type { useSubmit } from './use-submit.ts'
import { useSession } from '#firebase/auth.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { TakingTurns } from '#ui/taking-turns.tsx'

const signInAddress = routes.signInTo(routes.bookReview())

/** The last button: sends the request, or lets a signed-out person sign in first and come back. */
export function SendAction({
  quote,
  seenTotal,
  submit,
}: {
  quote: Quote
  seenTotal: number | null
  submit: ReturnType<typeof useSubmit>
}) {
  const { state } = useSession()
  if (state === 'signed-out' || state === 'failed')
    return (
      <LinkButton kind="gold" to={signInAddress}>
        {text.booking.signInAndSend}
      </LinkButton>
    )
  const moved = seenTotal !== null && seenTotal !== quote.total
  return (
    <TakingTurns turn={String(quote.total)}>
      <Button
        kind="gold"
        busy={state !== 'signed-in' || submit.state !== 'idle'}
        onClick={() => void submit.send(quote.total)}
      >
        {moved ? text.booking.sendAtNewPrice : text.booking.send}
      </Button>
    </TakingTurns>
  )
}
