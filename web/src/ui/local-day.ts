import { formatDay } from '@portal/model/calendar'

/** The day of an instant on the reader's own calendar, in words. */
export const localDay = (at: Date): string => formatDay(new Intl.DateTimeFormat('en-CA').format(at))
