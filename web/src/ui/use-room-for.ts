import { useCallback, useSyncExternalStore } from 'react'

/** From which width (px) on there is room for something: as the breakpoints of the styles. */
const widths = {
  /** Something beside a picture (`md`). */
  beside: 768,
  /** Two columns of panels (`xl`). */
  columns: 1280,
} as const

/** Whether the window is wide enough for something that stands elsewhere where it is not. */
export function useRoomFor(what: keyof typeof widths): boolean {
  const query = `(min-width: ${widths[what]}px)`
  const subscribe = useCallback(
    (tell: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
