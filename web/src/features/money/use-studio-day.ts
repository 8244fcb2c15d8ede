import { type CalendarDate, dayIn } from '@portal/model/calendar'
import { doc } from '@portal/model/paths'
import { useSyncExternalStore } from 'react'
import { useLive } from '#firebase/live.ts'

function everyMinute(tell: () => void): () => void {
  const clock = setInterval(tell, 60_000)
  return () => clearInterval(clock)
}

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The day it is in the studio's zone, where due dates are counted; on its own while it is unknown. */
export function useStudioDay(): CalendarDate {
  const studio = useLive(doc.studio())
  const zone = (studio.state === 'ready' && studio.value?.zone) || ownZone
  return useSyncExternalStore(everyMinute, () => dayIn(zone, new Date()))
}
