import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'

/** For so long (ms) after a button has taken another's place, a press was meant for the other. */
export const settleMs = 500

/**
 * Buttons that take each other's place as things change, by one's own press or from elsewhere. Who
 * was about to press the one, or presses it a second time, does not hit the other: whatever comes is
 * disabled for a moment, and has the focus where the one before had it. `turn` says whose turn it is.
 */
export function TakingTurns({ turn, children }: { turn: string; children: ReactNode }) {
  const place = useRef<HTMLFieldSetElement>(null)
  const hasFocus = useRef(false)
  const [settled, setSettled] = useState(turn)
  const isSettled = settled === turn
  useEffect(() => {
    if (!isSettled) {
      const timer = setTimeout(() => setSettled(turn), settleMs)
      return () => clearTimeout(timer)
    }
    // What leaves the page, or is disabled, leaves the focus to nobody.
    if (hasFocus.current && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus()
    return undefined
  }, [turn, isSettled])
  return (
    <fieldset
      ref={place}
      role="presentation"
      className="contents"
      disabled={!isSettled}
      onFocus={() => {
        hasFocus.current = true
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) hasFocus.current = false
      }}
    >
      <Fragment key={turn}>{children}</Fragment>
    </fieldset>
  )
}
