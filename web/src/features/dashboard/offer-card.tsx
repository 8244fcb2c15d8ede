import { formatDay, formatInstant } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type OpenOffer, timeLeft } from './open-offer.ts'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'

/** A freed date that is held for this client: until when, and the two answers. */
export function OfferCard({
  open: { offer, booking },
  zone,
  now,
}: {
  open: OpenOffer
  /** The studio's time zone, IANA. */
  zone: string
  now: Date
}) {
  const words = text.dashboard.offer
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'take' | 'pass' | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const day = formatDay(offer.date)
  const { quote, package: chosen, date: wished } = booking.value
  const left = timeLeft(offer.until, now)

  async function answer(accept: boolean): Promise<void> {
    setBusy(true)
    setRefusal(null)
    try {
      await call('answerOffer', { date: offer.date, booking: booking.id, accept })
      showToast(accept ? words.taken(day) : words.passed)
      if (accept) void navigate(routes.portal.booking(booking.id), { replace: true })
    } catch (error) {
      setRefusal((error instanceof Failure ? error : new Failure('internal')).message)
    } finally {
      setBusy(false)
      setAsking(null)
    }
  }

  return (
    <section
      aria-labelledby="offer-title"
      className="push-in border-gold/40 bg-surface mt-6 mb-6 rounded-lg border p-5 md:p-8"
    >
      <p className="eyebrow">{words.eyebrow(chosen.name)}</p>
      <h2 id="offer-title" className="font-display mt-2 text-3xl text-balance md:text-4xl">
        {words.title(day)}
      </h2>
      <p className="mt-3 max-w-prose">
        {wished === offer.date ? words.first : words.instead(formatDay(wished))}
      </p>
      <p className="text-dim tabular mt-1">
        {words.until(formatInstant(offer.until, zone), words.left[left.unit](left.count))}
      </p>
      {refusal && (
        <p role="alert" className="text-bad mt-3">
          {refusal}
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button kind="gold" onClick={() => setAsking('take')}>
          {words.take}
        </Button>
        <Button kind="quiet" onClick={() => setAsking('pass')}>
          {words.pass}
        </Button>
      </div>
      <Confirm
        open={asking === 'take'}
        onClose={() => setAsking(null)}
        title={words.takeTitle(day)}
        body={words.takeBody(
          chosen.name,
          quote.deposit === 0 ? null : formatMoney(quote.deposit, quote.currency),
        )}
        action={words.take}
        busy={busy}
        onConfirm={() => void answer(true)}
      />
      <Confirm
        open={asking === 'pass'}
        onClose={() => setAsking(null)}
        title={words.passTitle(day)}
        body={words.passBody}
        action={words.pass}
        kind="quiet"
        busy={busy}
        onConfirm={() => void answer(false)}
      />
    </section>
  )
}
