import { type CalendarDate, dayIn } from '@portal/model/calendar'

/** Today where the person is: due dates are read on their own calendar. */
export const today = (): CalendarDate =>
  dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())
