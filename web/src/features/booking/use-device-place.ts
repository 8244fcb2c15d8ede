import type { Point } from '@portal/model/place'
import { useEffect, useRef, useState } from 'react'

/** Why a device did not say where it is. */
export type DeviceFault = 'denied' | 'unavailable' | 'timed-out'

/** What a code of `GeolocationPositionError` means (Geolocation, W3C: 1 … 3). */
export const deviceFault = (code: number): DeviceFault =>
  code === 1 ? 'denied' : code === 3 ? 'timed-out' : 'unavailable'

/** How long (ms) a device may look for itself, and how old (ms) what it knows may be. */
const patience = { timeout: 15_000, maximumAge: 600_000 }

/**
 * Where the device is, asked for only by `ask`. `forget` lets an answer that is still on its way
 * go unheard, for when another place was chosen meanwhile; so does leaving the page.
 */
export function useDevicePlace(onFound: (point: Point) => void): {
  state: 'idle' | 'busy' | DeviceFault
  ask: () => void
  forget: () => void
} {
  const [state, setState] = useState<'idle' | 'busy' | DeviceFault>('idle')
  const asked = useRef(0)
  const found = useRef(onFound)
  useEffect(() => {
    found.current = onFound
  })
  useEffect(
    () => () => {
      asked.current += 1
    },
    [],
  )
  const forget = () => {
    asked.current += 1
    setState('idle')
  }
  const ask = () => {
    if (!('geolocation' in navigator)) return setState('unavailable')
    const mine = ++asked.current
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (mine !== asked.current) return
        setState('idle')
        found.current({ lat: coords.latitude, lng: coords.longitude })
      },
      ({ code }) => {
        if (mine === asked.current) setState(deviceFault(code))
      },
      patience,
    )
  }
  return { state, ask, forget }
}
