import { type CalendarDate, dayIn } from '@portal/model/calendar'
import type { Currency } from '@portal/model/money'
import { doc } from '@portal/model/paths'
import { useSyncExternalStore } from 'react'
import { useLive } from '#firebase/live.ts'

function everyMinute(tell: () => void): () => void {
  const clock = setInterval(tell, 60_000)
  return () => clearInterval(clock)
}

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The studio's zone, in which every day of an invoice is meant; one's own while it is unknown. */
export function useStudioZone(): string {
  const studio = useLive(doc.studio())
  return (studio.state === 'ready' && studio.value?.zone) || ownZone
}

/** The day it is in the studio's zone, where due dates are counted. */
export function useStudioDay(): CalendarDate {
  const zone = useStudioZone()
  return useSyncExternalStore(everyMinute, () => dayIn(zone, new Date()))
}

/** What the studio counts in now; euro while it is unknown. */
export function useStudioCurrency(): Currency {
  const studio = useLive(doc.studio())
  return (studio.state === 'ready' && studio.value?.currency) || 'EUR'
}
