import { type RefObject, useLayoutEffect, useState } from 'react'

/** A length (whole px) of an element, followed; 0 before it is in the page. */
function useLength(element: RefObject<HTMLElement | null>, side: 'width' | 'height'): number {
  const [length, setLength] = useState(0)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return undefined
    const measure = () => setLength(Math.floor(node.getBoundingClientRect()[side]))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element, side])
  return length
}

/** The width (whole px) of an element, followed; 0 before it is in the page. */
export const useWidth = (element: RefObject<HTMLElement | null>): number =>
  useLength(element, 'width')

/** The height (whole px) of an element, followed; 0 before it is in the page. */
export const useHeight = (element: RefObject<HTMLElement | null>): number =>
  useLength(element, 'height')
