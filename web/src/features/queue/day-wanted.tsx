import type { CalendarDate } from '@portal/model/calendar'
import { formatDay } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import type { Day } from './day-rivals.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What a day still holds before somebody is approved on it, and who else wants it. */
export function DayWanted({ date, day }: { date: CalendarDate; day: Day }) {
  const words = text.queue.approving
  const studio = useLive(doc.studio())
  const most = studio.state === 'ready' ? (studio.value?.availability.shootsPerDay ?? null) : null
  const { approved, waiting } = day
  return (
    <>
      <p className="tabular">
        {formatDay(date)}
        {most !== null && (
          <span className="text-dim block">
            {words.capacity(approved.length, most, list.format(approved))}
          </span>
        )}
      </p>
      {waiting.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-medium">{words.others(waiting.length)}</h3>
          <ul className="border-hairline divide-hairline tabular divide-y border-y text-sm">
            {waiting.map(({ id, name, place, isFirstWish }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <span>{name}</span>
                <span className="text-dim">{words.rival(place, isFirstWish)}</span>
              </li>
            ))}
          </ul>
          <p className="text-dim text-sm">{words.stay}</p>
        </section>
      )}
    </>
  )
}
