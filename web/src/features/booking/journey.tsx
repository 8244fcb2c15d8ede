import { formatMoney } from '@portal/model/money'
import { journeyTo, type Place } from '@portal/model/place'
import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'

/** What getting to a place means, in a few words. */
export function journeyWords({ travel, currency }: Studio, place: Place): string {
  const { km, fee, tooFar } = journeyTo(travel, place)
  const meaning = tooFar
    ? text.booking.journeyTooFar
    : fee > 0
      ? text.booking.journeyFee(formatMoney(fee, currency))
      : text.booking.journeyFree
  return `${km} km · ${meaning}`
}

/** The chosen place: distance, what of it is free, what the rest costs, or a kind refusal. */
export function Journey({ studio, place }: { studio: Studio; place: Place }) {
  const { travel, currency } = studio
  const { km, fee, tooFar } = journeyTo(travel, place)
  if (tooFar)
    return (
      <Panel title={text.booking.tooFarTitle}>
        <div className="flex flex-col items-start gap-4">
          <p className="text-dim">{text.booking.tooFarBody(km, travel.maxKm)}</p>
          <LinkButton kind="quiet" to="/portal/chat">
            {text.booking.askLes}
          </LinkButton>
        </div>
      </Panel>
    )
  const free = Math.min(km, travel.freeKm)
  return (
    <Panel title={place.name}>
      <div className="flex flex-col gap-4">
        <p className="tabular flex items-baseline justify-between gap-4">
          <span>{text.booking.distance(km, travel.studio.name)}</span>
          <span>
            {fee > 0
              ? text.booking.journeyFee(formatMoney(fee, currency))
              : text.booking.journeyFree}
          </span>
        </p>
        {km > 0 && (
          <div aria-hidden className="bg-hairline flex h-1 overflow-hidden rounded-full">
            <span className="bg-ok" style={{ width: `${(free / km) * 100}%` }} />
            <span className="bg-warn flex-1" />
          </div>
        )}
        <p className="text-dim text-sm">
          {text.booking.freeRadius(travel.freeKm)}{' '}
          {text.booking.feePerKm(formatMoney(travel.feePerKm, currency))}
        </p>
      </div>
    </Panel>
  )
}
