import { type CalendarDate, dayIn } from '@portal/model/calendar'
import { Failure } from '@portal/model/failure'

/** A new last day must not be over yet in the studio's zone. Fails with `deadline-past`. */
export function requireFutureDay(
  deadline: CalendarDate | null,
  before: CalendarDate | null,
  zone: string,
  now: Date,
): void {
  if (deadline !== null && deadline !== before && deadline < dayIn(zone, now))
    throw new Failure('deadline-past')
}
