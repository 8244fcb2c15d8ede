import { alarmWords } from '@portal/model/alarm'
import { type AuditEntry, AuditEvent } from '@portal/model/audit'
import { BookingStatus } from '@portal/model/booking'
import { CalendarDate, formatDay } from '@portal/model/calendar'
import { studioDesk } from '@portal/model/ids'
import { type Currency, formatMoney } from '@portal/model/money'
import { NoticeKind } from '@portal/model/notice'
import { known } from '@portal/model/records/newer'
import type { Studio } from '@portal/model/studio'
import { text } from '#text/text.ts'

/** What turns the ids and figures of an entry into words. */
export interface LogContext {
  studio: Pick<Studio, 'currency' | 'zone'>
  /** A person's name; null when it is not known. */
  nameOf: (person: string) => string | null
}

/** An entry as people read it. */
export interface LogLine {
  who: string
  /** Empty when it concerns nobody in particular. */
  whom: string
  sentence: string
  /** "21 Nov 2026, 18:04" in the studio's zone. */
  when: string
  details: { key: string; label: string; words: string }[]
}

const words = text.clients.log
const amounts = new Set(['total', 'amount', 'refund', 'entered', 'extraPrice'])

const has = <Table extends object>(table: Table, key: string): key is keyof Table & string =>
  Object.hasOwn(table, key)

/** One detail in words; what is none of the known kinds stays as it is stored. */
function sayDetail(key: string, entry: AuditEntry, currency: Currency): string {
  const value = entry.details[key]
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return amounts.has(key) ? formatMoney(value, currency) : `${value}`
  const status = BookingStatus.safeParse(value)
  if (entry.event === 'booking.status-changed' && status.success)
    return text.clients.status[status.data]
  if (CalendarDate.safeParse(value).success) return formatDay(value)
  if (key === 'kind' && has(words.change, value)) return words.change[value]
  const notice = NoticeKind.safeParse(value)
  if (key === 'kind' && notice.success) return text.settings.notices.kinds[notice.data]
  if (key === 'alarm' && has(alarmWords, value)) return alarmWords[value]
  if (key === 'role' && has(words.role, value)) return words.role[value]
  if (key === 'changed')
    return value
      .split(' ')
      .map((name) => (has(words.settings, name) ? words.settings[name] : name))
      .join(', ')
  return value
}

function whoDid({ actor, event }: AuditEntry, nameOf: LogContext['nameOf']): string {
  if (actor === studioDesk) return words.desk
  if (actor !== null) return nameOf(actor) ?? words.somebody
  return event.startsWith('sign-in-link.') ? words.somebody : words.portal
}

/** The time an entry was written, on the clock of a zone. */
export const stampOf = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** The sentence of an entry, who did it, when, and its details in words. */
export function lineOf(entry: AuditEntry, { studio, nameOf }: LogContext): LogLine {
  const { actor, person, details } = entry
  const say = (key: string) => sayDetail(key, entry, studio.currency)
  const who = whoDid(entry, nameOf)
  const whom = person === null ? words.client : (nameOf(person) ?? words.client)
  const event = known(AuditEvent, entry.event)
  const whose = actor !== null && actor === person ? words.their : words.whose(whom)
  return {
    who,
    whom: person === null ? '' : whom,
    sentence: sentenceStart(
      event ? words.sentences[event]({ who, whom, whose, details, say }) : text.common.newer.event,
    ),
    when: stampOf(entry.at, studio.zone),
    details: Object.keys(details).flatMap((key) => {
      const said = say(key)
      return said === '' ? [] : [{ key, label: words.details[key] ?? key, words: said }]
    }),
  }
}

/** A sentence with its first letter as sentences begin. */
export const sentenceStart = (sentence: string): string =>
  sentence.replace(/^./u, (letter) => letter.toUpperCase())
