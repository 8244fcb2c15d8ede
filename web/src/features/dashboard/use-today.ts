import { type CalendarDate, dayIn } from '@portal/model/calendar'
import { useSyncExternalStore } from 'react'

function everyMinute(tell: () => void): () => void {
  const clock = setInterval(tell, 60_000)
  return () => clearInterval(clock)
}

/** The day it is in a zone; moves on at midnight on a page left open. */
export const useToday = (zone: string): CalendarDate =>
  useSyncExternalStore(everyMinute, () => dayIn(zone, new Date()))
