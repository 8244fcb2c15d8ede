import { formatMoney } from '@portal/model/money'
import { journeyTo, type Place } from '@portal/model/place'
import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'

type Rates = Pick<Studio, 'travel' | 'currency'>

const whole = (km: number): string => new Intl.NumberFormat('en').format(km)

/** What getting to a place means, in a few words for a list: "39 km · no travel fee". */
export function journeyWords({ travel, currency }: Rates, place: Place): string {
  const { km, fee, tooFar } = journeyTo(travel, place)
  const meaning = tooFar
    ? text.booking.journeyTooFar
    : fee > 0
      ? text.booking.journeyFee(formatMoney(fee, currency))
      : text.booking.journeyFree
  return text.booking.journeyInList(whole(km), meaning)
}

/** The way to a place within reach and what of it is paid: "67 km: €24.30 for 27 km beyond …". */
export function journeyLine({ travel, currency }: Rates, place: Place): string {
  const { km, fee } = journeyTo(travel, place)
  const { freeKm } = travel
  if (km <= freeKm) return text.booking.journeyWithin(whole(km), whole(freeKm))
  if (fee === 0) return text.booking.journeyInList(whole(km), text.booking.journeyFree)
  const money = formatMoney(fee, currency)
  return freeKm === 0
    ? text.booking.journeyPaid(whole(km), money)
    : text.booking.journeyBeyond(whole(km), money, whole(km - freeKm), whole(freeKm))
}

/** Why a place is beyond reach, kindly and with the distance. */
export const refusalWords = ({ travel }: Pick<Studio, 'travel'>, place: Place): string =>
  text.booking.beyondReach(place.name, whole(journeyTo(travel, place).km), whole(travel.maxKm))
