import { bookableMonths, isBookable, isWishable, stateOfDay } from '@portal/model/availability'
import { type CalendarDate, daysOf, formatMonth, type Month, monthOf } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import type { Studio } from '@portal/model/studio'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Alternatives, mostAlternatives } from './alternatives.tsx'
import { longDay, MonthCalendar } from './month-calendar.tsx'
import { changeDraft } from './use-draft.ts'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Failed } from '#ui/states.tsx'

/** The day to begin at: the chosen one, else the first that the calendar itself leaves open. */
function firstFocus(
  studio: Studio,
  chosen: CalendarDate | null,
  months: readonly Month[],
  now: Date,
): CalendarDate {
  if (chosen && months.includes(monthOf(chosen))) return chosen
  const pinned = studio.pinnedMonth
  const from = pinned && months.includes(pinned) ? months.slice(months.indexOf(pinned)) : months
  const open = from.flatMap(daysOf).find((day) => isBookable(stateOfDay(studio, null, day, now)))
  return open ?? `${from[0] ?? monthOf(now.toISOString())}-01`
}

/** The free days, month by month, live. */
export function DateStep({
  studio,
  chosen,
  alternatives,
  now,
}: {
  studio: Studio
  chosen: CalendarDate | null
  alternatives: readonly CalendarDate[]
  now: Date
}) {
  const months = bookableMonths(studio, now)
  const [focused, setFocused] = useState(() => firstFocus(studio, chosen, months, now))
  const month = monthOf(focused)
  const booked = useLive(doc.bookedDays(month))
  const days = booked.state === 'ready' ? booked.value : null
  const index = months.indexOf(month)
  const isFree = (day: CalendarDate) => isBookable(stateOfDay(studio, days, day, now))
  const nothingFree = booked.state === 'ready' && !daysOf(month).some(isFree)
  const show = (to: Month | undefined) => to && setFocused(daysOf(to).find(isFree) ?? `${to}-01`)
  const [choosing, setChoosing] = useState(false)
  const onChoose = (date: CalendarDate) => {
    if (!choosing)
      return changeDraft({ date, alternatives: alternatives.filter((one) => one !== date) })
    if (date === chosen || alternatives.includes(date)) return
    const dates = [...alternatives, date].slice(-mostAlternatives)
    changeDraft({ alternatives: dates })
    if (dates.length === mostAlternatives) setChoosing(false)
  }
  const following = months[index + 1]

  return (
    <section aria-label={text.booking.steps.date} className="max-w-2xl">
      <div className="mb-3 flex items-center justify-between">
        <IconButton
          label={text.booking.previousMonth}
          icon={<ChevronLeft size={20} />}
          disabled={index <= 0}
          onClick={() => show(months[index - 1])}
        />
        <h2 aria-live="polite" className="font-display text-2xl">
          {formatMonth(month)}
        </h2>
        <IconButton
          label={text.booking.nextMonth}
          icon={<ChevronRight size={20} />}
          disabled={!following}
          onClick={() => show(following)}
        />
      </div>
      {booked.state === 'failed' ? (
        <Failed body={text.booking.daysUnknown} />
      ) : (
        <MonthCalendar
          studio={studio}
          month={month}
          months={months}
          booked={days}
          known={booked.state === 'ready'}
          now={now}
          focused={focused}
          onFocus={setFocused}
          chosen={chosen}
          also={alternatives}
          {...(choosing ? { mayChoose: isWishable } : {})}
          onChoose={onChoose}
        />
      )}
      <div className="text-dim mt-4 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p aria-live="polite" className={chosen ? 'text-light' : ''}>
          {chosen ? text.booking.chosenDay(longDay(chosen)) : text.booking.noDayChosen}
        </p>
        {booked.state === 'ready' && booked.fromCache && !navigator.onLine && (
          <p>{text.booking.daysFromCache}</p>
        )}
      </div>
      {chosen && (
        <Alternatives
          dates={alternatives}
          choosing={choosing}
          onChoosing={setChoosing}
          onDrop={(date) =>
            changeDraft({ alternatives: alternatives.filter((one) => one !== date) })
          }
        />
      )}
      {nothingFree && (
        <div className="mt-4 flex flex-wrap items-center gap-4 text-sm">
          <p>{text.booking.monthFull(formatMonth(month))}</p>
          {following && (
            <Button kind="quiet" onClick={() => show(following)}>
              {text.booking.lookAt(formatMonth(following))}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
