import { doc } from '@portal/model/paths'
import type { LiveSession } from '@portal/model/session'
import { useEffect, useRef } from 'react'
import { busyCount } from '#device/busy.ts'
import { call } from '#firebase/call.ts'
import { doubt, useSession } from '#firebase/auth.ts'
import { useLive } from '#firebase/live.ts'
import { isDue, untilOver } from './watch-session.ts'

/** How often (ms) is looked whether anything has happened. */
const lookMs = 20_000
/** What says that somebody is there. */
const activities = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** What is known of this browser's own session; undefined while nothing is, null when it is not there. */
function useWatchedSession(): LiveSession | null | undefined {
  const own = useSession()
  const isIn = own.state === 'signed-in'
  const sessions = useLive(isIn && own.session !== null ? doc.sessions(own.person) : null)
  if (!isIn || own.session === null || sessions.state !== 'ready' || sessions.fromCache)
    return undefined
  return sessions.value?.live[own.session] ?? null
}

/**
 * Keeps the session of this browser going while somebody is at work in it, or something is being
 * sent, and sees at once when it has ended anywhere. That it has, the server alone decides.
 */
export function useOwnSessionKept(): void {
  const session = useWatchedSession()
  const activeAt = useRef<number | null>(null)
  useEffect(() => {
    const note = () => (activeAt.current = Date.now())
    for (const name of activities) addEventListener(name, note, { passive: true })
    return () => {
      for (const name of activities) removeEventListener(name, note)
    }
  }, [])
  useEffect(() => {
    if (session === undefined) return undefined
    if (session === null) {
      doubt()
      return undefined
    }
    const heard = { session, at: Date.now() }
    let isAsking = false
    const look = () => {
      if (busyCount() > 0) activeAt.current = Date.now()
      if (untilOver(heard, Date.now()) < 0) return doubt()
      if (isAsking || !isDue(heard, activeAt.current, Date.now())) return undefined
      isAsking = true
      return void call('prolongSession', {}).then(
        () => undefined,
        () => {
          isAsking = false
        },
      )
    }
    const timer = setInterval(look, lookMs)
    return () => clearInterval(timer)
  }, [session])
}
