import { type Currency, formatMoney } from '@portal/model/money'
import type { Deposit } from '@portal/model/invoicing/deposit'
import type { AddOn, ChangePolicy, Package, Studio } from '@portal/model/studio'
import { publicSite as text } from '#text/en/public.ts'

const number = new Intl.NumberFormat('en')

/** "12.5%" for 1250 basis points. */
const percent = (basisPoints: number): string => `${number.format(basisPoints / 100)}%`

/** What an add-on costs, as it is listed beside no package in particular. */
export const addOnPrice = ({ price }: Pick<AddOn, 'price'>, currency: Currency): string =>
  price.kind === 'amount'
    ? formatMoney(price.amount, currency)
    : text.ofThePackage(percent(price.basisPoints))

const back = (basisPoints: number): string => {
  if (basisPoints === 10_000) return text.refund.all
  return basisPoints === 0 ? text.refund.nothing : text.refund.share(percent(basisPoints))
}

/** Each refund rule as a sentence, from the longest notice to the shortest. */
export function refundSentences({ refunds }: Pick<ChangePolicy, 'refunds'>): string[] {
  const shortest = refunds.at(-1)
  if (!shortest) return [text.refund.never]
  const rules = refunds.map(({ daysBefore, basisPoints }) =>
    text.refund.atLeast(daysBefore, back(basisPoints)),
  )
  return shortest.daysBefore === 0 ? rules : [...rules, text.refund.later(text.refund.nothing)]
}

function depositSentence(name: string, deposit: Deposit, currency: Currency): string {
  const size = deposit.kind === 'share' ? deposit.basisPoints : deposit.amount
  if (size === 0) return text.deposit.none(name)
  return deposit.kind === 'share'
    ? text.deposit.share(name, percent(deposit.basisPoints))
    : text.deposit.amount(name, formatMoney(deposit.amount, currency))
}

function includedSentence(
  { name, photographs, extraPhotograph, mostExtraPhotographs }: Package,
  currency: Currency,
): string {
  if (photographs === 0) return text.included.none(name)
  return extraPhotograph === 0 || mostExtraPhotographs === 0
    ? text.included.free(name, photographs)
    : text.included.with(name, photographs, formatMoney(extraPhotograph, currency))
}

function travelSentence({ travel, currency }: Pick<Studio, 'travel' | 'currency'>): string {
  return [
    text.travel.free(number.format(travel.freeKm), travel.studio.name),
    travel.feePerKm === 0
      ? text.travel.noFee
      : text.travel.fee(formatMoney(travel.feePerKm, currency)),
    text.travel.most(number.format(travel.maxKm)),
  ].join(' ')
}

function mapSentence({ geocoder, tiles }: Pick<Studio['travel'], 'geocoder' | 'tiles'>): string {
  // Tile templates name their servers `{s}.example.org`, which is no host yet.
  const hosts = [geocoder, tiles].flatMap((address) =>
    address ? [new URL(address.replace('{s}.', '')).host] : [],
  )
  if (hosts.length === 0) return text.mapServices.none
  return text.mapServices.some([...new Set(hosts)].join(' and '))
}

function reachSentence({ email, phone, address }: Studio['contact']): string {
  const ways = [email, phone, address].filter((way) => way !== '')
  return ways.length > 0 ? text.reach(ways.join(' · ')) : text.noReach
}

const offered = ({ packages }: Pick<Studio, 'packages'>) => packages.filter((one) => one.offered)

/** What `data-studio="…"` in a page is filled with: a sentence, or one for each line of a list. */
export const studioSentences = {
  who: ({ name }) => text.who(name),
  reach: ({ contact }) => reachSentence(contact),
  travel: travelSentence,
  'cut-off': ({ changes }) => text.cutOff(changes.cutOffDays),
  refunds: ({ changes }) => refundSentences(changes),
  offer: ({ changes }) => text.offer(changes.offerHours),
  maps: ({ travel }) => mapSentence(travel),
  terms: ({ terms }) => terms,
  deposits: (studio) =>
    offered(studio).map(({ name, deposit }) => depositSentence(name, deposit, studio.currency)),
  included: (studio) => offered(studio).map((one) => includedSentence(one, studio.currency)),
} as const satisfies Record<string, (studio: Studio) => string | string[]>

export type SentenceName = keyof typeof studioSentences
