import { type AlarmKind, alarmWords } from '../alarm.ts'
import { CalendarDate, formatDay, formatInstant, isTimeZone } from '../calendar.ts'
import type { MemberRole } from '../member.ts'
import type { MoneyCaseKind } from '../invoicing/money-case.ts'
import { Currency, decimalsOf, formatMoney, type Money } from '../money.ts'

/**
 * One value that the words of a notification are filled with. It is stored as it is, in a string,
 * and put into words for whoever reads it; what an earlier version stored in words stays as it is.
 */
export interface Field<Value> {
  store: (value: Value) => string
  say: (stored: string) => string
}

/** What a field holds. */
export type ValueOf<Of> = Of extends Field<infer Value> ? Value : never

/** Words of a person, a package, a reason: said as they are. */
export const words: Field<string> = { store: (value) => value, say: (stored) => stored }

/** "22" */
export const quantity: Field<number> = { store: String, say: (stored) => stored }

const sayDay = (stored: string, wrap = (day: string) => day): string =>
  CalendarDate.safeParse(stored).success ? wrap(formatDay(stored)) : stored

/** "14 March 2027" */
export const day: Field<CalendarDate> = { store: (value) => value, say: (stored) => sayDay(stored) }

/** "Saturday 21 November, 18:00" on the clocks of a zone, which is stored with it. */
export const moment: Field<{ at: Date; zone: string }> = {
  store: ({ at, zone }) => `${at.toISOString()} ${zone}`,
  say: (stored) => {
    const [at = '', zone = ''] = stored.split(' ', 2)
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && isTimeZone(zone)
      ? formatInstant(new Date(at), zone)
      : stored
  },
}

/** In the major unit, so that it is also true where nobody puts it into words: "1250.00 EUR". */
const storeMoney = ({ amount, currency }: Money): string =>
  `${(amount / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency))} ${currency}`

const sayMoney = (stored: string): string => {
  const [, number = '', code = ''] = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(stored) ?? []
  const currency = Currency.safeParse(code)
  if (!currency.success) return stored
  const amount = Math.round(Number(number) * 10 ** decimalsOf(currency.data))
  return formatMoney(amount, currency.data)
}

/** "€1,250.00" */
export const money: Field<Money> = { store: storeMoney, say: (stored) => sayMoney(stored) }

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "€1,200.00 and $300.00": amounts of several currencies, which are never added. */
export const sums: Field<readonly Money[]> = {
  store: (all) => all.map(storeMoney).join(' + '),
  say: (stored) => list.format(new Set(stored.split(' + ').map(sayMoney))),
}

const counted = (one: string, many: string): Field<number> => ({
  store: String,
  say: (stored) => (/^\d+$/.test(stored) ? `${stored} ${stored === '1' ? one : many}` : stored),
})
/** "1 comment", "3 comments" */
export const comments = counted('comment', 'comments')
/** "1 photograph", "2 photographs" */
export const photographs = counted('photograph', 'photographs')
/** "1 day", "7 days" */
export const days = counted('day', 'days')
/** "1 minute", "15 minutes" */
export const minutes = counted('minute', 'minutes')

/** "2 extra photographs, €50.00."; nothing for none. */
export const extras: Field<{ count: number; price: Money }> = {
  store: ({ count, price }) => (count === 0 ? '' : `${count} for ${storeMoney(price)}`),
  say: (stored) => {
    const [, count, price = ''] = /^(\d+) for (.*)$/.exec(stored) ?? []
    if (count === undefined) return stored
    return `${count} extra ${count === '1' ? 'photograph' : 'photographs'}, ${sayMoney(price)}.`
  },
}

/** "It stays open until 14 March 2027."; nothing without a last day. */
export const stays: Field<CalendarDate | null> = {
  store: (value) => value ?? '',
  say: (stored) => sayDay(stored, (until) => `It stays open until ${until}.`),
}

/** "€150.00 will be paid back to you."; nothing where nothing comes back. */
export const back: Field<Money> = {
  store: (value) => (value.amount === 0 ? '' : storeMoney(value)),
  say: (stored) => {
    const said = sayMoney(stored)
    return said === stored ? stored : `${said} will be paid back to you.`
  },
}

/** Whether what is counted from the shoot is due on another day now. */
export const dues: Field<boolean> = {
  store: (value) => (value ? 'moved' : ''),
  say: (stored) =>
    stored === 'moved' ? 'The due dates on your invoice have moved with it.' : stored,
}

/**
 * What there is to do in a gallery that is shown: "Put a heart on the ones you love by 14 March
 * 2027.", or without a last day; nothing where nothing is to be chosen.
 */
export const choice: Field<{ until: CalendarDate | null } | null> = {
  store: (value) => (value === null ? '' : (value.until ?? 'any')),
  say: (stored) =>
    stored === 'any'
      ? 'Put a heart on the ones you love; there is no hurry.'
      : sayDay(stored, (until) => `Put a heart on the ones you love by ${until}.`),
}

/** "to cancel" for null, or "another day, 20 March 2027". */
export const wish: Field<CalendarDate | null> = {
  store: (value) => value ?? 'cancel',
  say: (stored) =>
    stored === 'cancel' ? 'to cancel' : sayDay(stored, (date) => `another day, ${date}`),
}

/** One of a closed set, by its words; what is not in it stays as it is. */
const oneOf = <Name extends string>(table: Readonly<Record<Name, string>>): Field<Name> => ({
  store: (value) => value,
  say: (stored) => (Object.hasOwn(table, stored) ? table[stored as Name] : stored),
})

/** That finals can be taken along until the gallery closes; nothing while they cannot. */
export const takeAlong: Field<boolean> = {
  store: (value) => (value ? 'open' : ''),
  say: (stored) => (stored === 'open' ? 'Download what you want to keep by then.' : stored),
}

/** "yes" or "no". */
export const answer = oneOf({ yes: 'yes', no: 'no' })

/** What came in such numbers. */
export const alarm: Field<AlarmKind> = oneOf(alarmWords)

/** What has become another one of the ways into an account. */
export const accessChange = oneOf({
  'passkey-added': 'A passkey was added to your account',
  'passkey-removed': 'A passkey was removed from your account',
  'app-added': 'An authenticator app was added to your account',
  'app-removed': 'The authenticator app was removed from your account',
  'codes-renewed': 'New recovery codes were made for your account',
  'code-used': 'A recovery code was used to get into your account',
})

/** As what somebody has joined. */
export const role: Field<MemberRole> = oneOf({
  partner: 'partner',
  family: 'family',
  vendor: 'vendor',
})

/** What an invitation says of what its role may do. */
export const rights: Field<MemberRole> = oneOf({
  partner: 'you see everything, choose photographs and join the chat',
  family: 'you see the photographs, add hearts and say what you think',
  vendor: 'you see the photographs, and download what is released',
})

/** Why money, or a document about it, needs Les. */
export const moneyCase: Field<MoneyCaseKind | 'booking-over' | 'booking-over-unread'> = oneOf({
  'over-paid': 'Paid too much',
  'paid-after-void': 'Paid after it was void',
  'wrong-currency': 'Paid in another currency',
  'refund-failed': 'A refund came back',
  dispute: 'Taken back by the bank',
  'booking-over': 'Its booking is over',
  'booking-over-unread': 'Its booking is over, and its invoice could not be read',
})
