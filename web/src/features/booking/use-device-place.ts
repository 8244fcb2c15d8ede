import type { Point } from '@portal/model/place'
import { useState } from 'react'

/** Where the device is, asked for only when somebody presses the button. */
export function useDevicePlace(onFound: (point: Point) => void): {
  state: 'idle' | 'busy' | 'denied' | 'failed'
  ask: () => void
} {
  const [state, setState] = useState<'idle' | 'busy' | 'denied' | 'failed'>('idle')
  const ask = () => {
    if (!('geolocation' in navigator)) return setState('failed')
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onFound({ lat: coords.latitude, lng: coords.longitude })
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { timeout: 15_000, maximumAge: 600_000 },
    )
  }
  return { state, ask }
}
