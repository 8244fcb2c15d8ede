import { useEffect, useState } from 'react'
import { isSwitchedOff, pushState, registerDevice, switchOffDevice } from '#firebase/push.ts'

/** Where notices are allowed already, this browser is kept registered for a person. */
export function useKeptDevice(person: string | null): void {
  useEffect(() => {
    if (person && pushState() === 'granted' && !isSwitchedOff(person))
      void registerDevice(person).catch(() => undefined)
  }, [person])
}

/** This device's switch. `turn` rejects when the device could not be registered. */
export function usePush(person: string) {
  const read = () => ({ state: pushState(), isOn: !isSwitchedOff(person) })
  const [now, setNow] = useState(read)
  const turn = async (on: boolean) => {
    try {
      await (on ? registerDevice(person) : switchOffDevice(person))
    } finally {
      setNow(read())
    }
  }
  return { state: now.state, isOn: now.state === 'granted' && now.isOn, turn }
}
