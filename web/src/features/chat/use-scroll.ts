import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'

/** Nearer to the end than this (px) counts as being there. */
const nearEnd = 80
/** Nearer to the beginning than this (px), older messages are read. */
const nearTop = 600

interface Above {
  hasOlder: boolean
  older: (size?: number) => Promise<void>
  /** How many messages a jump reads at a time. */
  jumpSize: number
}

/**
 * Where a thread is scrolled to: it stays at the end while one is there, in place when older
 * messages come in above, and reads on upwards before one arrives at the top.
 */
export function useScroll(ids: readonly string[], { hasOlder, older, jumpSize }: Above) {
  const box = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const [atEnd, setAtEnd] = useState(true)
  const first = ids[0] ?? ''
  const count = ids.length

  // Known in the render that brings them: only then can the list keep its place.
  const [before, setBefore] = useState(first)
  const isPrepending = before !== first && before !== '' && ids.includes(before)
  useEffect(() => {
    setBefore(first)
  }, [first])

  const lastTop = useRef(0)
  // Noted at once: the event of it may come together with that of somebody who scrolls up.
  const goToEnd = useCallback((area: HTMLElement) => {
    area.scrollTop = area.scrollHeight
    lastTop.current = area.scrollTop
  }, [])
  const toEnd = useCallback(() => {
    setAtEnd(true)
    if (box.current) goToEnd(box.current)
  }, [goToEnd])
  useLayoutEffect(() => {
    if (atEnd && box.current) goToEnd(box.current)
  }, [atEnd, count, goToEnd])
  useEffect(() => {
    // Messages get their height after the fact: pictures, the phone's keyboard.
    const area = box.current
    if (!area || !atEnd) return
    const observer = new ResizeObserver(() => goToEnd(area))
    observer.observe(area)
    for (const child of area.children) observer.observe(child)
    return () => observer.disconnect()
  }, [atEnd, count > 0, goToEnd])

  const onScroll = useCallback(() => {
    const area = box.current
    if (!area) return
    const { scrollTop } = area
    if (area.scrollHeight - scrollTop - area.clientHeight < nearEnd) setAtEnd(true)
    // Only somebody scrolling up leaves the end; messages that get their height push it away.
    else if (scrollTop < lastTop.current) setAtEnd(false)
    lastTop.current = scrollTop
    if (area.scrollTop < nearTop && hasOlder) void older()
  }, [hasOlder, older])

  const latest = useRef({ ids, hasOlder })
  useEffect(() => {
    latest.current = { ids, hasOlder }
  })
  /** Brings a message on screen, reading upwards until it is there; false when it is not. */
  const show = useCallback(
    async (id: string): Promise<boolean> => {
      while (!latest.current.ids.includes(id)) {
        if (!latest.current.hasOlder) return false
        const known = latest.current.ids.length
        await older(jumpSize)
        // What was read is rendered in the next frame.
        await new Promise((resolve) => setTimeout(resolve, 50))
        if (latest.current.ids.length === known) return false
      }
      setAtEnd(false)
      list.current?.scrollToIndex(latest.current.ids.indexOf(id), { align: 'center' })
      return true
    },
    [older, jumpSize],
  )
  return { box, list, atEnd, toEnd, onScroll, isPrepending, show }
}
