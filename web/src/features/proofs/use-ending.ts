import { formatDay } from '@portal/model/calendar'
import { isEnding, lastDayOf } from '@portal/model/expiry'
import { doc } from '@portal/model/paths'
import { useState } from 'react'
import { useLive } from '#firebase/live.ts'

/**
 * The last day of a gallery in words, and whether it is near; null where there is none, or before
 * the studio's zone is known. The settings are the shell's, so nothing is read for it.
 */
export function useEnding(expiresAt: Date | null): { day: string; isNear: boolean } | null {
  const studio = useLive(doc.studio())
  const [now] = useState(() => new Date())
  if (expiresAt === null || studio.state !== 'ready' || !studio.value) return null
  const { zone } = studio.value
  return { day: formatDay(lastDayOf(expiresAt, zone)), isNear: isEnding(expiresAt, zone, now) }
}
