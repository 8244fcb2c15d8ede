import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type RowRange, rowsBetween } from './row-window.ts'

/** px rendered above and below what is on screen; more would only cost nodes. */
const overscan = 600

/**
 * Which rows of a long list are near the screen, whoever scrolls it. `offsets` must keep its
 * identity while the layout is the same. Give `list` to the element that holds the rows.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  offsets: readonly number[],
): RowRange {
  const [range, setRange] = useState<RowRange>({ first: 0, last: 0 })
  const measure = useCallback(() => {
    if (!list.current) return
    const { top } = list.current.getBoundingClientRect()
    const seen = rowsBetween(offsets, -top - overscan, window.innerHeight - top + overscan)
    // Where the rows are on screen is known only once they have been laid out.
    setRange((was) => (was.first === seen.first && was.last === seen.last ? was : seen))
  }, [list, offsets])

  useLayoutEffect(measure, [measure])

  const frame = useRef(0)
  useEffect(() => {
    const soon = () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(measure)
    }
    // Capturing hears every scroll container around the list, not the window alone.
    document.addEventListener('scroll', soon, { capture: true, passive: true })
    window.addEventListener('resize', soon, { passive: true })
    return () => {
      cancelAnimationFrame(frame.current)
      document.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }, [measure])

  const count = Math.max(offsets.length - 1, 0)
  return { first: Math.min(range.first, count), last: Math.min(range.last, count) }
}
